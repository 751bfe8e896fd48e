import type { Worksheet } from 'exceljs'
import { guardApostrophe } from '../../../platform/files/formula-guard.ts'
import { columnMarks, mark, sharingMark, type WorkbookContent } from './layout.ts'

const columns = { code: 1, question: 2, unit: 3, before: 4, answer: 5, why: 6, comment: 7 }
const toFill = [columns.answer, columns.why, columns.comment]

/** One sheet, prefilled, its answers alone open to change. For the thread that writes it. */
export async function writeReturnWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  // Heavy, and needed only here.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  // The same answers make the same file.
  workbook.created = new Date(0)
  workbook.modified = new Date(0)
  const sheet = workbook.addWorksheet(content.sheet.slice(0, 31))
  writeHead(sheet, content)
  for (const line of content.lines) {
    if (line.kind === 'group') {
      const row = sheet.addRow([null, line.title])
      row.font = { bold: true, size: 13 }
      row.height = 26
      row.alignment = { vertical: 'bottom' }
      continue
    }
    // No format of its own: a spreadsheet that makes a date of what is typed then says so.
    const typed = (value: string | number) => {
      if (typeof value === 'number') return value
      return value === '' ? null : guardApostrophe(value)
    }
    const row = sheet.addRow([
      line.key,
      line.hint === '' ? line.label : `${line.label}\n${line.hint}`,
      line.unit,
      typed(line.before),
      typed(line.answer),
      typed(line.why),
      typed(line.comment),
    ])
    row.alignment = { vertical: 'top', wrapText: true }
    const answer = row.getCell(columns.answer)
    answer.alignment = { vertical: 'top', wrapText: true, horizontal: 'left' }
    for (const column of toFill) openCell(row.getCell(column))
    if (line.isPart) row.getCell(columns.question).alignment = { indent: 2, wrapText: true }
    if (line.choices.length > 0) offer(sheet, answer.address, line.choices)
  }
  setWidths(sheet)
  await sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function writeHead(sheet: Worksheet, content: WorkbookContent): void {
  sheet.addRow([null, content.title]).font = { bold: true, size: 16 }
  const marks = sheet.addRow([mark, content.exercise, content.memberId, content.asOf])
  marks.getCell(columns.answer).value = columnMarks.answer
  marks.getCell(columns.why).value = columnMarks.why
  marks.getCell(columns.comment).value = columnMarks.comment
  marks.hidden = true
  for (const sentence of content.instructions) sheet.addRow([null, sentence])
  const { label, choices, said } = content.sharing
  const sharing = sheet.addRow([sharingMark, label])
  sharing.alignment = { wrapText: true, vertical: 'top' }
  openCell(sharing.getCell(columns.answer))
  if (said !== undefined) sharing.getCell(columns.answer).value = said
  offer(sheet, sharing.getCell(columns.answer).address, choices)
  const { code, question, unit, before, answer, why, comment } = content.headings
  const headings = sheet.addRow([code, question, unit, before, answer, why, comment])
  headings.font = { bold: true }
  headings.alignment = { wrapText: true, vertical: 'bottom' }
  headings.border = { bottom: { style: 'medium' } }
  sheet.views = [{ state: 'frozen', ySplit: headings.number, xSplit: columns.question }]
}

type Cell = ReturnType<ReturnType<Worksheet['getRow']>['getCell']>

function openCell(cell: Cell): void {
  cell.protection = { locked: false }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDF3D3' } }
  cell.border = { bottom: { style: 'thin', color: { argb: 'FFC9A94A' } } }
}

/** A list to choose from. A comma would part a choice in two: a list that has one is left to be typed. */
function offer(sheet: Worksheet, address: string, choices: readonly string[]): void {
  const list = choices.join(',')
  if (choices.some((choice) => /[",]/.test(choice)) || list.length > 250) return
  sheet.getCell(address).dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    // Anything may be typed: the dry run says what does not fit, with what to do.
    showErrorMessage: false,
  }
}

function setWidths(sheet: Worksheet): void {
  const widths = [14, 62, 14, 16, 18, 30, 40]
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}
