import type { VNode } from 'preact'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { formatsOf } from '../../../../platform/words/format.ts'
import { PracticePage } from '../../pages/territory/practice-page.tsx'
import type { Asked } from '../../pages/territory/territory-frame.tsx'
import { TerritoryPage } from '../../pages/territory/territory-page.tsx'
import { WrongQuestionPage } from '../../pages/territory/wrong-question-page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { OfferingMember, Territory } from '../../queries/territory.ts'
import { coverageByRegion } from '../../territory/coverage.ts'
import { type RegionKey, type RegionScheme, regionsOf } from '../../territory/regions.ts'
import { ask, offeringsOf, parts } from './asked-territory.tsx'

/** Which region lacks which practice; who offers one, region by region. */
export function coverageRoutes(app: SiteApp): void {
  app.get(directoryPaths.territory, async (c) => {
    const { territory, asked, isUnderstood, status } = await ask(c, [])
    if (!isUnderstood) {
      return page(c, <WrongQuestionPage asked={asked} path={directoryPaths.territory} />, status)
    }

    const { practice } = asked.question
    const view = practice
      ? practicePage(asked, practice, territory)
      : overviewPage(asked, territory, todayOf(c))
    return publicPage(c, view, parts)
  })
}

function overviewPage(asked: Asked, territory: Territory, day: string): VNode {
  const { practices, members } = territory
  const coverage = coverageOf(territory, practices, asked.question.scheme)
  return <TerritoryPage asked={asked} coverage={coverage} count={members.size} today={day} />
}

function practicePage(asked: Asked, practice: Practice, territory: Territory): VNode {
  const { scheme } = asked.question
  const offering = new Map<RegionKey, OfferingMember[]>()
  for (const { member, regions } of offeringsOf(territory, practice)) {
    const found = territory.members.get(member)
    const others = offering.get(regions[scheme]) ?? []
    if (found && !others.includes(found)) offering.set(regions[scheme], [...others, found])
  }
  const compare = formatsOf('fr').compare
  for (const members of offering.values()) members.sort((a, b) => compare(a.name, b.name))
  const [coverage] = coverageOf(territory, [practice], scheme)
  if (!coverage) throw new Error('one practice has one coverage')
  return <PracticePage asked={asked} practice={practice} coverage={coverage} offering={offering} />
}

function coverageOf(territory: Territory, practices: readonly Practice[], scheme: RegionScheme) {
  return coverageByRegion(
    practices.map(({ code }) => code),
    regionsOf(scheme).map(({ key }) => key),
    territory.offerings.map((offering) => ({ ...offering, region: offering.regions[scheme] })),
  )
}
