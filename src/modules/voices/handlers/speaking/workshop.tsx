import { createHash } from 'node:crypto'
import { asset } from '../../../../platform/assets/assets.ts'
import { asPublic, DatabaseUnavailable } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { rateLimit } from '../../../../platform/http/rate-limit.ts'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { inLanguage } from '../../../../platform/words/language.ts'
import { version } from '../../../../version.ts'
import { submitVoice } from '../../acts/submit-voice.ts'
import { writtenVoice } from '../../forms/speaking-form.ts'
import { ClosedPage } from '../../pages/speaking/receipt-page.tsx'
import { WorkshopPage } from '../../pages/speaking/workshop-page.tsx'
import { voicesPaths } from '../../paths.ts'
import { findByCode } from '../../queries/find-by-code.ts'
import { consentVersion } from '../../rules/consent.ts'
import { readCode } from '../../rules/withdrawal-code.ts'
import { openVoice } from '../../rules/written-voice.ts'
import { workshopWords } from '../../words/workshop.ts'
import { workshopKey } from '../../workshop-key.ts'
import { askedIn, type Gathering, readGathering } from './gathering.ts'

/** A tablet comes back with the voices of a day, all at once. In this process's memory alone. */
const envelopes = rateLimit({ most: 600, within: 600 })
/** A voice of a thousand characters of four bytes, escaped, sealed. */
const mostBytes = 20_000

/** What a tablet is told of one envelope. It wipes those that are kept or withdrawn, and keeps every other. */
export type EnvelopeOutcome =
  | 'kept'
  /** Its person took it back with her code, after a first answer that never reached the tablet. */
  | 'withdrawn'
  | 'closed'
  | 'unknown'
  | 'taken'
  | 'unreadable'
  | 'later'

const statusOf = {
  kept: 200,
  withdrawn: 200,
  closed: 410,
  unknown: 404,
  taken: 409,
  unreadable: 422,
  later: 503,
} as const

/** The tablet of a workshop: a page that works without network, its service worker, its manifest, and where it sends. */
export function workshopRoutes(app: SiteApp): void {
  app.get(voicesPaths.workshop(':collecte'), async (c) => {
    const gathering = await readGathering(c)
    if (gathering === 'none') return notFound(c)
    if (gathering === 'closed' || gathering.prompts.length === 0)
      return page(c, <ClosedPage />, 410)
    // A tablet keeps this page: it is drawn for nobody in particular.
    c.set('person', null)
    c.set('isInstallable', true)
    return page(c, <WorkshopPage {...gathering} publicKey={keyOf(gathering)} />)
  })

  app.get(voicesPaths.workshopWorker(':collecte'), async (c) => {
    const gathering = await readGathering(c)
    if (gathering === 'none') return notFound(c)
    if (gathering === 'closed') return c.body(null, 410)
    const slug = gathering.collection.slug
    const scope = inLanguage(voicesPaths.workshop(slug), c.var.language)
    const worker = asset('workshop-worker.js')
    const paths = [
      scope,
      inLanguage(voicesPaths.workshopManifest(slug), c.var.language),
      '/emblem.svg',
      ...['site.css', 'atkinson.woff2', 'workshop-tablet.js'].map(asset),
    ]
    // Anything the page is made from changes these bytes: browsers then fetch the page again, whole.
    const key = keyOf(gathering)
    const madeFrom = JSON.stringify([
      version,
      worker,
      paths,
      key,
      consentVersion,
      c.var.federation,
      gathering,
    ])
    const name = createHash('sha256').update(madeFrom).digest('hex').slice(0, 12)
    const kept = JSON.stringify({ scope, version: name, paths })
    return c.body(`self.kept = ${kept}\nimportScripts(${JSON.stringify(worker)})\n`, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })

  app.get(voicesPaths.workshopManifest(':collecte'), async (c) => {
    const gathering = await readGathering(c)
    if (typeof gathering === 'string') return notFound(c)
    const address = inLanguage(voicesPaths.workshop(gathering.collection.slug), c.var.language)
    const title = words(c, workshopWords)('title')
    const manifest = {
      id: address,
      name: `${title} – ${c.var.federation.name}`,
      short_name: title,
      lang: c.var.language,
      start_url: address,
      scope: address,
      display: 'standalone',
      icons: [{ src: '/emblem.svg', type: 'image/svg+xml', sizes: 'any' }],
    }
    return c.body(JSON.stringify(manifest), 200, {
      'content-type': 'application/manifest+json',
      'cache-control': 'no-cache',
    })
  })

  app.post(voicesPaths.workshop(':collecte'), async (c) => {
    const told = (outcome: EnvelopeOutcome) => c.json({ outcome }, statusOf[outcome])
    if (!envelopes.allows(c.var.clientAddress)) {
      c.header('retry-after', '60')
      return c.json({ outcome: 'later' satisfies EnvelopeOutcome }, 429)
    }
    try {
      return told(await keep(c))
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      c.header('retry-after', '60')
      return told('later')
    }
  })
}

function keyOf({ collection }: Gathering): string {
  return Buffer.from(workshopKey(collection.slug).publicKey).toString('base64url')
}

async function keep(c: SiteContext): Promise<EnvelopeOutcome> {
  const gathering = await readGathering(c)
  if (gathering === 'none') return 'unknown'
  const collection = param(c, 'collecte').toLowerCase()
  const envelope = new Uint8Array(await c.req.arrayBuffer())
  if (envelope.length > mostBytes) return 'unreadable'
  const opened = await openVoice(workshopKey(collection).privateKey, collection, envelope)
  const voice = writtenVoice.safeParse(opened)
  const code = voice.success ? readCode(voice.data.code) : null
  if (!voice.success || !code) return 'unreadable'

  return asPublic(async (tx) => {
    const prompt = gathering !== 'closed' && askedIn(gathering, voice.data.prompt)
    // Closed since a first answer that never reached the tablet: it must still learn that its voice is here.
    if (!prompt) return (await findByCode(tx, code)) ? 'kept' : 'closed'

    const today = todayOf(c)
    const said = { ...voice.data, prompt, code, collection, today, isOnPaper: false }
    const { outcome } = await submitVoice(tx, said)
    if (outcome === 'unknown-collection') return 'unknown'
    // No voice has this code any more: its person withdrew it before the tablet had an answer.
    if (outcome === 'code-taken') return (await findByCode(tx, code)) ? 'taken' : 'withdrawn'
    return outcome
  })
}
