import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addItems } from '../../acts/add-items.ts'
import { pressOnce } from '../../acts/press-once.ts'
import { acceptForm, lineKinds, mostLines, pasteForm } from '../../forms/tree-forms.ts'
import { PastePage, PastePreviewPage } from '../../pages/team/paste-pages.tsx'
import { planPaths } from '../../paths.ts'
import { assembleOutline, withKinds } from '../../rules/assemble-outline.ts'
import { proposeOutline } from '../../rules/propose-outline.ts'
import { treeWords } from '../../words/tree.ts'
import { aboutPlan } from './asked-plan.ts'

/** A whole text becomes items, once someone has looked at what each line is. Nothing is kept of it before. */
export function pastingRoutes(app: SiteApp): void {
  app.get(planPaths.pasting(':plan'), async (c) => {
    const plan = await aboutPlan(c, async (_, found) => found)
    return plan ? page(c, <PastePage plan={plan} form={blankForm()} />) : notFound(c)
  })

  app.post(planPaths.pasting(':plan'), async (c) => {
    const plan = await aboutPlan(c, async (_, found) => found)
    if (!plan) return notFound(c)
    const form = await readForm(c, pasteForm)
    if (!form.ok) return page(c, <PastePage plan={plan} form={form} />, 422)
    const { text } = form.value
    if (c.req.query('revenir') !== undefined) {
      return page(c, <PastePage plan={plan} form={blankForm({ text })} />)
    }
    const lines = proposeOutline(text, plan.exercises)
    if (lines.length > mostLines) {
      const say = words(c, treeWords)
      const why = say('paste.tooMany', { count: lines.length, most: mostLines })
      return page(c, <PastePage plan={plan} form={withError(form, 'text', why)} />, 422)
    }
    return page(c, <PastePreviewPage plan={plan} text={text} lines={lines} misplaced={new Map()} />)
  })

  app.post(planPaths.pastingAcceptance(':plan'), async (c) => {
    const person = teamPerson(c)
    const plan = await aboutPlan(c, async (_, found) => found)
    if (!plan) return notFound(c)
    const form = await readForm(c, acceptForm)
    if (!form.ok) return page(c, <PastePage plan={plan} form={form} />, 422)
    const { text } = form.value
    const kinds = form.value['kinds[]'].flatMap(
      (kind) => lineKinds.find((one) => one === kind) ?? [],
    )
    const lines = withKinds(proposeOutline(text, plan.exercises), kinds, plan.exercises)
    const assembled = assembleOutline(lines)
    if (assembled.outcome === 'out-of-place') {
      return page(
        c,
        <PastePreviewPage plan={plan} text={text} lines={lines} misplaced={assembled.lines} />,
        422,
      )
    }
    const { items } = assembled
    if (items.length === 0) {
      const nothing = withError(form, 'text', words(c, treeWords)('paste.nothing'))
      return page(c, <PastePage plan={plan} form={nothing} />, 422)
    }
    await aboutPlan(c, async (tx) => {
      if ((await pressOnce(tx, form.value.press)) !== null) return
      await addItems(tx, person, plan.id, items)
    })
    return seeOther(c, `${planPaths.teamPlan(plan.slug)}?fait=colle&nombre=${items.length}`)
  })
}
