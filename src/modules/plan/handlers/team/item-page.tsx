import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { listMeasures } from '../../../../platform/measures/measures.ts'
import { namesOfMembers, namesOfPeople } from '../../../directory/index.ts'
import { IndicatorsPart } from '../../pages/team/indicators-part.tsx'
import { type ItemForms, ItemPage } from '../../pages/team/item-page.tsx'
import { listIndicators } from '../../queries/indicators.ts'
import {
  movesOf,
  removalsOf,
  stagesOf,
  tieChangesOf,
  versionsOf,
} from '../../queries/item-history.ts'
import type { PlanItem } from '../../rules/tree.ts'
import { aboutItem } from './asked-plan.ts'

/** The members an activity may be carried by: id → name. */
export function knownMembers(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  return namesOfMembers(tx, 'all')
}

/** The page of one item, with what was typed in the form that was refused. */
export async function itemPage(
  c: SiteContext,
  refused: Partial<ItemForms> & { readonly indicator?: FormState } = {},
  status: 200 | 409 | 422 = 200,
) {
  const shown = await aboutItem(c, async (tx, asked) => {
    const { item } = asked
    const versions = await versionsOf(tx, item.id)
    const moves = await movesOf(tx, item.id)
    const removals = await removalsOf(tx, item.id)
    const ties = await tieChangesOf(tx, item.id)
    const who = [
      ...versions.flatMap(({ written_by }) => written_by ?? []),
      ...[...removals, ...ties].flatMap(({ changed_by }) => changed_by ?? []),
    ]
    const names = await namesOfPeople(tx, [...new Set(who)])
    const activity =
      item.kind === 'activity'
        ? { stages: await stagesOf(tx, item.id), members: await knownMembers(tx) }
        : null
    const isOutcome = item.kind === 'outcome'
    const indicators = isOutcome
      ? (await listIndicators(tx, asked.plan.id)).filter(({ outcomeId }) => outcomeId === item.id)
      : []
    const { language, federation } = c.var
    const measures = isOutcome
      ? await listMeasures(c.var.measures, { tx, language, federation })
      : []
    return { ...asked, versions, moves, removals, ties, names, activity, indicators, measures }
  })
  if (!shown) return notFound(c)
  const { item, plan, indicators, measures } = shown
  const { indicator = blankForm(), ...others } = refused
  const forms: ItemForms = {
    edit: formOf(item),
    place: blankForm({ parent: item.parentId ?? '' }),
    stage: blankForm({ since: todayOf(c) }),
    ties: blankForm({ strategies: item.strategies, members: item.members }),
    isChanged: status === 409,
    ...others,
  }
  return page(
    c,
    <ItemPage shown={shown} forms={forms}>
      {item.kind === 'outcome' && (
        <IndicatorsPart
          plan={plan}
          outcome={item}
          indicators={indicators}
          measures={measures}
          form={indicator}
        />
      )}
    </ItemPage>,
    status,
  )
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
