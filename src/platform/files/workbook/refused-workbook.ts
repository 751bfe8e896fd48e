/** Why a workbook is not read. */
export type WorkbookRefusal =
  | 'broken-workbook'
  | 'encrypted'
  | 'not-a-table'
  | 'open-document'
  | 'swells'
  | 'too-many-rows'

export class RefusedWorkbook extends Error {
  readonly because: WorkbookRefusal

  constructor(because: WorkbookRefusal) {
    super(because)
    this.because = because
  }
}
