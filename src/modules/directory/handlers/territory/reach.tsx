import type { VNode } from 'preact'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { reachDistances } from '../../forms/territory-forms.ts'
import { ReachPage } from '../../pages/territory/reach-page.tsx'
import { ReachesPage } from '../../pages/territory/reaches-page.tsx'
import type { Asked } from '../../pages/territory/territory-frame.tsx'
import { WrongQuestionPage } from '../../pages/territory/wrong-question-page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { Territory } from '../../queries/territory.ts'
import { isWithoutPlace, type Reach } from '../../territory/coverage.ts'
import { reachByRegion } from '../../territory/reach-by-region.ts'
import { ask, noPlacePage, parts, reachOfPractice } from './asked-territory.tsx'

/** How many people live within a distance of a practice, and how many do not. */
export function reachRoutes(app: SiteApp): void {
  app.get(directoryPaths.territoryReach, async (c) => {
    const { territory, asked, isUnderstood, status } = await ask(c, ['km'])
    const path = directoryPaths.territoryReach
    if (!isUnderstood) return page(c, <WrongQuestionPage asked={asked} path={path} />, status)

    const { practice, kilometres } = asked.question
    if (!practice) return publicPage(c, reachesPage(asked, territory), parts)

    const reach = reachOfPractice(territory, practice, kilometres)
    if (isWithoutPlace(reach)) return noPlacePage(c, asked, practice, reach, path)

    return publicPage(c, reachPage(asked, practice, reach, territory, todayOf(c)), parts)
  })
}

function reachPage(
  asked: Asked,
  practice: Practice,
  reach: Reach,
  territory: Territory,
  day: string,
): VNode {
  const { scheme } = asked.question
  const byDistance = reachDistances.map((km) => reachOfPractice(territory, practice, Number(km)))
  const byRegion = reachByRegion(territory.places, reach, scheme)
  const found = { reach, byDistance, byRegion }
  return <ReachPage asked={asked} practice={practice} today={day} {...found} />
}

function reachesPage(asked: Asked, territory: Territory): VNode {
  const { kilometres } = asked.question
  const reaches = territory.practices.map((practice) => ({
    practice,
    reach: reachOfPractice(territory, practice, kilometres),
  }))
  return <ReachesPage asked={asked} reaches={reaches} />
}
