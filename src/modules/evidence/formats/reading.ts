import { z } from 'zod'
import { importedItem } from '../rules/csl-item.ts'

export const formats = ['bibtex', 'ris', 'csl-json'] as const
export type ReferenceFormat = (typeof formats)[number]

/** Bytes of a file of references, and how many it may hold. */
export const mostBytes = 3_000_000
export const mostEntries = 2000

/** Why an entry could not be read. */
export const breaks = ['unreadable', 'unknown-type', 'untitled', 'not-csl'] as const
export type Break = (typeof breaks)[number]

const good = z.object({
  line: z.number(),
  /** What the file calls it, where it does. */
  label: z.string(),
  item: importedItem,
})
const broken = z.object({
  line: z.number(),
  label: z.string(),
  why: z.enum(breaks),
  /** The field or the words that do not fit, where one can say. */
  detail: z.string(),
})
export type GoodEntry = z.infer<typeof good>
export type BrokenEntry = z.infer<typeof broken>

export const readReferences = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    format: z.enum(formats),
    good: z.array(good),
    broken: z.array(broken),
  }),
  z.object({
    outcome: z.enum(['no-format', 'nothing', 'too-many']),
  }),
  z.object({ outcome: z.literal('broken-json'), line: z.number() }),
])
export type ReadReferences = z.infer<typeof readReferences>
