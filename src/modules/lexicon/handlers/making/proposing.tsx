import { blankForm } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { proposeTerm } from '../../acts/propose-term.ts'
import { proposeForm } from '../../forms/term-forms.ts'
import { ProposePage } from '../../pages/making/propose-page.tsx'
import { WorkshopPage } from '../../pages/making/workshop-page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { listTerms } from '../../queries/terms.ts'
import { makingWords } from '../../words/making.ts'
import { maker, spokenFor } from '../guard.ts'

export function proposingRoutes(app: SiteApp): void {
  app.get(lexiconPaths.making, async (c) => {
    const read = await as(maker(c), async (tx) => ({
      terms: await listTerms(tx, 'last'),
      names: await namesOfMembers(tx, 'all'),
    }))
    return page(c, <WorkshopPage {...read} />)
  })

  app.get(lexiconPaths.propose, (c) =>
    page(c, <ProposePage form={blankForm({ kind: 'shared' })} />),
  )

  app.post(lexiconPaths.propose, async (c) => {
    const person = maker(c)
    const form = await readForm(c, proposeForm)
    if (!form.ok) return page(c, <ProposePage form={form} />, 422)
    const say = words(c, makingWords)
    const { member, ...proposed } = form.value
    const memberId = spokenFor(person, member)
    if (memberId === undefined) {
      const errors = { member: say('form.memberRequired') }
      return page(c, <ProposePage form={{ ...form, errors }} />, 422)
    }
    const term = { ...proposed, memberId }
    const result = await as(person, (tx) =>
      once(tx, form.submission, () => proposeTerm(tx, person, term)),
    )
    if (result.outcome === 'already-known') {
      const errors = { word: say('form.alreadyKnown', { word: result.word }) }
      return page(c, <ProposePage form={{ ...form, errors }} known={result} />, 409)
    }
    return seeOther(c, `${lexiconPaths.make(result.slug)}?fait=propose`)
  })
}
