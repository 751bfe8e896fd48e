import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { param, type SiteApp, uuidParam } from '../../../../platform/http/request.ts'
import { addBlock, removeBlock } from '../../acts/add-block.ts'
import { blockForm } from '../../forms/leading-forms.ts'
import { decisionsPaths } from '../../paths.ts'
import { decisionPage } from '../register/one.tsx'
import { withLed } from './led-decision.ts'

/** What a draft puts to the vote. */
export function blockRoutes(app: SiteApp): void {
  app.post(decisionsPaths.blocks(':decision'), async (c) => {
    const form = await readForm(c, blockForm)
    const draft = await withLed(c, async (_tx, led) => (isDraftOfVote(led) ? led : null))
    if (!draft) return notFound(c)
    if (!form.ok) return decisionPage(c, form, 422)
    const { blockTitle: title, propositions } = form.value
    const block = { title, propositions }
    const result = await withLed(c, async (tx, led) =>
      isDraftOfVote(led) ? once(tx, form.submission, () => addBlock(tx, led.id, block)) : null,
    )
    if (result?.outcome !== 'added') return notFound(c)
    return seeOther(c, `${decisionsPaths.decision(draft.slug)}?fait=bloc`)
  })

  app.post(decisionsPaths.blockRemoval(':decision', ':block'), async (c) => {
    const block = uuidParam(c, 'block')
    if (block === null) return notFound(c)
    const result = await withLed(c, (tx, { id }) => removeBlock(tx, { decision: id, block }))
    if (result?.outcome !== 'removed') return notFound(c)
    return seeOther(c, `${decisionsPaths.decision(param(c, 'decision'))}?fait=bloc-retire`)
  })
}

function isDraftOfVote({ stage, method }: { stage: string; method: string }): boolean {
  return stage === '' && method === 'vote'
}
