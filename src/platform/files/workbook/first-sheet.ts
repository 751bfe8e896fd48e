import type { CellValue } from 'exceljs'
import { RefusedWorkbook } from './refused-workbook.ts'
import { inflate, listZipEntries, mostInflatedBytes, storeZip, type ZipEntry } from './zip.ts'

export type FirstSheet = {
  readonly name: string
  /** `row`: as the spreadsheet numbers it. `cells`: by column, from 0; empty rows are left out. */
  readonly lines: readonly { readonly row: number; readonly cells: readonly CellValue[] }[]
}

/**
 * The first visible sheet of an XLSX workbook. The archive is weighed first; only the parts that hold cells are then handed
 * to exceljs, repacked, and the end of the sheet (drawings, tables, validations) is left out: nothing of it is a cell.
 * `mostRows` counts rows that are only coloured too: a few hundred are often left at the end of a sheet.
 *
 * @throws RefusedWorkbook
 */
export async function readFirstSheet(
  bytes: Buffer,
  { mostRows }: { readonly mostRows: number },
): Promise<FirstSheet> {
  const entries = new Map(listZipEntries(bytes).map((entry) => [entry.name, entry]))
  if (entries.get('mimetype') && !entries.has('xl/workbook.xml')) {
    throw new RefusedWorkbook('open-document')
  }
  let left = mostInflatedBytes
  const take = (entry: ZipEntry): Buffer => {
    const content = inflate(bytes, entry, left)
    left -= content.length
    return content
  }
  const read = (name: string): Buffer | null => {
    const entry = entries.get(name)
    return entry ? take(entry) : null
  }

  const workbook = read('xl/workbook.xml')
  const relations = read('xl/_rels/workbook.xml.rels')
  if (!workbook || !relations) throw new RefusedWorkbook('not-a-table')
  const { relation, target, name } = firstVisibleSheet(workbook.toString(), relations.toString())
  const sheet = read(target)
  if (!sheet) throw new RefusedWorkbook('broken-workbook')
  const strings = read('xl/sharedStrings.xml')
  const styles = read('xl/styles.xml')
  const trimmed = onlyCells(sheet.toString(), mostRows)

  const parts = [
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: rootRelations },
    { name: 'xl/workbook.xml', content: oneSheet(relation) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(relation) },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(trimmed) },
    ...(strings ? [{ name: 'xl/sharedStrings.xml', content: strings }] : []),
    ...(styles ? [{ name: 'xl/styles.xml', content: styles }] : []),
  ]
  return { name, lines: await linesOf(storeZip(parts)) }
}

async function linesOf(archive: Buffer): Promise<FirstSheet['lines']> {
  // Heavy, and needed only here.
  const { default: ExcelJS } = await import('exceljs')
  const opened = new ExcelJS.Workbook()
  try {
    const bytes = new ArrayBuffer(archive.length)
    new Uint8Array(bytes).set(archive)
    await opened.xlsx.load(bytes)
  } catch {
    throw new RefusedWorkbook('broken-workbook')
  }
  const lines: { row: number; cells: CellValue[] }[] = []
  opened.worksheets[0]?.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: CellValue[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      cells[column - 1] = cell.value
    })
    lines.push({ row: number, cells: Array.from(cells, (cell) => cell ?? null) })
  })
  return lines
}

/** The relation id and the part of the first sheet that is not hidden. */
function firstVisibleSheet(workbook: string, relations: string) {
  const sheets = [...workbook.matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => tag)
  const visible = sheets.find((tag) => !/\sstate="(hidden|veryHidden)"/.test(tag)) ?? sheets[0]
  const relation = visible?.match(/\br:id="([^"]+)"/)?.[1]
  const link = [...relations.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.match(/\bId="([^"]+)"/)?.[1] === relation)
  const given = link?.match(/\bTarget="([^"]+)"/)?.[1]
  if (!relation || !given) throw new RefusedWorkbook('broken-workbook')
  const target = given.startsWith('/') ? given.slice(1) : `xl/${given}`
  const name = visible?.match(/\sname="([^"]*)"/)?.[1] ?? ''
  return { relation: 'rId1', target, name: withoutEntities(name) }
}

function withoutEntities(text: string): string {
  const known: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  }
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => known[name] ?? '')
}

/** Counted before anything is built of them: a cell costs exceljs a hundred times its bytes. */
function onlyCells(sheet: string, mostRows: number): string {
  let rows = 0
  for (let at = sheet.indexOf('<row'); at >= 0; at = sheet.indexOf('<row', at + 4)) {
    rows += 1
    if (rows > mostRows) throw new RefusedWorkbook('too-many-rows')
  }
  for (const [, tag, attributes = ''] of sheet.matchAll(tagsOfCells)) {
    const [, place] = attributes.match(/\sr\s*=\s*(?:"([^"]*)"|'[^']*')/) ?? []
    // Written otherwise than by a spreadsheet: it would have to be understood as exceljs does.
    if (place === undefined ? /\sr\s*=/.test(attributes) : !isPlace(tag, place)) {
      throw new RefusedWorkbook('broken-workbook')
    }
  }
  const end = sheet.indexOf('</sheetData>')
  return end < 0 ? sheet : `${sheet.slice(0, end)}</sheetData></worksheet>`
}

const tagsOfCells = /<(row|c)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const lastRow = 1_048_576
const lastColumn = 16_384

/** A row's number, or a cell's letters and number, within a sheet of Excel: exceljs would make the empty ones before. */
function isPlace(tag: string | undefined, place: string): boolean {
  const [, letters = '', digits = ''] = place.match(/^([A-Z]{0,3})(\d{1,7})$/i) ?? []
  const isRow = Number(digits) >= 1 && Number(digits) <= lastRow
  if (tag === 'row') return isRow && letters === ''
  const column = [...letters.toUpperCase()].reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return isRow && column >= 1 && column <= lastColumn
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const contentTypes = Buffer.from(
  `${header}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
)
const rootRelations = Buffer.from(
  `${header}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
)
function oneSheet(relation: string): Buffer {
  return Buffer.from(
    `${header}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="${relation}"/></sheets></workbook>`,
  )
}
function workbookRelations(relation: string): Buffer {
  return Buffer.from(
    `${header}<Relationships xmlns="${packages}/relationships"><Relationship Id="${relation}" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
}
