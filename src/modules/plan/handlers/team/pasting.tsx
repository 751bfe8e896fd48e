import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { acceptOutline } from '../../acts/accept-outline.ts'
import { acceptForm, lineKinds, mostLines, pasteForm } from '../../forms/tree-forms.ts'
import { PastePage, PastePreviewPage } from '../../pages/team/paste-pages.tsx'
import { planPaths } from '../../paths.ts'
import { readTree } from '../../queries/read-tree.ts'
import { assembleOutline, withKinds } from '../../rules/assemble-outline.ts'
import type { LineKind } from '../../rules/cues.ts'
import { markKnown } from '../../rules/known-lines.ts'
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
    const read = await planAndTree(c)
    if (!read) return notFound(c)
    const { plan, tree } = read
    const form = await readForm(c, pasteForm)
    if (!form.ok) return page(c, <PastePage plan={plan} form={form} />, 422)
    const { text } = form.value
    if (c.req.query('revenir') !== undefined) {
      return page(c, <PastePage plan={plan} form={blankForm({ text })} />)
    }
    const lines = markKnown(proposeOutline(text, plan.exercises), tree)
    if (lines.length > mostLines) {
      const say = words(c, treeWords)
      const why = say('paste.tooMany', { count: lines.length, most: mostLines })
      return page(c, <PastePage plan={plan} form={withError(form, 'text', why)} />, 422)
    }
    const { noted } = assembleOutline(lines)
    return page(c, <PastePreviewPage {...{ plan, tree, text, lines, noted }} />)
  })

  app.post(planPaths.pastingAcceptance(':plan'), async (c) => {
    const person = teamPerson(c)
    const read = await planAndTree(c)
    if (!read) return notFound(c)
    const { plan, tree } = read
    const form = await readForm(c, acceptForm)
    if (!form.ok) return page(c, <PastePage plan={plan} form={form} />, 422)
    const { text } = form.value
    const kinds = form.value['kinds[]'].flatMap(
      (kind) => lineKinds.find((one) => one === kind) ?? [],
    )
    const proposed = proposeOutline(text, plan.exercises)
    const lines = withKinds(markKnown(proposed, tree), kinds, plan.exercises)
    const assembled = assembleOutline(lines)
    if (assembled.outcome === 'out-of-place') {
      const { noted, lines: misplaced } = assembled
      return page(c, <PastePreviewPage {...{ plan, tree, text, lines, noted, misplaced }} />, 422)
    }
    const { items } = assembled
    if (items.length === 0) {
      const isKnown = lines.some(({ kind }) => kind === 'aside')
      const why = words(c, treeWords)(isKnown ? 'paste.nothingNew' : 'paste.nothing')
      const nothing = withError(form, 'text', why)
      return page(c, <PastePage plan={plan} form={nothing} />, 422)
    }
    const { seen } = form.value
    const answer = await aboutPlan(c, (tx) =>
      once(tx, form.submission, () =>
        acceptOutline(tx, person, plan, { lines: proposed, items, seen }),
      ),
    )
    if (answer?.outcome === 'changed') return lookAgain(c, { text, kinds })
    return seeOther(c, `${planPaths.teamPlan(plan.slug)}?fait=colle&nombre=${items.length}`)
  })
}

/** The same text before a plan that changed, with what was chosen; what the plan says by now is left aside. */
async function lookAgain(
  c: SiteContext,
  { text, kinds }: { text: string; kinds: readonly LineKind[] },
) {
  const read = await planAndTree(c)
  if (!read) return notFound(c)
  const { plan, tree } = read
  const proposed = markKnown(proposeOutline(text, plan.exercises), tree)
  const chosen = proposed.map((line, at) => (line.known ? line.kind : (kinds[at] ?? line.kind)))
  const lines = withKinds(proposed, chosen, plan.exercises)
  const { noted } = assembleOutline(lines)
  return page(c, <PastePreviewPage {...{ plan, tree, text, lines, noted }} hasChanged />, 409)
}

function planAndTree(c: SiteContext) {
  return aboutPlan(c, async (tx, plan) => ({ plan, tree: await readTree(tx, plan.id) }))
}
