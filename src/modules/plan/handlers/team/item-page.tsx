import { blankForm } from '../../../../design/field/form-state.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { namesOfMembers, namesOfPeople } from '../../../directory/index.ts'
import { type ItemForms, ItemPage } from '../../pages/team/item-page.tsx'
import { movesOf, stagesOf, versionsOf } from '../../queries/item-history.ts'
import type { PlanItem } from '../../rules/tree.ts'
import { aboutItem } from './asked-plan.ts'

/** The members an activity may be carried by: id → name. */
export function knownMembers(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  return namesOfMembers(tx, 'all')
}

/** The page of one item, with what was typed in the form that was refused. */
export async function itemPage(
  c: SiteContext,
  refused: Partial<ItemForms> = {},
  status: 200 | 409 | 422 = 200,
) {
  const shown = await aboutItem(c, async (tx, asked) => {
    const { item } = asked
    const versions = await versionsOf(tx, item.id)
    const moves = await movesOf(tx, item.id)
    const who = versions.flatMap(({ written_by }) => written_by ?? [])
    const names = await namesOfPeople(tx, [...new Set(who)])
    const activity =
      item.kind === 'activity'
        ? { stages: await stagesOf(tx, item.id), members: await knownMembers(tx) }
        : null
    return { ...asked, versions, moves, names, activity }
  })
  if (!shown) return notFound(c)
  const { item } = shown
  const forms: ItemForms = {
    edit: formOf(item),
    place: blankForm({ parent: item.parentId ?? '' }),
    stage: blankForm({ since: todayOf(c) }),
    ties: blankForm({ strategies: item.strategies, members: item.members }),
    ...refused,
  }
  return page(c, <ItemPage shown={shown} forms={forms} />, status)
}

function formOf(item: PlanItem) {
  const { text, because, carriedBy, partners, startsOn, endsOn } = item
  return blankForm({
    text,
    because,
    carriedBy,
    partners,
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
  })
}
