import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addItems } from '../../acts/add-items.ts'
import { moveItem } from '../../acts/move-item.ts'
import { placeItem } from '../../acts/place-item.ts'
import { removeItem } from '../../acts/remove-item.ts'
import { reviseItem } from '../../acts/revise-item.ts'
import { setStage } from '../../acts/set-stage.ts'
import { tieActivity } from '../../acts/tie-activity.ts'
import {
  addForm,
  moveForm,
  placeForm,
  reviseForm,
  stageForm,
  tiesForm,
} from '../../forms/tree-forms.ts'
import { AddPage } from '../../pages/team/add-page.tsx'
import { planPaths } from '../../paths.ts'
import { readTree } from '../../queries/read-tree.ts'
import { currentExercise } from '../../rules/exercises.ts'
import { isOfYear, parentsOf } from '../../rules/tree.ts'
import { itemKinds } from '../../tables.ts'
import { treeWords } from '../../words/tree.ts'
import { aboutItem, aboutPlan } from './asked-plan.ts'
import { itemPage, knownMembers } from './item-page.tsx'

export function itemRoutes(app: SiteApp): void {
  app.get(planPaths.addition(':plan'), (c) => {
    const kind = itemKinds.find((one) => one === c.req.query('sorte')) ?? 'orientation'
    return additionPage(c, kind, c.req.query('sous') ?? '')
  })

  app.post(planPaths.addition(':plan'), async (c) => {
    const person = teamPerson(c)
    const say = words(c, treeWords)
    const form = await readForm(c, addForm)
    const kind = itemKinds.find((one) => one === form.values.kind)
    const parent = String(form.values.parent ?? '')
    // No button sends another kind: what was typed is kept, and the page says that one is to be chosen.
    if (!kind || !form.ok) return additionPage(c, kind ?? 'orientation', parent, form, 422)
    const { text, because, carriedBy, partners, startsOn, endsOn } = form.value
    if (startsOn !== '' && endsOn !== '' && endsOn < startsOn) {
      const refused = withError(form, 'endsOn', say('item.endsBefore'))
      return additionPage(c, kind, parent, refused, 422)
    }
    const added = await aboutPlan(c, async (tx, plan) => {
      const tree = await readTree(tx, plan.id)
      const above = parent === '' ? null : tree.byId.get(parent)
      const exercise = plan.exercises.find((one) => one === form.value.exercise) ?? null
      if (above === undefined) return { outcome: 'parent-gone' } as const
      if (above !== null && !parentsOf[kind].includes(above.kind)) {
        return { outcome: 'misplaced' } as const
      }
      if (above === null && needsParent.has(kind)) return { outcome: 'no-parent' } as const
      if (isOfYear(kind) && exercise === null) return { outcome: 'no-year' } as const
      const item = {
        kind,
        text,
        because,
        carriedBy,
        partners,
        strategies: [],
        parent: above?.id ?? null,
        exercise: isOfYear(kind) ? exercise : null,
        startsOn: startsOn || null,
        endsOn: endsOn || null,
      }
      return once(tx, form.submission, () => addItems(tx, person, plan.id, [item]))
    })
    const slug = param(c, 'plan')
    switch (added?.outcome) {
      case undefined:
      case 'misplaced':
        return notFound(c)
      case 'parent-gone': {
        const gone = withError(form, 'parent', say('item.parentGone'))
        return additionPage(c, kind, parent, gone, 409)
      }
      case 'no-parent': {
        const nowhere = withError(form, 'parent', say('item.parentRequired'))
        return additionPage(c, kind, parent, nowhere, 422)
      }
      case 'no-year': {
        const refused = withError(form, 'exercise', say('item.exerciseRequired'))
        return additionPage(c, kind, parent, refused, 422)
      }
      case 'added': {
        const [id] = added.ids
        const here =
          kind === 'activity' && id !== undefined
            ? planPaths.item(slug, id)
            : planPaths.teamPlan(slug)
        return seeOther(c, `${here}?fait=ajoute`)
      }
    }
  })

  app.get(planPaths.item(':plan', ':element'), (c) => itemPage(c))

  app.post(planPaths.item(':plan', ':element'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, reviseForm)
    if (!form.ok) return itemPage(c, { edit: form }, 422)
    const { seen, startsOn, endsOn, ...said } = form.value
    if (startsOn !== '' && endsOn !== '' && endsOn < startsOn) {
      const why = words(c, treeWords)('item.endsBefore')
      return itemPage(c, { edit: withError(form, 'endsOn', why) }, 422)
    }
    const result = await aboutItem(c, (tx, { item }) =>
      reviseItem(tx, person, item.id, seen ?? 0, {
        ...said,
        startsOn: startsOn || null,
        endsOn: endsOn || null,
      }),
    )
    if (!result) return notFound(c)
    if (result.outcome === 'changed-meanwhile') {
      const meanwhile = withError(form, 'text', words(c, treeWords)('item.meanwhile'))
      return itemPage(c, { edit: meanwhile }, 409)
    }
    return back(c, 'change')
  })

  app.post(planPaths.itemMove(':plan', ':element'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, moveForm)
    if (!form.ok) return seeOther(c, planPaths.teamPlan(param(c, 'plan')))
    const moved = await aboutItem(c, (tx, { item }) =>
      once(tx, form.submission, () => moveItem(tx, person, item.id, form.value.to)),
    )
    if (!moved) return notFound(c)
    const slug = param(c, 'plan')
    return seeOther(
      c,
      `${planPaths.teamPlan(slug)}?fait=${moved.outcome === 'moved' ? 'ordre' : 'bout'}`,
    )
  })

  app.post(planPaths.itemPlace(':plan', ':element'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, placeForm)
    if (!form.ok) return itemPage(c, { place: form }, 422)
    const placed = await aboutItem(c, async (tx, { tree, item }) => {
      const parent = tree.byId.get(form.value.parent)
      return parent && parent.id !== item.id && parentsOf[item.kind].includes(parent.kind)
        ? placeItem(tx, person, item.id, parent.id)
        : ({ outcome: 'wrong' } as const)
    })
    if (!placed) return notFound(c)
    if (placed.outcome === 'wrong') {
      const wrong = withError(form, 'parent', words(c, treeWords)('item.parentWrong'))
      return itemPage(c, { place: wrong }, 422)
    }
    return back(c, 'place')
  })

  app.post(planPaths.itemRemoval(':plan', ':element'), (c) => removal(c, true))
  app.post(planPaths.itemReturn(':plan', ':element'), (c) => removal(c, false))

  app.post(planPaths.itemStages(':plan', ':element'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, stageForm)
    if (!form.ok) return itemPage(c, { stage: form }, 422)
    if (form.value.since > todayOf(c)) {
      const later = withError(form, 'since', words(c, treeWords)('stage.later'))
      return itemPage(c, { stage: later }, 422)
    }
    const set = await aboutItem(c, async (tx, { item }) =>
      item.kind === 'activity' ? setStage(tx, person, item.id, form.value) : undefined,
    )
    return set ? back(c, 'etape') : notFound(c)
  })

  app.post(planPaths.itemTies(':plan', ':element'), async (c) => {
    const form = await readForm(c, tiesForm)
    if (!form.ok) return itemPage(c, { ties: form }, 422)
    const { strategies, members, seen } = form.value
    const tied = await aboutItem(c, async (tx, { tree, item }) => {
      if (item.kind !== 'activity') return undefined
      const known = await knownMembers(tx)
      const areKnown =
        strategies.every((id) => tree.byId.get(id)?.kind === 'strategy') &&
        members.every((id) => known.has(id) || item.members.includes(id))
      return areKnown
        ? tieActivity(tx, item.id, seen, {
            strategies: [...new Set(strategies)],
            members: [...new Set(members)],
          })
        : ({ outcome: 'unknown' } as const)
    })
    if (!tied) return notFound(c)
    if (tied.outcome === 'unknown') {
      const refused = withError(form, 'strategies', words(c, treeWords)('ties.unknown'))
      return itemPage(c, { ties: refused }, 422)
    }
    if (tied.outcome === 'changed-meanwhile') {
      const late = withError(form, 'strategies', words(c, treeWords)('ties.meanwhile'))
      return itemPage(c, { ties: late }, 409)
    }
    return back(c, 'liens')
  })
}

function back(c: SiteContext, done: string): Response {
  const path = planPaths.item(param(c, 'plan'), param(c, 'element'))
  return seeOther(c, `${path}?fait=${done}`)
}

/** What stands under something; a note may stand under the plan itself. */
const needsParent = new Set(
  itemKinds.filter((kind) => parentsOf[kind].length > 0 && kind !== 'note'),
)

async function removal(c: SiteContext, isRemoved: boolean): Promise<Response> {
  const person = teamPerson(c)
  const done = await aboutItem(c, (tx, { item }) => removeItem(tx, person, item.id, isRemoved))
  if (!done) return notFound(c)
  const slug = param(c, 'plan')
  return seeOther(c, `${planPaths.teamPlan(slug)}?fait=${isRemoved ? 'retire' : 'remis'}`)
}

async function additionPage(
  c: SiteContext,
  kind: (typeof itemKinds)[number],
  parentId: string,
  form?: FormState,
  status: 200 | 409 | 422 = 200,
) {
  const read = await aboutPlan(c, async (tx, plan) => {
    const tree = await readTree(tx, plan.id)
    return { plan, tree, parent: parentId === '' ? null : tree.byId.get(parentId) }
  })
  if (!read) return notFound(c)
  const { plan, tree, parent = null } = read
  // What it would stand under was taken out while someone wrote: she chooses where else, and keeps her text.
  const isGone = read.parent === undefined || (parent === null && needsParent.has(kind))
  const places =
    isGone && form ? tree.items.filter((one) => parentsOf[kind].includes(one.kind)) : null
  if (isGone && !places) return notFound(c)
  if (parent !== null && !parentsOf[kind].includes(parent.kind)) return notFound(c)
  const exercise = currentExercise(plan.exercises, todayOf(c), c.var.federation.fiscalYearStart)
  const shown = form ?? blankForm({ exercise })
  const view = <AddPage {...{ plan, tree, kind, parent, places }} form={shown} />
  return page(c, view, status)
}
