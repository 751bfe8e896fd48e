import { z } from 'zod'
import { parseReference } from '../../../../platform/references/reference.ts'
import type { Quotation, Resolved } from '../../../../platform/references/resolve-references.ts'

const figure = z.object({
  value: z.number().nullable(),
  short: z.string(),
  phrase: z.string(),
  series: z.array(z.object({ label: z.string(), value: z.number().nullable(), short: z.string() })),
})
const citation = z.object({
  inText: z.string(),
  entry: z.array(z.object({ text: z.string(), isTitle: z.boolean().optional() })),
  sortedBy: z.string(),
  address: z.string().nullable().optional(),
})

/** What a reference told on the day of a version, as it is kept for ever. Someone's words are never in it. */
export const frozenReference = z.object({
  label: z.string().default(''),
  href: z.string().nullable().default(null),
  figure: figure.nullable().optional(),
  citation: citation.nullable().optional(),
  sentence: z.string().optional(),
  /** Of a wall of voices: `voice:…`, those that stood on it. */
  voices: z.array(z.string()).optional(),
})
export type FrozenReference = z.infer<typeof frozenReference>

/** A wall draws so many voices at most. */
const mostOfAWall = 24

/** Whether it leads to someone's words: read again each time, kept nowhere. */
export function isSomeonesWords(reference: string): boolean {
  const kind = parseReference(reference)?.kind
  return kind === 'voice' || kind === 'testimony'
}

/** What is kept of a reference: what a figure, a source, a name said; of words that someone confided, nothing. */
export function freeze(reference: string, found: Resolved): FrozenReference {
  if (isSomeonesWords(reference)) return frozenReference.parse({})
  const { label, href, figure: told, citation: cited, sentence, quotations } = found
  return frozenReference.parse({
    label,
    href,
    ...(told && { figure: told }),
    ...(cited && { citation: cited }),
    ...(sentence !== undefined && { sentence }),
    ...(quotations && {
      voices: quotations.slice(0, mostOfAWall).flatMap(({ reference: one }) => one ?? []),
    }),
  })
}

/** A wall as it stood, with those of its voices that still stand; `gone` is read where one was. */
export function wallOf(
  { voices: stood = [] }: Pick<FrozenReference, 'voices'>,
  live: ReadonlyMap<string, Resolved>,
  gone: string,
): readonly Quotation[] {
  return stood.map(
    (voice) => live.get(voice)?.quotation ?? { words: gone, attribution: null, reference: voice },
  )
}
