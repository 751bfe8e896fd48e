import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Config } from './config.ts'
import { people } from './modules/directory/index.ts'
import { modules } from './modules.ts'
import { accountPaths } from './platform/accounts/paths.ts'
import { accountRoutes } from './platform/accounts/routes.tsx'
import { personOfSession } from './platform/accounts/sessions/session.ts'
import { siteOrigin } from './platform/accounts/site-origin.ts'
import { serveAssets } from './platform/assets/assets.ts'
import { readFederation } from './platform/federation/read-federation.ts'
import { seeOther } from './platform/http/answers.ts'
import { clientAddress, networkOf } from './platform/http/client-address.ts'
import { compressPages } from './platform/http/compression.ts'
import { errorPage, forgedPage, notFoundPage, tooLargePage } from './platform/http/error-pages.tsx'
import { formAddresses } from './platform/http/form-addresses.ts'
import { galleryRoutes } from './platform/http/gallery-routes.tsx'
import { healthRoutes } from './platform/http/health.ts'
import { menusOf } from './platform/http/menus.ts'
import { metrics } from './platform/http/metrics.ts'
import { ownYearOf } from './platform/http/own-year.ts'
import { pageCache } from './platform/http/page-cache.ts'
import { readableAddress } from './platform/http/readable-address.ts'
import type { SiteApp, SiteEnv } from './platform/http/request.ts'
import { requestLog } from './platform/http/request-log.ts'
import { sameOriginWrites } from './platform/http/same-origin.ts'
import { securityHeaders } from './platform/http/security-headers.ts'
import { sitemapRoutes } from './platform/http/sitemap.ts'
import { toDoListsOf } from './platform/http/to-do-lists.ts'
import type { Secret } from './platform/secret.ts'
import { languageOf, withoutLanguage } from './platform/words/language.ts'

/** Most bytes of what is sent: a form, and a file where a module receives one from someone who is signed in. */
const mostFormBytes = 1_000_000
const mostFileBytes = 30_000_000

export type AppOptions = Config & {
  readonly secret: Secret
  /** Opens the setup page of a site that nobody administers yet. */
  readonly setupToken: string | null
}

/** The whole site as Request → Response. Every page and permission can be asked in process. */
export function createApp(config: AppOptions): SiteApp {
  const app = new Hono<SiteEnv>({
    // Routes are written once, for the French path; `/en/…` is the same route in English.
    getPath: (request) => withoutLanguage(new URL(request.url).pathname),
  })

  const homeSections = modules.flatMap((part) => part.homeSection ?? [])
  const memberSections = modules.flatMap((part) => part.memberSection ?? [])
  const threads = modules.flatMap((part) => part.threads ?? [])
  const measures = modules.flatMap((part) => part.measures ?? [])
  const references = modules.flatMap((part) => part.references ?? [])
  const wordsToLink = modules.find((part) => part.wordsToLink)?.wordsToLink
  // `:exercise` stands for one step of a path, as in routes.
  const uploads = modules
    .flatMap((part) => part.uploads ?? [])
    .map((path) => new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`))

  app.use(requestLog())
  app.use(securityHeaders({ isHttps: config.publicUrl?.startsWith('https:') ?? false }))
  app.use(metrics(config))
  app.use('/assets/*', serveAssets())
  healthRoutes(app)

  app.use(async (c, next) => {
    c.set('language', languageOf(new URL(c.req.url).pathname))
    c.set('origin', siteOrigin(c, config))
    c.set('clientAddress', networkOf(clientAddress(c, config.trustProxy)))
    await next()
  })
  app.use(pageCache())
  app.use(compressPages())
  app.use(async (c, next) => {
    const session = await personOfSession(c.req.header('cookie'))
    const person = session ? await people.findSignedInPerson(session) : null
    const federation = await readFederation(c.var.versions)
    c.set('person', person)
    c.set('federation', federation)
    c.set('homeSections', homeSections)
    c.set('memberSections', memberSections)
    c.set('threads', threads)
    c.set('references', references)
    c.set('measures', measures)
    const reader = { language: c.var.language, federation, person }
    c.set('menus', await menusOf(modules, { ...reader, versions: c.var.versions }))
    if (wordsToLink) c.set('wordsToLink', await wordsToLink(c.var.versions))
    c.set('toDo', toDoListsOf(modules, reader))
    c.set('ownYear', ownYearOf(modules, reader))
    await next()
  })
  app.use(readableAddress())
  app.use(sameOriginWrites(config.publicUrl, forgedPage))
  app.use((c, next) => {
    // Nothing is read of what they would carry, and to look for it costs a request built whole.
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const mayUpload = c.var.person !== null && uploads.some((one) => one.test(c.req.path))
    const maxSize = mayUpload ? mostFileBytes : mostFormBytes
    return bodyLimit({ maxSize, onError: tooLargePage })(c, next)
  })

  accountRoutes(app, config, {
    people,
    homeOf: (person) =>
      modules.map((part) => part.home?.(person)).find((path) => path) ?? accountPaths.account,
    links: (reader, person) => modules.flatMap((part) => part.accountMenu?.(reader, person) ?? []),
  })
  for (const module of modules) module.routes(app)
  galleryRoutes(app)
  sitemapRoutes(app, modules)

  const pageOfForm = formAddresses(app)
  app.notFound((c) => {
    const form = c.req.method === 'GET' ? pageOfForm(c.req.path) : null
    return form === null ? notFoundPage(c) : seeOther(c, form)
  })
  app.onError(errorPage)
  return app
}
