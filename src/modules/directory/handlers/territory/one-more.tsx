import type { VNode } from 'preact'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import { rateLimit } from '../../../../platform/http/rate-limit.ts'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { OneMorePage } from '../../pages/territory/one-more-page.tsx'
import { OneMoresPage } from '../../pages/territory/one-mores-page.tsx'
import { SeveralMorePage } from '../../pages/territory/several-more-page.tsx'
import type { Asked } from '../../pages/territory/territory-frame.tsx'
import { WrongQuestionPage } from '../../pages/territory/wrong-question-page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Territory } from '../../queries/territory.ts'
import { isWithoutPlace } from '../../territory/coverage.ts'
import { findOneMore, findSeveralMore } from '../../territory/find-one-more.ts'
import { gainsOf } from '../../territory/one-more.ts'
import { directoryVersion } from '../../territory/territory-at.ts'
import { ask, noPlacePage, parts, reachOfPractice } from './asked-territory.tsx'

/** Computations one place may have started: four readers who ask for everything at one version of the directory. */
const solverLimit = { most: 120, within: 15 * 60 }

/** Where one more member, or a few, would newly reach the most people. */
export function oneMoreRoutes(app: SiteApp): void {
  const solving = rateLimit(solverLimit)

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

function oneMoresPage(asked: Asked, territory: Territory): VNode {
  const { kilometres } = asked.question
  const bests = territory.practices.map((practice) => {
    const reach = reachOfPractice(territory, practice, kilometres)
    const [best = null] = gainsOf(territory.places, reach)
    return { practice, reach, best }
  })
  return <OneMoresPage asked={asked} bests={bests} />
}
