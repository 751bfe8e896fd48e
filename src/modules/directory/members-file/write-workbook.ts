/** One sheet of text, its first row kept in sight. For the thread of members-workbook.worker.ts: it may take a second. */
export async function writeWorkbook(table: readonly (readonly string[])[]): Promise<Uint8Array> {
  // Heavy, and needed only here.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] })
  for (const row of table) sheet.addRow([...row])
  sheet.getRow(1).font = { bold: true }
  for (const [index, header] of (table[0] ?? []).entries()) {
    const column = sheet.getColumn(index + 1)
    column.width = Math.max(12, header.length + 4)
    // Text: a spreadsheet must not turn a telephone into a number.
    column.numFmt = '@'
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
