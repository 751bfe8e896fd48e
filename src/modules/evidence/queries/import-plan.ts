import { z } from 'zod'
import type { Transaction } from '../../../platform/database/database.ts'
import { type BrokenEntry, type GoodEntry, readReferences } from '../formats/reading.ts'
import { matchKeysOf } from '../rules/match-keys.ts'
import { lookAlikes, type Source } from './sources.ts'

/** What an entry of a file would become. */
export type Verdict =
  | { readonly kind: 'new' }
  /** `by`: the first key of comparison they share. */
  | { readonly kind: 'known'; readonly source: Source; readonly by: string }
  /** It stands earlier in the same file. */
  | { readonly kind: 'repeated'; readonly line: number; readonly by: string }

export type PlannedEntry = GoodEntry & { readonly verdict: Verdict }

export type ImportPlan = {
  readonly id: string
  readonly fileName: string
  readonly format: 'bibtex' | 'ris' | 'csl-json'
  readonly entries: readonly PlannedEntry[]
  readonly broken: readonly BrokenEntry[]
  readonly acceptedAt: Date | null
}

const read = readReferences.options[0]
const held = z.object({ good: read.shape.good, broken: read.shape.broken })

/** What a file would add now: compared with the sources as they stand, each time it is asked. */
export async function planOf(tx: Transaction, id: string): Promise<ImportPlan | undefined> {
  const row = await tx
    .selectFrom('evidence.imports')
    .select(['id', 'file_name', 'format', 'entries', 'accepted_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { good, broken } = held.parse(row.entries)
  const keyed = good.map((entry) => ({ entry, keys: matchKeysOf(entry.item) }))
  const alike = await lookAlikes(tx, [...new Set(keyed.flatMap(({ keys }) => keys))])
  const sources = new Map<string, Source>()
  for (const source of alike) for (const key of source.matchKeys) sources.set(key, source)

  const lines = new Map<string, number>()
  const entries = keyed.map(({ entry, keys }): PlannedEntry => {
    const known = keys.find((key) => sources.has(key))
    const repeated = keys.find((key) => lines.has(key))
    for (const key of keys) if (!lines.has(key)) lines.set(key, entry.line)
    const source = sources.get(known ?? '')
    if (known !== undefined && source) {
      return { ...entry, verdict: { kind: 'known', source, by: known } }
    }
    const line = lines.get(repeated ?? '')
    if (repeated !== undefined && line !== undefined) {
      return { ...entry, verdict: { kind: 'repeated', line, by: repeated } }
    }
    return { ...entry, verdict: { kind: 'new' } }
  })
  return {
    id: row.id,
    fileName: row.file_name,
    format: row.format,
    entries,
    broken,
    acceptedAt: row.accepted_at,
  }
}

/** Files that wait to be accepted, the last first. */
export async function listImports(tx: Transaction) {
  return tx
    .selectFrom('evidence.imports')
    .select(['id', 'file_name', 'format', 'uploaded_at'])
    .where('accepted_at', 'is', null)
    .orderBy('uploaded_at', 'desc')
    .execute()
}
export type HeldImport = Awaited<ReturnType<typeof listImports>>[number]
