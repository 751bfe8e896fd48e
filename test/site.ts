import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { load } from 'cheerio/slim'
import { loadDemonstration } from '../demo/load-demonstration.ts'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { loadPractices } from '../src/modules/directory/acts/load-practices.ts'
import { loadTerritory } from '../src/modules/directory/acts/load-territory.ts'
import { closeWithdrawalKey, openWithdrawalKey } from '../src/modules/voices/withdrawal-key.ts'
import { modules } from '../src/modules.ts'
import { closeAccounts, openAccounts } from '../src/platform/accounts/accounts-login.ts'
import { whenSettled } from '../src/platform/accounts/after-answer.ts'
import { accountPaths } from '../src/platform/accounts/paths.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import type { DatabaseUrls } from '../src/platform/database/roles.ts'
import { openTestDatabase, type TestDatabase } from '../src/platform/database/test-database.ts'
import type { SiteApp } from '../src/platform/http/request.ts'
import { closeJobs, openJobs, whenJobsAreDone } from '../src/platform/jobs/jobs.ts'
import { closeMail, openMail, whenMailHasLeft } from '../src/platform/mail/mail.ts'
import { packageRoot } from '../src/platform/package-root.ts'
import { secretOf } from '../src/platform/secret.ts'
import { todayIn } from '../src/platform/words/today.ts'

/** Someone of the demonstration's cast, or the public. */
export type Persona =
  | 'equipe'
  | 'administration'
  | 'ressource'
  | 'deleguee'
  | 'facilitatrice'
  | 'voisine'

export type Fields = Readonly<Record<string, string | readonly string[] | File>>

/** A page as someone received it. */
export type Visit = {
  readonly status: number
  readonly html: string
  readonly headers: Headers
  /** Where a redirection leads; null for a page. */
  readonly location: string | null
  /** Text of the elements a selector finds, their spaces made one. */
  text(selector: string): string
  count(selector: string): number
  /** An attribute of the first element a selector finds. */
  attribute(selector: string, name: string): string | undefined
  /** What a browser would send of its form that goes to `action`. @throws where it has none. */
  fields(action: string): Record<string, string[]>
}

export type Visitor = {
  visit(path: string): Promise<Visit>
  /** Sends a form, as a browser does from a page of this site. */
  submit(path: string, fields: Fields): Promise<Visit>
  /** Visits a page, fills its form for `action` with what it holds, changed by `fields`, and sends it. */
  fillIn(path: string, action: string, fields: Fields): Promise<Visit>
  request(path: string, init?: RequestInit): Promise<Response>
}

export type Site = {
  readonly public: Visitor
  as(persona: Persona): Visitor
  /** With this cookie: for accounts that are not of the cast. */
  withCookie(cookie: string): Visitor
  readonly app: SiteApp
  readonly database: TestDatabase
  /** Mails sent so far, oldest first. */
  mails(): Promise<readonly { to: string; subject: string; text: string }[]>
  /** Resolves when the work that waits in the background is done. */
  jobsDone(): Promise<void>
}

/** The demonstration's dates are counted from the day it is loaded. */
export const demonstrationDay = todayIn('America/Toronto')
const secret = secretOf('a secret for tests, known to everyone who reads the code')
const origin = 'http://127.0.0.1:3000'

/** The whole site in process, on a database of its own, with the demonstration or empty. Closed when the file has run. */
export async function openSite({ isEmpty = false, timeZone = '' } = {}): Promise<Site> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-site-'))
  const database = await openTestDatabase(isEmpty ? empty : demonstration)
  openAccounts({ url: database.urls.accounts, secret })
  await openWithdrawalKey(join(dataFolder, 'secret'))
  openMail({ smtpUrl: null, mailFrom: null, dataFolder })
  openJobs(modules.flatMap(({ queues }) => queues ?? []))
  const config = readConfig([], { DATA_DIR: dataFolder, TIME_ZONE: timeZone })
  const app = createApp({ ...config, secret, setupToken: isEmpty ? 'a-token-for-tests' : null })
  after(async () => {
    await closeJobs()
    await closeMail()
    await closeAccounts()
    closeWithdrawalKey()
    await database.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const cookies = new Map<Persona, Promise<string>>()
  return {
    app,
    database,
    public: visitor(app, () => Promise.resolve(null)),
    withCookie: (cookie) => visitor(app, () => Promise.resolve(cookie)),
    as: (persona) =>
      visitor(app, () => {
        const entered = cookies.get(persona) ?? enter(app, persona)
        cookies.set(persona, entered)
        return entered
      }),
    jobsDone: whenJobsAreDone,
    async mails() {
      // Some mails are only written once the answer has left.
      await whenSettled()
      await whenMailHasLeft()
      const folder = join(dataFolder, 'outbox')
      if (!existsSync(folder)) return []
      return readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    },
  }
}

/** What fills every site at its start: when it changes, templates are made anew. */
const started = [
  hashOf('src/modules/directory/territory'),
  hashOfFile('src/modules/directory/default-practices.ts'),
  hashOfFile('src/modules/directory/acts/load-practices.ts'),
].join(' ')

const empty = {
  key: `empty ${started}`,
  fill: (urls: DatabaseUrls) =>
    withConnection(urls.owner, async (owner) => {
      await loadTerritory(owner)
      await loadPractices(owner)
    }),
}

const demonstration = {
  key: `demonstration ${demonstrationDay} ${hashOf('demo')} ${hashOf('src/modules/figures/ready-questionnaire')} ${started}`,
  fill: (urls: DatabaseUrls) =>
    withConnection(urls.owner, async (owner) => {
      await loadTerritory(owner)
      await loadDemonstration(owner, { today: demonstrationDay })
    }),
}

function hashOfFile(path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(packageRoot, path)))
    .digest('hex')
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  const root = join(packageRoot, folder)
  for (const path of readdirSync(root, { recursive: true }).map(String).sort()) {
    if (/\.(ts|json)$/.test(path)) hash.update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

async function enter(app: SiteApp, persona: Persona): Promise<string> {
  const answer = await app.request(`${origin}${accountPaths.enterDemonstration}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ persona }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (answer.status !== 303 || !cookie)
    throw new Error(`${persona} could not enter: ${answer.status}`)
  return cookie
}

function visitor(app: SiteApp, cookieOf: () => Promise<string | null>): Visitor {
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    const cookie = await cookieOf()
    if (cookie) headers.set('cookie', cookie)
    if (init.method === 'POST' && !headers.has('sec-fetch-site')) {
      headers.set('sec-fetch-site', 'same-origin')
    }
    return app.request(`${origin}${path}`, { ...init, headers })
  }
  const submit = async (path: string, fields: Fields) =>
    visitOf(await request(path, { method: 'POST', body: bodyOf(fields) }))
  return {
    request,
    submit,
    visit: async (path) => visitOf(await request(path)),
    async fillIn(path, action, fields) {
      const page = await visitOf(await request(path))
      return submit(action, { ...page.fields(action), ...fields })
    },
  }
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const hasFile = Object.values(fields).some((value) => value instanceof File)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) {
      if (body instanceof FormData) body.append(name, value)
    } else if (typeof value === 'string') body.append(name, value)
    else for (const one of value) body.append(name, one)
  }
  return body
}

function fieldsOf($: ReturnType<typeof load>, action: string): Record<string, string[]> {
  // The address of a form may say more than where it goes: what it is about.
  const form = $('form').filter((_, one) => $(one).attr('action')?.split('?')[0] === action)
  if (form.length === 0) throw new Error(`this page has no form for ${action}`)
  const fields: Record<string, string[]> = {}
  for (const { name, value } of form.serializeArray())
    fields[name] = [...(fields[name] ?? []), value]
  return fields
}

/** An answer, as a person reads it. */
export async function visitOf(answer: Response): Promise<Visit> {
  const html = await answer.text()
  let read: ReturnType<typeof load> | undefined
  const $ = () => {
    // Many an answer is asked its status alone.
    read ??= load(html)
    return read
  }
  return {
    status: answer.status,
    html,
    headers: answer.headers,
    location: answer.headers.get('location'),
    text: (selector) => $()(selector).text().replace(/\s+/g, ' ').trim(),
    count: (selector) => $()(selector).length,
    attribute: (selector, name) => $()(selector).first().attr(name),
    fields: (action) => fieldsOf($(), action),
  }
}
