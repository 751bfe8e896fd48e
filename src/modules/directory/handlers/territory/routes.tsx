import type { VNode } from 'preact'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import { rateLimit } from '../../../../platform/http/rate-limit.ts'
import type { SiteApp, SiteContext } from '../../../../platform/http/request.ts'
import { formatsOf } from '../../../../platform/words/format.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { reachDistances } from '../../forms/territory-forms.ts'
import { readQuestion, type SomeField } from '../../forms/territory-question.ts'
import { NoPlacePage } from '../../pages/territory/no-place-page.tsx'
import { OneMorePage } from '../../pages/territory/one-more-page.tsx'
import { OneMoresPage } from '../../pages/territory/one-mores-page.tsx'
import { PracticePage } from '../../pages/territory/practice-page.tsx'
import { ReachPage } from '../../pages/territory/reach-page.tsx'
import { ReachesPage } from '../../pages/territory/reaches-page.tsx'
import { SeveralMorePage } from '../../pages/territory/several-more-page.tsx'
import type { Asked, TerritoryPath } from '../../pages/territory/territory-frame.tsx'
import { TerritoryPage } from '../../pages/territory/territory-page.tsx'
import { WrongQuestionPage } from '../../pages/territory/wrong-question-page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { OfferingMember, PublicOffering, Territory } from '../../queries/territory.ts'
import { coverageByRegion, isWithoutPlace, type Reach, reachOf } from '../../territory/coverage.ts'
import { findOneMore, findSeveralMore } from '../../territory/find-one-more.ts'
import { gainsOf } from '../../territory/one-more.ts'
import { reachByRegion } from '../../territory/reach-by-region.ts'
import { type RegionKey, type RegionScheme, regionsOf } from '../../territory/regions.ts'
import { directoryVersion, territoryAt } from '../../territory/territory-at.ts'

const parts = ['directory']
/** Computations one place may have started: four readers who ask for everything at one version of the directory. */
const solverLimit = { most: 120, within: 15 * 60 }

export function territoryRoutes(app: SiteApp): void {
  const solving = rateLimit(solverLimit)

  app.get(directoryPaths.territory, async (c) => {
    const { territory, asked, isUnderstood, status } = await ask(c, [])
    if (!isUnderstood) {
      return page(c, <WrongQuestionPage asked={asked} path={directoryPaths.territory} />, status)
    }

    const { practice } = asked.question
    const view = practice
      ? practicePage(asked, practice, territory)
      : overviewPage(asked, territory, today(c))
    return publicPage(c, view, parts)
  })

  app.get(directoryPaths.territoryReach, async (c) => {
    const { territory, asked, isUnderstood, status } = await ask(c, ['km'])
    const path = directoryPaths.territoryReach
    if (!isUnderstood) return page(c, <WrongQuestionPage asked={asked} path={path} />, status)

    const { practice, kilometres } = asked.question
    if (!practice) return publicPage(c, reachesPage(asked, territory), parts)

    const reach = reachOfPractice(territory, practice, kilometres)
    if (isWithoutPlace(reach)) return noPlacePage(c, asked, practice, reach, path)

    return publicPage(c, reachPage(asked, practice, reach, territory, today(c)), parts)
  })

  app.get(directoryPaths.territoryOneMore, async (c) => {
    const { territory, asked, isUnderstood, status } = await ask(c, ['km', 'combien'])
    const path = directoryPaths.territoryOneMore
    if (!isUnderstood) return page(c, <WrongQuestionPage asked={asked} path={path} />, status)

    const { practice, kilometres, count, scheme } = asked.question
    if (!practice) return publicPage(c, oneMoresPage(asked, territory), parts)

    const reach = reachOfPractice(territory, practice, kilometres)
    if (isWithoutPlace(reach)) return noPlacePage(c, asked, practice, reach, path)

    if (count === 1) {
      const oneMore = findOneMore(territory, reach, scheme)
      const view = <OneMorePage asked={asked} practice={practice} reach={reach} oneMore={oneMore} />
      return publicPage(c, view, parts)
    }

    const several = await findSeveralMore(territory, reach, {
      version: directoryVersion(c.var.versions),
      practice: practice.code,
      count,
      mayStart: () => solving.allows(c.var.clientAddress),
    })
    const view = (
      <SeveralMorePage asked={asked} practice={practice} reach={reach} several={several} />
    )
    if (several.outcome === 'too-many') return page(c, view, 429)
    return several.outcome === 'under-way' ? page(c, view) : publicPage(c, view, parts)
  })
}

async function ask(c: SiteContext, asks: readonly SomeField[]) {
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

function noPlacePage(
  c: SiteContext,
  asked: Asked,
  practice: Practice,
  reach: Reach,
  path: TerritoryPath,
): Response {
  const of = { asked, path, practice, reach, today: today(c) }
  return publicPage(c, <NoPlacePage {...of} />, parts)
}

function reachesPage(asked: Asked, territory: Territory): VNode {
  const { kilometres } = asked.question
  const reaches = territory.practices.map((practice) => ({
    practice,
    reach: reachOfPractice(territory, practice, kilometres),
  }))
  return <ReachesPage asked={asked} reaches={reaches} />
}

function oneMoresPage(asked: Asked, territory: Territory): VNode {
  const { kilometres } = asked.question
  const bests = territory.practices.map((practice) => {
    const reach = reachOfPractice(territory, practice, kilometres)
    const [best = null] = gainsOf(territory.places, reach)
    return { practice, reach, best }
  })
  return <OneMoresPage asked={asked} bests={bests} />
}

function coverageOf(territory: Territory, practices: readonly Practice[], scheme: RegionScheme) {
  return coverageByRegion(
    practices.map(({ code }) => code),
    regionsOf(scheme).map(({ key }) => key),
    territory.offerings.map((offering) => ({ ...offering, region: offering.regions[scheme] })),
  )
}

function offeringsOf({ offerings }: Territory, { code }: Practice): readonly PublicOffering[] {
  return offerings.filter(({ practice }) => practice === code)
}

function reachOfPractice(territory: Territory, practice: Practice, kilometres: number): Reach {
  return reachOf(territory.places, offeringsOf(territory, practice), kilometres)
}

function today(c: SiteContext): string {
  return todayIn(c.var.federation.timeZone)
}
