import { load } from 'cheerio/slim'

/**
 * The elements of a page and how each is marked, without what fills them: words, addresses and ids, in either language. Of
 * several alike that follow each other, one. Whether there is anything stays: what is nameless differs from what has a name.
 */
export function structureOf(html: string): string {
  return structureOfAll(load(html).root().contents().toArray())
}

type Part = Exclude<Parameters<typeof load>[0], string | Buffer | unknown[]>

function structureOfAll(parts: readonly Part[]): string {
  const structures = parts.map((part) => {
    if (part.type === 'text') return part.data.trim() === '' ? '' : '…'
    if (part.type === 'style' || part.type === 'script') return load(part).html()
    if (!('attribs' in part)) return ''
    return `<${[part.name, ...marksOf(part.attribs)].join(' ')}>${structureOfAll(part.children)}</>`
  })
  return structures.filter((one, at) => one !== structures[at - 1]).join('')
}

function marksOf(attributes: Readonly<Record<string, string>>): string[] {
  return Object.entries(attributes).map(([name, value]) =>
    filled.test(name) || /^(fr|en)(-CA)?$/.test(value)
      ? `${name}${value === '' ? '' : '…'}`
      : `${name}=${value}`,
  )
}

const filled =
  /^(href|action|formaction|value|id|for|list|title|alt|content|datetime|cite|placeholder|d|points|x|y|data-.*|aria-(label|labelledby|describedby|controls|owns))$/
