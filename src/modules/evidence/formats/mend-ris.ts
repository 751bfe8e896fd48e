import type { CslItem, CslName, ImportedItem } from '../rules/csl-item.ts'

/*
 * The plugin follows one manual of RIS to the letter: of newspaper articles it knows no author, of laws and pages no container,
 * of some kinds no day. Other software writes and reads these tags for every kind: what a record says under them is kept.
 */

/** A record with the lines that the plugin left out. */
export function withLostLines(record: string, item: CslItem): string {
  const lost: string[] = []
  if (!/^A[U1] {2}- /m.test(record)) {
    for (const name of item.author ?? []) lost.push(`AU  - ${writtenName(name)}`)
  }
  const parts =
    item.issued && 'date-parts' in item.issued ? item.issued['date-parts']?.[0] : undefined
  if (parts && !/^DA {2}- /m.test(record))
    lost.push(`DA  - ${[...parts, '', ''].slice(0, 3).join('/')}/`)
  const container = item['container-title']
  if (container !== undefined && !/^(?:T2|JO|BT) {2}- /m.test(record))
    lost.push(`T2  - ${container}`)
  return lost.length === 0 ? record : record.replace(/^ER {2}-/m, `${lost.join('\n')}\nER  -`)
}

/** What was read of a record, with what the plugin passed over. */
export function withLostFields(item: ImportedItem, record: string): ImportedItem {
  const all = (tag: string) =>
    [...record.matchAll(new RegExp(`^${tag} {1,2}- ?(.+)$`, 'gm'))].map(([, value = '']) =>
      value.trim(),
    )
  const mended: ImportedItem = { ...item }
  if (!item.author && !item.editor && !item.director) {
    const names = [...all('AU'), ...all('A1')].map(readName)
    if (names.length > 0) mended.author = names
  }
  const [date] = all('DA')
  const parts = (date ?? '').split('/').slice(0, 3).filter(Boolean).map(Number)
  const isDate = parts.length > 0 && parts.every((part) => Number.isInteger(part) && part < 10_000)
  const known =
    item.issued && 'date-parts' in item.issued ? item.issued['date-parts']?.[0] : undefined
  if (isDate && parts.length > (known?.length ?? 0)) mended.issued = { 'date-parts': [parts] }
  const [container] = all('T2')
  if (!item['container-title'] && !item['collection-title'] && container) {
    mended['container-title'] = container
  }
  return mended
}

function writtenName({ family, given, literal }: CslName): string {
  return literal ?? [family, given].filter(Boolean).join(', ')
}

function readName(written: string): CslName {
  const [family = '', given] = written.split(/,\s*/)
  if (given !== undefined) return { family, given }
  return family.includes(' ') ? { literal: family } : { family }
}
