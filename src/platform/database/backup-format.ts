import { z } from 'zod'

/**
 * A backup is a text, compressed by gzip, that `zcat` shows:
 *
 *     {"format":"maillage-backup","version":1,"migrations":[…],"tables":[…],"sequences":[…]}
 *     {"table":"directory.regions"}
 *     ra:01	ra	01	Bas-Saint-Laurent       the rows, as COPY writes them
 *     \.
 *     …
 *     {"rows":{"directory.regions":17,…},"sha256":"…"}       of every byte above this line
 *
 * Encrypted, that gzip is cut into sealed chunks after one line that says how: see backup-encryption.ts.
 */
const names = z.string().regex(/^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/)

export const backupHeader = z.object({
  format: z.literal('maillage-backup'),
  version: z.literal(1),
  /** Of Maillage. */
  application: z.string(),
  takenAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: names, columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: names, value: z.number() })),
})
export type BackupHeader = z.infer<typeof backupHeader>

export const tableLine = z.object({ table: names })

export const backupTrailer = z.object({
  rows: z.record(z.string(), z.number()),
  sha256: z.string(),
})
export type BackupTrailer = z.infer<typeof backupTrailer>

/** The end of a table's rows. No row is that: COPY doubles a backslash. */
export const endOfRows = Buffer.from('\\.\n')

export function countLines(chunk: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1
  return count
}

/** Reads a text by lines, and rows by runs of whole lines. */
export class LineReader {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next line without its end, or null at the end of the text. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#rest.indexOf(10)
      if (end !== -1) return this.#take(end + 1).toString('utf8', 0, end)
      if (!(await this.#more()))
        return this.#rest.length === 0 ? null : this.#take(this.#rest.length).toString()
    }
  }

  /** Whole lines, until the line that ends the rows, which is taken and not given. */
  async *rows(): AsyncGenerator<Buffer, void, void> {
    for (;;) {
      const marker = this.#endOfRows()
      if (marker !== -1) {
        if (marker > 0) yield this.#take(marker)
        this.#take(endOfRows.length)
        return
      }
      const whole = this.#rest.lastIndexOf(10) + 1
      if (whole > 0) yield this.#take(whole)
      if (!(await this.#more())) throw new Error('the rows have no end')
    }
  }

  #endOfRows(): number {
    if (this.#rest.subarray(0, endOfRows.length).equals(endOfRows)) return 0
    const found = this.#rest.indexOf('\n\\.\n')
    return found === -1 ? -1 : found + 1
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done) return false
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value])
    return true
  }
}
