import { DatabaseUnavailable } from '../../../platform/database/database.ts'
import { problem } from '../../../platform/http/problem.ts'
import type { SiteContext } from '../../../platform/http/request.ts'
import { log } from '../../../platform/log.ts'
import type { AroundAsked } from './filters.ts'
import {
  type Misunderstanding,
  mostMinimalPerPage,
  mostPerPage,
  mostSearched,
} from './parameters.ts'
import { openDataPaths } from './paths.ts'
import { publicationOf } from './publication.ts'

type Complaint = { readonly parameter: string; readonly detail: string }

/** 400: each parameter that cannot be followed, with what to do about it. `offered`: those the address takes. */
export function badParameters(
  c: SiteContext,
  misunderstandings: readonly Misunderstanding[],
  offered: readonly string[],
): Response {
  const { say, list } = publicationOf(c)
  const minimal = new URL(c.req.url).searchParams.get('minimal') === 'true'
  const most = { perPage: minimal ? mostMinimalPerPage : mostPerPage, search: mostSearched }
  return complain(
    c,
    misunderstandings.map(({ parameter, why }) => ({
      parameter,
      detail: say(`problems.${why}`, {
        parameter,
        most: why === 'perPage' ? most.perPage : most.search,
        offered: offered.length === 0 ? 'none' : list(offered),
      }),
    })),
  )
}

/** 400: a place that is nowhere, or several. */
export function badPlace(
  c: SiteContext,
  asked: Exclude<AroundAsked, { outcome: 'found' }>,
): Response {
  const { say, list } = publicationOf(c)
  switch (asked.outcome) {
    case 'near-unknown':
      return complain(c, [{ parameter: 'near', detail: say('problems.nearUnknown') }])
    case 'near-several': {
      const detail = say('problems.nearSeveral', { places: list(asked.places) })
      return complain(c, [{ parameter: 'near', detail }])
    }
    case 'postcode-unknown': {
      const detail = say('problems.postcodeUnknown', { area: asked.area })
      return complain(c, [{ parameter: 'postcode', detail }])
    }
  }
}

function complain(c: SiteContext, errors: readonly Complaint[]): Response {
  const { origin, say, list } = publicationOf(c)
  const [first] = errors
  const names = list(errors.map(({ parameter }) => parameter))
  return problem(c, {
    type: `${origin}${openDataPaths.home}#erreurs`,
    status: 400,
    title: say('problems.badParameters'),
    detail:
      first && errors.length === 1
        ? say('problems.one', first)
        : say('problems.several', { count: errors.length, list: names }),
    errors,
  })
}

/** 404: nothing open bears this identifier. */
export function noSuchThing(c: SiteContext, id: string): Response {
  const { say } = publicationOf(c)
  return problem(c, {
    status: 404,
    title: say('problems.notFound'),
    detail: say('problems.notFoundDetail', { id }),
  })
}

/** What no route of the API answers: an address that does not exist, or a write. */
export function noSuchAddress(c: SiteContext): Response {
  const { origin, say } = publicationOf(c)
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const told = { title: say('problems.method'), detail: say('problems.methodDetail') }
    return problem(c, { status: 405, ...told }, { allow: 'GET, HEAD, OPTIONS' })
  }
  const address = origin + openDataPaths.home
  return problem(c, {
    status: 404,
    title: say('problems.noRoute'),
    detail: say('problems.noRouteDetail', { address }),
  })
}

/** A program reads its errors too. The message is not logged: it may quote what was asked. */
export function brokenAnswer(error: Error, c: SiteContext): Response {
  log.error({ id: c.var.requestId, error: error.name, at: error.stack?.split('\n').slice(1, 6) })
  const { say } = publicationOf(c)
  if (error instanceof DatabaseUnavailable) {
    const told = { title: say('problems.unavailable'), detail: say('problems.unavailableDetail') }
    return problem(c, { status: 503, ...told }, { 'retry-after': '60' })
  }
  return problem(c, {
    status: 500,
    title: say('problems.broken'),
    detail: say('problems.brokenDetail', { id: c.var.requestId }),
  })
}
