/** An element of a document, and what stands in it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
}

const name = '[A-Za-z_:][\\w:.-]*'
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const opening = new RegExp(`<(${name})`, 'y')
const closing = new RegExp(`</(${name})\\s*>`, 'y')
const declaration = /^<\?xml version="1\.0"( encoding="UTF-8")?( standalone="(yes|no)")?\s*\?>/
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/
// The characters of XML 1.0, section 2.2; a surrogate comes in pairs.
const stranger = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/**
 * The root of a well-formed document, by XML 1.0 (fifth edition); throws at the first thing that is not. Parsers made for the
 * web forgive a great deal: this one forgives nothing, and knows neither comments nor document types, which no file of ours has.
 */
export function readXml(text: string): XmlElement {
  if (stranger.test(text)) throw new Error('a character that XML has not')
  const start = declaration.exec(text)?.[0].length ?? 0
  let at = start
  skipSpace()
  const root = element()
  skipSpace()
  if (at < text.length) throw new Error(`more after the root, at ${at}`)
  return root

  function element(): XmlElement {
    const name = match(opening, 'an element')[1] ?? ''
    const attributes = new Map<string, string>()
    for (let found = next(attribute); found; found = next(attribute)) {
      const [, key = '', double, single] = found
      if (attributes.has(key)) throw new Error(`${name} has ${key} twice`)
      attributes.set(key, unescaped(double ?? single ?? ''))
    }
    skipSpace()
    if (text.startsWith('/>', at)) {
      at += 2
      return { name, attributes, children: [] }
    }
    if (text[at] !== '>') throw new Error(`${name} does not end, at ${at}`)
    at += 1
    const children: XmlElement[] = []
    while (true) {
      const until = text.indexOf('<', at)
      if (until === -1) throw new Error(`${name} is not closed`)
      unescaped(text.slice(at, until))
      at = until
      if (text.startsWith('</', at)) break
      children.push(element())
    }
    const end = match(closing, 'an end')[1]
    if (end !== name) throw new Error(`${name} is closed by ${end}`)
    return { name, attributes, children }
  }

  function next(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }

  function match(pattern: RegExp, what: string): RegExpExecArray {
    const found = next(pattern)
    if (!found) throw new Error(`${what} is wanted, at ${at}`)
    return found
  }

  function skipSpace(): void {
    next(/\s*/y)
  }
}

function unescaped(text: string): string {
  if (reference.test(text) || text.includes(']]>')) throw new Error(`« ${text} » is not escaped`)
  return text
    .replace(/&#(x?)([\dA-Fa-f]+);/g, (_, hex, digits) =>
      String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
