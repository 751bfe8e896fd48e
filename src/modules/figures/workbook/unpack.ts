import { z } from 'zod'
import { RefusedWorkbook } from '../../../platform/files/workbook/refused-workbook.ts'
import {
  inflate,
  listZipEntries,
  mostInflatedBytes,
  type ZipEntry,
} from '../../../platform/files/workbook/zip.ts'
import { mostBytes } from './layout.ts'

/** Workbooks brought in together at most: two thousand weigh some twenty-five megabytes. */
export const mostWorkbooks = 2000

const file = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })
export type ReceivedFile = Readonly<z.infer<typeof file>>

export const unpackResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('unpacked'), files: z.array(file) }),
  z.object({
    outcome: z.literal('refused'),
    because: z.enum(['broken-archive', 'encrypted', 'swells', 'too-large', 'too-many', 'empty']),
    name: z.string(),
  }),
])
export type UnpackResult = z.infer<typeof unpackResult>

/** What computers leave in a folder beside what people put there. */
const leftovers = /(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/

/** The workbooks of what was sent: files, and archives of files. For a thread: a large archive takes a second. */
export function unpack(received: readonly ReceivedFile[]): UnpackResult {
  const files: ReceivedFile[] = []
  let left = mostInflatedBytes
  for (const { name, bytes } of received) {
    const archive = Buffer.from(bytes)
    const entries = entriesOf(archive)
    if (entries.outcome === 'refused') return { ...entries, name }
    if (entries.entries === null) {
      files.push({ name, bytes })
      continue
    }
    for (const entry of entries.entries) {
      if (entry.name.endsWith('/') || leftovers.test(entry.name)) continue
      if (entry.size > mostBytes) return refused('too-large', entry.name)
      try {
        const content = inflate(archive, entry, left)
        left -= content.length
        // Without the folders it lies in: two of the same name are told by their order.
        files.push({
          name: entry.name.split('/').at(-1) ?? entry.name,
          bytes: new Uint8Array(content),
        })
      } catch (error) {
        if (!(error instanceof RefusedWorkbook)) throw error
        return refused(error.because === 'swells' ? 'swells' : 'broken-archive', name)
      }
    }
  }
  const large = files.find(({ bytes }) => bytes.length > mostBytes)
  if (large) return refused('too-large', large.name)
  if (files.length > mostWorkbooks) return refused('too-many', received[0]?.name ?? '')
  if (files.length === 0) return refused('empty', received[0]?.name ?? '')
  return { outcome: 'unpacked', files }
}

type Entries =
  /** Null for what is no archive of files: a workbook is a ZIP too. */
  | { readonly outcome: 'read'; readonly entries: readonly ZipEntry[] | null }
  | { readonly outcome: 'refused'; readonly because: 'broken-archive' | 'encrypted' | 'swells' }

function entriesOf(archive: Buffer): Entries {
  if (archive.toString('latin1', 0, 2) !== 'PK') return { outcome: 'read', entries: null }
  try {
    const entries = listZipEntries(archive)
    const isDocument = entries.some(
      ({ name }) => name === '[Content_Types].xml' || name === 'mimetype',
    )
    return { outcome: 'read', entries: isDocument ? null : entries }
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error
    switch (error.because) {
      case 'encrypted':
      case 'swells':
        return { outcome: 'refused', because: error.because }
      default:
        return { outcome: 'refused', because: 'broken-archive' }
    }
  }
}

function refused(because: Extract<UnpackResult, { outcome: 'refused' }>['because'], name: string) {
  return { outcome: 'refused' as const, because, name }
}
