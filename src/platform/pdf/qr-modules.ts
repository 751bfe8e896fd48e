import QRCode from 'qrcode'

export type QrModules = {
  /** Modules a side, without the quiet zone. */
  readonly size: number
  /** The dark ones: (row, first column, how many). */
  readonly runs: readonly (readonly [row: number, column: number, many: number])[]
}

/** A text as a QR code that a template draws: correction level M, a seventh of it may be torn or stained. */
export function qrModules(text: string): QrModules {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const runs: [number, number, number][] = []
  for (let row = 0; row < modules.size; row += 1) {
    let many = 0
    for (let column = 0; column <= modules.size; column += 1) {
      const isDark = column < modules.size && modules.get(row, column) === 1
      if (isDark) many += 1
      else if (many > 0) {
        runs.push([row, column - many, many])
        many = 0
      }
    }
  }
  return { size: modules.size, runs }
}
