import type { SiteContext } from '../http/request.ts'

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type FileFormat = keyof typeof mediaTypes

export type FileMade = {
  readonly body: string | Uint8Array<ArrayBuffer>
  /** Before its ending, which is its format. */
  readonly name: string
  readonly format: FileFormat
}

/** A file made for one reader, to be kept on her machine and nowhere between. */
export function attachment(c: SiteContext, { body, name, format }: FileMade): Response {
  return c.body(body, 200, {
    'content-type': mediaTypes[format],
    'content-disposition': savedAs(`${name}.${format}`),
    'cache-control': 'private, no-store',
  })
}

/** The `Content-Disposition` of a file that browsers save under this name. */
export function savedAs(fileName: string): string {
  // A quote or a line break would end the header's value.
  return `attachment; filename="${fileName.replace(/[^\w.-]/g, '-')}"`
}
