import { publicPage } from '../../../../platform/http/page.tsx'
import type { SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { readQuestion, type SomeField } from '../../forms/territory-question.ts'
import { NoPlacePage } from '../../pages/territory/no-place-page.tsx'
import type { Asked, TerritoryPath } from '../../pages/territory/territory-frame.tsx'
import type { Practice } from '../../queries/list-practices.ts'
import type { PublicOffering, Territory } from '../../queries/territory.ts'
import { type Reach, reachOf } from '../../territory/coverage.ts'
import { territoryAt } from '../../territory/territory-at.ts'

/** What the pages of the territory are made from: each is kept until one of these changes. */
export const parts = ['directory']

/** The territory as it stands, and what is asked of it. `asks`: the fields of this page. */
export async function ask(c: SiteContext, asks: readonly SomeField[]) {
  const territory = await territoryAt(c.var.versions)
  const { practices } = territory
  const { outcome, question, form } = readQuestion(c, practices, asks)
  return {
    territory,
    asked: { question, form, practices },
    isUnderstood: outcome === 'understood',
    status: outcome === 'no-such-practice' ? (404 as const) : (422 as const),
  }
}

export function offeringsOf(
  { offerings }: Territory,
  { code }: Practice,
): readonly PublicOffering[] {
  return offerings.filter(({ practice }) => practice === code)
}

export function reachOfPractice(
  territory: Territory,
  practice: Practice,
  kilometres: number,
): Reach {
  return reachOf(territory.places, offeringsOf(territory, practice), kilometres)
}

/** Nobody who offers it says where: no distance can be told. */
export function noPlacePage(
  c: SiteContext,
  asked: Asked,
  practice: Practice,
  reach: Reach,
  path: TerritoryPath,
): Response {
  const of = { asked, path, practice, reach, today: todayOf(c) }
  return publicPage(c, <NoPlacePage {...of} />, parts)
}
