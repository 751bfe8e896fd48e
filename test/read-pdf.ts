import { inflateSync } from 'node:zlib'

/** An element of a PDF's structure: what a screen reader walks through. */
export type PdfElement = {
  /** `H1`, `P`, `Figure`… */
  readonly role: string
  /** What it says of itself: the text of a heading. */
  readonly title: string | null
  readonly alternative: string | null
  readonly children: readonly PdfElement[]
}

export type ReadPdf = {
  readonly language: string | null
  /** Of its metadata. */
  readonly title: string | null
  readonly isTagged: boolean
  readonly claimsPdfUa: boolean
  readonly pages: number
  readonly fonts: readonly string[]
  readonly structure: PdfElement
}

/**
 * Reads the structure tree of a PDF that Typst wrote, from its own objects: no tool to install, so no test to skip.
 * Typst writes objects apart and in clear, only streams are compressed.
 */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const text = Buffer.from(pdf).toString('latin1')
  const clear = text.replace(/stream\r?\n[\s\S]*?endstream/g, '')
  const objects = new Map<number, string>()
  for (const [, id, body] of clear.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g)) {
    objects.set(Number(id), body ?? '')
  }
  const ofType = (type: string) =>
    [...objects.values()].filter((body) => new RegExp(`/Type /${type}\\b`).test(body))
  const [catalog = ''] = ofType('Catalog')
  const [root = ''] = ofType('StructTreeRoot')
  const [top] = referencesIn(root, objects)
  if (!top) throw new Error('The PDF has no structure tree.')
  return {
    language: stringAt(catalog, 'Lang'),
    title:
      Buffer.from(pdf)
        .toString()
        .match(/<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/)?.[1] ?? null,
    isTagged: /\/Marked true/.test(catalog),
    claimsPdfUa: /pdfuaid:part>1</.test(text),
    pages: ofType('Page').length,
    fonts: [
      ...new Set(
        [...clear.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name ?? ''),
      ),
    ],
    structure: top,
  }
}

/** Every element of the tree, in reading order. */
export function elementsOf(element: PdfElement): PdfElement[] {
  return [element, ...element.children.flatMap(elementsOf)]
}

/** `H1 Titre`, in reading order. */
export function headingsOf({ structure }: ReadPdf): string[] {
  return elementsOf(structure)
    .filter(({ role }) => /^H\d$/.test(role))
    .map(({ role, title }) => `${role} ${title}`)
}

function referencesIn(body: string, objects: ReadonlyMap<number, string>): PdfElement[] {
  const kids = body.match(/\/K (?:\[([^\]]*)\]|(\d+ 0 R))/)
  return [...(kids?.[1] ?? kids?.[2] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => {
    const child = objects.get(Number(id))
    if (child === undefined || !/\/S \/\w+/.test(child)) return []
    return [
      {
        role: child.match(/\/S \/(\w+)/)?.[1] ?? '',
        title: stringAt(child, 'T'),
        alternative: stringAt(child, 'Alt'),
        children: referencesIn(child, objects),
      },
    ]
  })
}

function stringAt(body: string, key: string): string | null {
  const found = body.match(new RegExp(`/${key} (?:<([0-9A-Fa-f]*)>|\\()`))
  if (!found) return null
  if (found[1] !== undefined) return textOf(Buffer.from(found[1], 'hex'))
  const literal = literalAt(body, (found.index ?? 0) + found[0].length)
  return textOf(Buffer.from(unescaped(literal), 'latin1'))
}

/** Up to the parenthesis that closes it: those in pairs are written as they are. */
function literalAt(body: string, start: number): string {
  let depth = 1
  for (let at = start; at < body.length; at += 1) {
    if (body[at] === '\\') at += 1
    else if (body[at] === '(') depth += 1
    else if (body[at] === ')') depth -= 1
    if (depth === 0) return body.slice(start, at)
  }
  return body.slice(start)
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )
}

function textOf(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
}

/** What a PDF that Typst wrote says, letter after letter, without the spaces that only a layout knows. */
export function lettersOfPdf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map<number, string>()
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g)) {
    objects.set(Number(id), body ?? '')
  }
  return [...objects.values()]
    .filter((body) => /^[\s\S]{0,20}\/Type \/Page\b/.test(body))
    .map((page) => {
      const fonts = new Map<string, ReadonlyMap<number, string>>()
      const listed = page.match(/\/Font <<([\s\S]*?)>>/)?.[1] ?? ''
      for (const [, name = '', id] of listed.matchAll(/\/(\w+) (\d+) 0 R/g)) {
        const unicode = objects.get(Number(id))?.match(/\/ToUnicode (\d+) 0 R/)?.[1]
        fonts.set(name, lettersOfFont(objects.get(Number(unicode)) ?? ''))
      }
      const contents = Number(page.match(/\/Contents (\d+) 0 R/)?.[1])
      return lettersShown(streamOf(objects.get(contents) ?? ''), fonts)
    })
    .join('')
}

function streamOf(body: string): string {
  const [head = '', ...rest] = body.split(/stream\r?\n/)
  const bytes = Buffer.from(rest.join('stream\n').replace(/\r?\nend$/, ''), 'latin1')
  return /FlateDecode/.test(head) ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1')
}

/** Glyph → letters, of a CMap in clear. */
function lettersOfFont(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  const said = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', hex = ''] of lines.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      letters.set(Number.parseInt(glyph, 16), said(hex))
    }
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = lines.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)
    for (const [, from = '', to = '', hex = ''] of ranges) {
      const start = Number.parseInt(from, 16)
      const code = said(hex).codePointAt(0) ?? 0
      for (let at = start; at <= Number.parseInt(to, 16); at += 1) {
        letters.set(at, String.fromCodePoint(code + at - start))
      }
    }
  }
  return letters
}

function lettersShown(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<number, string>>,
): string {
  let font: ReadonlyMap<number, string> = new Map()
  let shown = ''
  for (const token of content.matchAll(
    /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\[\s\S]|[^\\()])*)\)/g,
  )) {
    const [, name, hex, literal] = token
    if (name !== undefined) {
      font = fonts.get(name) ?? font
      continue
    }
    const bytes =
      hex === undefined ? Buffer.from(unescaped(literal ?? ''), 'latin1') : Buffer.from(hex, 'hex')
    for (let at = 0; at + 1 < bytes.length; at += 2) shown += font.get(bytes.readUInt16BE(at)) ?? ''
  }
  return shown.replace(/\s+/g, '')
}
