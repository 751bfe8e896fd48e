import type { Persona } from '../site.ts'
import type { Dice } from './dice.ts'

/** What someone who looked around the site knows of it. */
export type Known = {
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  readonly paths: readonly string[]
  readonly forms: readonly {
    readonly owner: Persona | 'public'
    readonly action: string
    readonly fields: readonly [string, string][]
  }[]
  readonly names: readonly string[]
  readonly values: readonly string[]
  readonly slugs: readonly string[]
  readonly ids: readonly string[]
  /** Person of each persona. */
  readonly people: ReadonlyMap<string, string>
}

export type Sent = {
  readonly who: Persona | 'public'
  readonly path: string
  readonly init: RequestInit
}

const methods = [
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'PROPFIND',
  'QUERY',
]

/** What breaks programs. */
const oddities = [
  '',
  ' ',
  '0',
  '-1',
  '1e99',
  '9'.repeat(30),
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '[object Object]',
  '__proto__',
  'constructor',
  "' or 1=1 --",
  '"; drop table directory.members; --',
  '\\',
  '%',
  '%s%n',
  '\u0000',
  'a\u0000b',
  '\r\nSet-Cookie: a=b',
  '\u202egnp.exe',
  'e\u0301'.repeat(20),
  '😀',
  '\ud800',
  '\ufeff',
  '../../../etc/passwd',
  '//example.org',
  'https://example.org',
  'javascript:alert(1)',
  '<script>fuzz()</script>',
  '"><b onx="y">',
  '{count, plural, one {x}',
  '{{7*7}}',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-11-21',
  '24:61',
  '08:30',
  'nadia@example.org',
  'a@b',
  '819 555-0123',
  'H2X 1Y4',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'é'.repeat(300),
  'x'.repeat(10_000),
  'un mot '.repeat(700),
  '& | ! ( ) : * <->',
  "l'écoute & l’accueil",
  'Montréal',
  'trois-rivieres',
]

const types = [
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/json',
  'text/plain',
  'application/octet-stream',
  '',
  'multipart/form-data; boundary="',
]

export function arbitraryRequest(dice: Dice, known: Known, someone: readonly Persona[]): Sent {
  const who = dice.chance() < 0.3 ? 'public' : dice.among(someone)
  // Half of it is what a browser would send, or nearly: the rest goes no further than the door.
  if (known.forms.length > 0 && dice.chance() < 0.35) {
    const form = dice.among(known.forms)
    return { who: dice.chance() < 0.8 ? form.owner : who, ...nearly(form, dice, known) }
  }
  const asked = anyPath(dice, known)
  const method = dice.chance() < 0.8 ? asked.method : dice.among(methods)
  const path = `${dice.chance() < 0.2 ? '/en' : ''}${asked.path}${anyQuery(dice, known)}`
  const headers = anyHeaders(dice)
  const hasBody = !['GET', 'HEAD'].includes(method) && dice.chance() < 0.8
  return { who, path, init: { method, headers, ...(hasBody && anyBody(dice, known, headers)) } }
}

function nearly(
  { action, fields }: Known['forms'][number],
  dice: Dice,
  known: Known,
): Pick<Sent, 'path' | 'init'> {
  const body = new URLSearchParams()
  for (const [name, value] of fields) {
    const luck = dice.chance()
    if (luck < 0.05) continue
    body.append(name, luck < 0.25 ? anyValue(dice, known) : value)
    if (luck > 0.97) body.append(name, anyValue(dice, known))
  }
  if (dice.chance() < 0.3) body.append(dice.among(known.names), anyValue(dice, known))
  const path = dice.chance() < 0.1 ? otherOnes(dice, known, action) : action
  return { path, init: { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body } }
}

/** The same path with the slug or the identifier of something else. */
function otherOnes(dice: Dice, known: Known, path: string): string {
  return path
    .replace(/(?<=ma-ressource\/)[^/]+/, () => dice.among(known.slugs))
    .replace(/[0-9a-f-]{36}/, () => dice.among(known.ids))
}

function anyPath(dice: Dice, known: Known): { method: string; path: string } {
  const luck = dice.chance()
  if (luck < 0.35) return { method: 'GET', path: otherOnes(dice, known, dice.among(known.paths)) }
  if (luck < 0.38) return { method: 'GET', path: `/${encoded(dice, dice.among(oddities))}` }
  const { method, path } = dice.among(known.routes)
  const given = path.replace(/:([\w-]+)(\{[^/]*\})?\??/g, (_, name: string) =>
    anyParameter(dice, known, name),
  )
  return { method, path: given.replace('*', '') }
}

function anyParameter(dice: Dice, known: Known, name: string): string {
  const luck = dice.chance()
  if (luck < 0.7) return dice.among(name === 'slug' ? known.slugs : known.ids)
  if (luck < 0.8) return dice.among(name === 'slug' ? known.ids : known.slugs)
  return encoded(dice, dice.among(dice.chance() < 0.4 ? known.values : oddities))
}

function encoded(dice: Dice, value: string): string {
  if (dice.chance() < 0.1) return value
  if (dice.chance() < 0.1)
    return dice.among(['%00', '%ff', '%c3%28', '%', '%e2%80%ae', '%2e%2e%2f', '%252e'])
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))
}

function anyQuery(dice: Dice, known: Known): string {
  if (dice.chance() < 0.5) return ''
  const pairs = Array.from({ length: 1 + dice.below(4) }, () => {
    const name = dice.chance() < 0.9 ? dice.among(known.names) : dice.among(oddities)
    return `${encoded(dice, name)}=${encoded(dice, anyValue(dice, known)).slice(0, 4_000)}`
  })
  return `?${pairs.join('&')}`
}

function anyValue(dice: Dice, known: Known): string {
  const luck = dice.chance()
  if (luck < 0.35 && known.values.length > 0) return dice.among(known.values)
  if (luck < 0.42) return dice.among(known.slugs)
  if (luck < 0.5) return dice.among(known.ids)
  return dice.among(oddities)
}

function anyHeaders(dice: Dice): Record<string, string> {
  const headers: Record<string, string> = {}
  const luck = dice.chance()
  if (luck < 0.85) headers['sec-fetch-site'] = 'same-origin'
  else if (luck < 0.9)
    headers['sec-fetch-site'] = dice.among(['cross-site', 'same-site', 'none', 'x'])
  else if (luck < 0.95)
    headers.origin = dice.among(['null', 'http://127.0.0.1:3000', 'https://example.org', '\u00e9'])
  if (dice.chance() < 0.3)
    headers['accept-encoding'] = dice.among(['br', 'gzip', 'br;q=0', '*', ';;;', 'identity;q=0'])
  if (dice.chance() < 0.05) headers['if-none-match'] = dice.among(['*', '"x"', 'W/"x"', '"'])
  if (dice.chance() < 0.05)
    headers.accept = dice.among(['application/json', '*/*', 'x', 'text/csv'])
  if (dice.chance() < 0.05) headers.range = 'bytes=0-10'
  if (dice.chance() < 0.05)
    headers['x-forwarded-for'] = dice.among(['203.0.113.7', "'", '::1, ::2'])
  if (dice.chance() < 0.05) headers.authorization = dice.among(['Bearer x', 'Basic eDp5', 'Bearer'])
  if (dice.chance() < 0.03) headers.host = dice.among(['example.org', '', 'a b'])
  return headers
}

function anyBody(dice: Dice, known: Known, headers: Record<string, string>): { body: BodyInit } {
  const luck = dice.chance()
  const fields = Array.from({ length: dice.below(8) }, (): [string, string] => [
    dice.chance() < 0.9 ? dice.among(known.names) : dice.among(oddities),
    anyValue(dice, known),
  ])
  if (luck < 0.6) return { body: new URLSearchParams(fields) }
  if (luck < 0.75) {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    if (dice.chance() < 0.5) body.append(dice.among([...known.names, 'file']), anyFile(dice))
    return { body }
  }
  headers['content-type'] = dice.among(types)
  return { body: dice.among([JSON.stringify(Object.fromEntries(fields)), ...oddities]) }
}

function anyFile(dice: Dice): File {
  const name = dice.among(['membres.csv', 'membres.xlsx', '', '../x.csv', 'x'.repeat(300)])
  const bytes = dice.among([
    'nom;ville\r\nLe Fil;Amos',
    'PK\u0003\u0004',
    '\ufeffnom,ville',
    '',
    '"',
    ';;;\n;;;',
    '\u0000'.repeat(100),
  ])
  return new File([bytes], name, { type: dice.among(['text/csv', '', 'x/y']) })
}
