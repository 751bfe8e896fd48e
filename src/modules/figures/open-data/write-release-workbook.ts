import { z } from 'zod'
import { xmlText } from '../../../platform/files/xml-text.ts'

const cell = z.union([z.string(), z.number(), z.null()])
export const releaseWorkbookSchema = z.object({
  /** What one must know to read it: a line a row. */
  readMe: z.object({ name: z.string(), lines: z.array(z.array(z.string())) }),
  figures: z.object({ name: z.string(), table: z.array(z.array(cell)) }),
  created: z.string(),
})
export type ReleaseWorkbook = z.infer<typeof releaseWorkbookSchema>

/** Two sheets: what it is, and the figures as numbers, their headings kept in sight. In a thread: it may take a second. */
export async function writeReleaseWorkbook(told: ReleaseWorkbook): Promise<Uint8Array> {
  // Heavy, and needed only here.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  workbook.created = new Date(told.created)
  workbook.modified = workbook.created
  const sheet = workbook.addWorksheet(told.figures.name, {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  for (const row of told.figures.table) {
    sheet.addRow(row.map((value) => (typeof value === 'string' ? xmlText(value) : value)))
  }
  sheet.getRow(1).font = { bold: true }
  for (const [index, header] of (told.figures.table[0] ?? []).entries()) {
    sheet.getColumn(index + 1).width = Math.max(12, String(header).length + 4)
  }
  const about = workbook.addWorksheet(told.readMe.name)
  for (const line of told.readMe.lines) about.addRow(line.map(xmlText))
  about.getColumn(1).width = 28
  about.getColumn(2).width = 100
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
