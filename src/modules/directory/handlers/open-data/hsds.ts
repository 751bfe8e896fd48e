import { Hono } from 'hono'
import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { publicJson } from '../../../../platform/http/public-data.ts'
import { readsQuery } from '../../../../platform/http/query-read.ts'
import {
  param,
  type SiteApp,
  type SiteContext,
  type SiteEnv,
} from '../../../../platform/http/request.ts'
import { answerEverything, answerPage } from '../../open-data/answer-list.ts'
import { isUuid } from '../../open-data/derived-id.ts'
import { type AroundAsked, aroundAsked, practiceAsked } from '../../open-data/filters.ts'
import { taxonomyOf, taxonomyTermOf } from '../../open-data/hsds-taxonomy.ts'
import { listParameters } from '../../open-data/list-parameters.ts'
import {
  type OpenList,
  organizationList,
  serviceAtLocationList,
  serviceList,
  servicesAt,
  taxonomyList,
  taxonomyTermList,
  wholeOrganizations,
  wholeServices,
} from '../../open-data/lists.ts'
import { type Asked, type ParameterName, understand } from '../../open-data/parameters.ts'
import { type ListPath, openDataPaths } from '../../open-data/paths.ts'
import {
  badParameters,
  badPlace,
  brokenAnswer,
  noSuchAddress,
  noSuchThing,
} from '../../open-data/problems.ts'
import { type Publication, publicationOf } from '../../open-data/publication.ts'
import { pagesOf } from '../../open-data/queries/open-organizations.ts'
import { findServiceAtLocation } from '../../open-data/queries/open-service-at-locations.ts'
import { findServices } from '../../open-data/queries/open-services.ts'
import { findTaxonomyId, listTaxonomyTerms } from '../../open-data/queries/taxonomy-terms.ts'

const { hsds, lists } = openDataPaths

/** The directory as HSDS 3: https://docs.openreferral.org. Each address answers with and without a final slash. */
export function hsdsRoutes(app: SiteApp): void {
  const api = new Hono<SiteEnv>()
  // Programs that read data read their errors as data too.
  api.onError(brokenAnswer)

  get(api, hsds, (c) => {
    const { origin } = c.var
    const root = {
      version: '3.0',
      profile: `${origin}${openDataPaths.home}#profil`,
      openapi_url: origin + openDataPaths.openApi,
    }
    return publicJson(c, root, [])
  })

  list(api, lists.services, async (asked, publication) =>
    serviceList(await filterOf(asked), asked, publication),
  )
  one(api, lists.services, [], async (tx, id, _, publication) => {
    const services = await findServices(tx, [id])
    return (await wholeServices(tx, services, publication))[0]
  })

  list(api, lists.organizations, async (asked, publication) =>
    organizationList(await filterOf(asked), asked, publication),
  )
  one(api, lists.organizations, ['full_service'], async (tx, id, asked, publication) => {
    const pages = [...(await pagesOf(tx, [id])).values()]
    return (await wholeOrganizations(tx, pages, asked.fullService, publication))[0]
  })

  list(api, lists.serviceAtLocations, async (asked, publication) => {
    const place = await placeOf(asked)
    if (place.outcome !== 'found') return place
    const filter = { ...(await filterOf(asked)), around: place.around }
    return serviceAtLocationList(filter, asked, publication)
  })
  one(api, lists.serviceAtLocations, [], async (tx, id, _, publication) => {
    const found = await findServiceAtLocation(tx, id)
    return found && (await servicesAt(tx, [found], true, publication))[0]
  })

  list(api, lists.taxonomies, async ({ search }, publication) => taxonomyList(search, publication))
  one(api, lists.taxonomies, [], async (tx, id, _, publication) =>
    (await findTaxonomyId(tx)) === id ? taxonomyOf(id, publication) : undefined,
  )

  list(api, lists.taxonomyTerms, async (asked, publication) => taxonomyTermList(asked, publication))
  one(api, lists.taxonomyTerms, [], async (tx, id, _, publication) => {
    const term = (await listTaxonomyTerms(tx)).find((practice) => practice.id === id)
    return term && taxonomyTermOf(term, taxonomyOf(term.taxonomyId, publication), publication)
  })

  api.all(hsds, noSuchAddress)
  api.all(`${hsds}/*`, noSuchAddress)
  app.route('/', api)
}

type NoPlace = Exclude<AroundAsked, { outcome: 'found' }>

function list(
  api: SiteApp,
  path: ListPath,
  listOf: (asked: Asked, publication: Publication) => Promise<OpenList | NoPlace>,
): void {
  get(api, path, async (c) => {
    const offered = listParameters[path]
    const understood = understand(queryOf(c), offered)
    if (understood.outcome === 'misunderstood') {
      return badParameters(c, understood.misunderstandings, offered)
    }
    const { asked } = understood
    const found = await listOf(asked, publicationOf(c))
    if ('outcome' in found) return badPlace(c, found)

    return asked.format === 'ndjson' ? answerEverything(c, found) : answerPage(c, found, asked)
  })
}

function one(
  api: SiteApp,
  path: ListPath,
  offered: readonly ParameterName[],
  find: (
    tx: Transaction,
    id: string,
    asked: Asked,
    publication: Publication,
  ) => Promise<object | undefined>,
): void {
  get(api, `${path}/:id`, async (c) => {
    const id = param(c, 'id').toLowerCase()
    if (!isUuid(id)) return badParameters(c, [{ parameter: 'id', why: 'uuid' }], [])

    const understood = understand(queryOf(c), offered)
    if (understood.outcome === 'misunderstood') {
      return badParameters(c, understood.misunderstandings, offered)
    }
    const found = await asPublic((tx) => find(tx, id, understood.asked, publicationOf(c)))
    return found ? publicJson(c, found, ['directory']) : noSuchThing(c, id)
  })
}

function get(
  api: SiteApp,
  path: string,
  answer: (c: SiteContext) => Response | Promise<Response>,
): void {
  api.get(path, answer)
  api.get(`${path}/`, answer)
}

/** What is not understood of it is refused. */
function queryOf(c: SiteContext): URLSearchParams {
  const query = new URL(c.req.url).searchParams
  readsQuery(c, [...query.keys()])
  return query
}

/** Most requests ask for no practice: they need no reading of the practices. */
async function filterOf(asked: Asked) {
  const { search, organizationId, modifiedAfter, taxonomyId, taxonomyTermId } = asked
  const isPractice = taxonomyId !== null || taxonomyTermId !== null
  const practice = isPractice ? await asPublic((tx) => practiceAsked(tx, asked)) : null
  return { search, practice, organization: organizationId, modifiedAfter }
}

async function placeOf(asked: Asked): Promise<AroundAsked> {
  if (asked.near === null && asked.postalArea === null) return { outcome: 'found', around: null }
  return asPublic((tx) => aroundAsked(tx, asked))
}
