import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { load } from 'cheerio/slim'
import pg from 'pg'
import { errorPage } from '../../src/platform/http/error-pages.tsx'
import { openSite, type Persona, type Visitor } from '../site.ts'
import { arbitraryRequest, type Known, type Sent } from './arbitrary-request.ts'
import { diceOf } from './dice.ts'

/*
 * Anything at all is sent to the site, by anyone. FUZZ_REQUESTS and FUZZ_SEED choose how much and which: the same seed sends
 * the same requests.
 */

const many = Number(process.env.FUZZ_REQUESTS ?? 100_000)
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))
const atOnce = 8
const someone: readonly Persona[] = [
  'equipe',
  'administration',
  'ressource',
  'deleguee',
  'facilitatrice',
  'voisine',
]
const teamPersonas = new Set<string>(['equipe', 'administration'])
const canary = 'canari-d-une-autre@example.org'

const site = await openSite()
const thrown = new Map<string, unknown>()
site.app.onError((error, c) => {
  thrown.set(c.var.requestId, error)
  return errorPage(error, c)
})

describe(`a site asked ${many} times for anything at all (FUZZ_SEED=${seed})`, () => {
  const superuser = new pg.Client(site.database.superuserUrl)
  const rejections: unknown[] = []
  const note = (cause: unknown) => rejections.push(cause)
  const complaints = new Map<string, string>()
  const statuses = new Map<number, number>()
  const entered = new Map<Persona, Visitor>()
  const gone = new Set<Persona>()
  let known: Known
  let spaces: ReadonlyMap<string, ReadonlySet<string>>

  before(async () => {
    process.on('unhandledRejection', note)
    await superuser.connect()
    await plantCanary(superuser)
    known = await explore()
    spaces = await spacesOf(superuser)
  })
  after(async () => {
    process.off('unhandledRejection', note)
    await superuser.end()
  })

  it('answers each time, safely, and shows nobody what is someone else’s', {
    timeout: 3_600_000,
  }, async () => {
    const dice = diceOf(seed)
    const began = performance.now()
    let sent = 0
    const visitor = async () => {
      while (sent < many) {
        const request = arbitraryRequest(dice, known, someone)
        sent += 1
        if (sent % 5_000 === 0) {
          const seconds = Math.round((performance.now() - began) / 1000)
          const memory = Math.round(process.memoryUsage().rss / 1e6)
          tell(`${sent} requests, ${seconds} s, ${memory} MB, ${complaints.size} complaints`)
        }
        await send(request)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, visitor))
    const told = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`)
    tell(`answers ${told.join(', ')}; accounts gone: ${[...gone].join(', ') || 'none'}`)
    assert.deepEqual(
      [...complaints].map(([what, example]) => `${what}\n    ${example}`),
      [],
    )
  })

  it('never leaves a promise broken behind it', () => {
    assert.deepEqual(rejections, [])
  })

  it('still works', async () => {
    for (const path of ['/', '/en', '/ressources', '/vie-privee', '/api/hsds/services']) {
      assert.equal((await site.public.visit(path)).status, 200, path)
    }
  })

  async function send({ who, path, init }: Sent): Promise<void> {
    const visitor = await enter(who)
    // Her account is gone, by her own doing.
    if (!visitor) return
    let answer: Response
    try {
      answer = await visitor.request(path, init)
    } catch (cause) {
      // What a client cannot even write is not a request.
      if (
        cause instanceof TypeError &&
        /Request|URL|header|method|ByteString/i.test(String(cause.message) + String(cause.stack))
      )
        return
      complain(`threw ${String(cause)}`, { who, path, init })
      return
    }
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const text = await answer.text()
    // She closed her session: the next time, she enters again.
    if (/^(\/en)?\/connexion/.test(answer.headers.get('location') ?? '') && who !== 'public') {
      entered.delete(who)
    }
    for (const complaint of await wrongWith(answer, text, who, path))
      complain(complaint, { who, path, init })
  }

  async function enter(who: Persona | 'public'): Promise<Visitor | null> {
    if (who === 'public') return site.public
    const known = entered.get(who)
    if (known) return known
    const answer = await site.public.request('/demonstration/entrer', {
      method: 'POST',
      body: new URLSearchParams({ persona: who }),
    })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    if (cookie === undefined) {
      gone.add(who)
      return null
    }
    const visitor = site.withCookie(cookie)
    entered.set(who, visitor)
    return visitor
  }

  function complain(what: string, { who, path, init }: Sent): void {
    if (complaints.has(what)) return
    const body = init.body instanceof URLSearchParams ? String(init.body) : typeof init.body
    const example = `${who} ${init.method} ${path} ${body}`.slice(0, 600)
    complaints.set(what, example)
    tell(`✗ ${what}\n    ${example}`)
  }

  async function wrongWith(
    answer: Response,
    text: string,
    who: string,
    path: string,
  ): Promise<string[]> {
    const wrong: string[] = []
    const { status, headers } = answer
    const { pathname } = new URL(`http://127.0.0.1:3000${path}`)
    const id = headers.get('x-request-id') ?? ''
    if (status >= 500) wrong.push(`${status}: ${placeOf(thrown.get(id))}`)
    thrown.delete(id)
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
      'x-request-id',
    ]) {
      if (!headers.has(name)) wrong.push(`no ${name} with a ${status}`)
    }
    const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
    if (isPage && /<script>fuzz|<b onx=/.test(text))
      wrong.push(`writes markup as it was typed (${status})`)
    const location = headers.get('location')
    if (location !== null && !/^\/(?![/\\])[^\r\n]*$/.test(location))
      wrong.push(`leads to ${location}`)
    if (status === 200 && isPage) {
      const place = pathname.replace(/^\/en(?=\/|$)/, '')
      if (place.startsWith('/equipe') && !teamPersonas.has(who) && !(await isTeam(who))) {
        wrong.push(`shows ${place.split('/').slice(0, 4).join('/')} to ${who}`)
      }
      if (place.startsWith('/mon-compte') && who === 'public')
        wrong.push('shows an account to the public')
      const slug = place.match(/^\/ma-ressource\/([^/]+)/)?.[1]
      if (slug !== undefined && !spaces.get(who)?.has(slug) && !(await isTheirs(who, slug))) {
        wrong.push(`shows the space of ${slug} to ${who}`)
      }
    }
    const isOutbox = /\/courriels/.test(pathname)
    if (text.includes(canary) && !teamPersonas.has(who) && !isOutbox && !(await isTeam(who))) {
      wrong.push(
        `shows ${who} an invitation of a member of others (${pathname.split('/').slice(0, 3).join('/')})`,
      )
    }
    return wrong
  }

  /** Roles change during the hour: what looks wrong is asked again of the database. */
  async function isTeam(who: string): Promise<boolean> {
    const { rowCount } = await superuser.query(
      'select from directory.team_roles where person_id = $1 and ended_at is null',
      [known.people.get(who) ?? null],
    )
    return rowCount !== 0
  }

  async function isTheirs(who: string, slug: string): Promise<boolean> {
    const { rowCount } = await superuser.query(
      `select from directory.member_workers join directory.members m on m.id = member_id
       where person_id = $1 and m.slug = $2`,
      [known.people.get(who) ?? null, slug],
    )
    return rowCount !== 0
  }
})

function tell(line: string): void {
  process.stdout.write(`  ${line}\n`)
}

function placeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const code: unknown = Reflect.get(cause, 'code')
  const place =
    cause.stack?.split('\n').find((line) => /\/src\/(?!platform\/database)/.test(line)) ?? ''
  return `${cause.name} ${String(code ?? '')} ${cause.message.slice(0, 120)} ${place.trim().replace(/^at .*\/src\//, 'src/')}`
}

async function plantCanary(superuser: pg.Client): Promise<void> {
  await superuser.query(
    `insert into directory.invitations (email, name, member_id, role, token_hash, expires_at)
     select $1, 'Canari', m.id, 'worker', sha256('canari'), now() + interval '10 years'
     from directory.members m
     where not exists (select from directory.member_workers w join directory.people p on p.id = w.person_id
       where w.member_id = m.id and p.id = any (select (value->>'person')::uuid from platform.demonstration,
         jsonb_array_elements(personas::jsonb)))
     order by m.slug limit 1`,
    [canary],
  )
}

async function spacesOf(superuser: pg.Client): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await superuser.query<{ persona: string; slug: string }>(
    `select persona->>'slug' as persona, m.slug from platform.demonstration,
       jsonb_array_elements(personas::jsonb) persona
     join directory.member_workers w on w.person_id = (persona->>'person')::uuid
     join directory.members m on m.id = w.member_id`,
  )
  const spaces = new Map<string, Set<string>>()
  for (const { persona, slug } of rows) {
    spaces.set(persona, (spaces.get(persona) ?? new Set()).add(slug))
  }
  return spaces
}

/** Reads the site as everyone, to learn what there is to ask: paths, forms, names and values of fields. */
async function explore(): Promise<Known> {
  const routes = site.app.routes
    .filter(
      ({ path, method }) =>
        path !== '/*' && path !== '*' && !path.startsWith('/essai') && method !== 'ALL',
    )
    .map(({ method, path }) => ({ method, path }))
  const paths = new Set(['/', '/ressources', '/demonstration', '/vie-privee', '/api'])
  const forms = new Map<string, Known['forms'][number]>()
  const names = new Set<string>(['page', 'per_page', 'mots', 'suite', 'fait'])
  const values = new Set<string>()
  for (const who of ['public', ...someone] as const) {
    const visitor = who === 'public' ? site.public : site.as(who)
    const seen = new Set<string>()
    const todo = ['/', '/mon-compte', '/ma-ressource', '/equipe', '/territoire', '/connexion']
    for (let path = todo.shift(); path !== undefined && seen.size < 60; path = todo.shift()) {
      const shape = path.split('?')[0]?.replace(/[0-9a-f-]{36}/g, ':id') ?? path
      if (seen.has(shape)) continue
      seen.add(shape)
      const visit = await visitor.visit(path)
      if (visit.location) todo.push(visit.location)
      if (visit.status !== 200 || !visit.headers.get('content-type')?.startsWith('text/html'))
        continue
      paths.add(path)
      const $ = load(visit.html)
      for (const link of $('a[href^="/"]').toArray()) {
        const href = link.attribs.href ?? ''
        if (!/^\/(en|assets|ressources\/)/.test(href)) todo.push(href.split('#')[0] ?? href)
      }
      for (const form of $('form').toArray()) {
        const action = form.attribs.action ?? path
        const fields = $(form)
          .serializeArray()
          .map(({ name, value }): [string, string] => [name, value])
        for (const field of $(form).find('[name]').toArray()) names.add(field.attribs.name ?? '')
        for (const [name, value] of fields) {
          names.add(name)
          if (value !== '') values.add(value)
        }
        for (const option of $(form)
          .find('option, input[type=radio], input[type=checkbox]')
          .toArray()) {
          values.add(option.attribs.value ?? '')
        }
        const isLeaving = /suppression|deconnexion/.test(action)
        if (form.attribs.method === 'post' && !isLeaving)
          forms.set(`${who} ${action}`, { owner: who, action, fields })
      }
    }
  }
  const superuser = new pg.Client(site.database.superuserUrl)
  await superuser.connect()
  const slugs = await superuser.query<{ slug: string; id: string }>(
    'select slug, id from directory.members order by slug limit 12',
  )
  const ids = await superuser.query<{ id: string }>(
    `(select id::text from directory.offerings limit 5) union all (select id::text from directory.people limit 5)
     union all (select id::text from directory.invitations limit 5) union all (select id::text from directory.mandates limit 5)
     union all (select id::text from directory.member_history limit 5)
     union all (select id::text from privacy.incidents limit 5)`,
  )
  const cast = await superuser.query<{ slug: string; person: string }>(
    `select persona->>'slug' as slug, persona->>'person' as person from platform.demonstration, jsonb_array_elements(personas::jsonb) persona`,
  )
  await superuser.end()
  tell(`${routes.length} routes, ${paths.size} pages, ${forms.size} forms, ${names.size} fields`)
  return {
    routes,
    paths: [...paths],
    forms: [...forms.values()],
    names: [...names],
    values: [...values].slice(0, 400),
    slugs: [...slugs.rows.map(({ slug }) => slug), ...ownSlugs(paths)],
    ids: [...ids.rows, ...slugs.rows].map(({ id }) => id),
    people: new Map(cast.rows.map(({ slug, person }) => [slug, person])),
  }
}

function ownSlugs(paths: ReadonlySet<string>): string[] {
  return [...paths].flatMap((path) => path.match(/^\/ma-ressource\/([^/?]+)/)?.[1] ?? [])
}
