import { z } from 'zod'
import { tidyText } from '../../../platform/forms/fields.ts'

/*
 * A bibliographic reference as CSL-JSON 1.0.2 writes it (citationstyles.org, csl-data.json). What the standard does not name
 * is dropped; numbers become text, because a volume may be « 12 bis ». An item has no `id` here: a source has a key.
 */

export const sourceTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

const written = (max: number, settle = (value: string) => value) =>
  z
    .union([z.string(), z.number()])
    .transform((value) => settle(tidyText(String(value))))
    .pipe(z.string().max(max))
    .transform((value) => (value === '' ? undefined : value))
    .optional()
const text = written(2000)
const short = written(300)

/** Without the address some write before it: `10.5555/abc`. */
const doi = written(300, (value) =>
  value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
)

const flag = z.union([z.string(), z.number(), z.boolean()]).optional()
const name = z
  .object({
    family: short,
    given: short,
    'dropping-particle': short,
    'non-dropping-particle': short,
    suffix: short,
    'comma-suffix': flag,
    'static-ordering': flag,
    literal: short,
    'parse-names': flag,
  })
  .refine(({ family, given, literal }) => family ?? given ?? literal, { error: 'name' })
export type CslName = z.infer<typeof name>
const names = z
  .array(name)
  .max(200)
  .transform((list) => (list.length === 0 ? undefined : list))
  .optional()

const part = z
  .union([z.number(), z.string().regex(/^-?\d{1,4}$/)])
  .transform(Number)
  .pipe(z.number().int().min(-9999).max(9999))
const date = z
  .union([
    z.string().transform((edtf) => ({ raw: edtf })),
    z
      .object({
        'date-parts': z.array(z.array(part).min(1).max(3)).min(1).max(2).optional(),
        season: z.union([z.string(), z.number()]).optional(),
        circa: flag,
        literal: short,
        raw: short,
      })
      // A day that no calendar has is kept in words, as it was written: 31 February is no day of March.
      .transform(({ 'date-parts': parts, ...words }) => {
        if (parts === undefined) return words
        if (parts.every(isDateOfCalendar)) return { 'date-parts': parts, ...words }
        const literal = words.literal ?? words.raw ?? parts.map((one) => one.join('-')).join('/')
        return { ...words, literal }
      }),
  ])
  .optional()

/** Whether a year, a month of it or a day of it exists; before our era the year is negative, and none is 0. */
export function isDateOfCalendar([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  if (year === 0 || month < 1 || month > 12 || day < 1) return false
  // Leap years return every 400 years; `Date` takes years under 100 for those of our century.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

/** What a reference may say to everyone, in the words of the standard: see `importedItem` for what stays with the team. */
export const cslItem = z.object({
  type: z.enum(sourceTypes),
  language: short,
  journalAbbreviation: short,
  shortTitle: short,
  author: names,
  chair: names,
  'collection-editor': names,
  compiler: names,
  composer: names,
  'container-author': names,
  contributor: names,
  curator: names,
  director: names,
  editor: names,
  'editorial-director': names,
  'executive-producer': names,
  guest: names,
  host: names,
  interviewer: names,
  illustrator: names,
  narrator: names,
  organizer: names,
  'original-author': names,
  performer: names,
  producer: names,
  recipient: names,
  'reviewed-author': names,
  'script-writer': names,
  'series-creator': names,
  translator: names,
  accessed: date,
  'available-date': date,
  'event-date': date,
  issued: date,
  'original-date': date,
  submitted: date,
  abstract: written(20_000),
  archive: text,
  archive_collection: text,
  archive_location: text,
  'archive-place': text,
  authority: text,
  'call-number': short,
  'chapter-number': short,
  'collection-number': short,
  'collection-title': text,
  'container-title': text,
  'container-title-short': short,
  dimensions: short,
  division: text,
  DOI: doi,
  edition: short,
  event: text,
  'event-place': short,
  'event-title': text,
  genre: short,
  ISBN: short,
  ISSN: short,
  issue: short,
  jurisdiction: short,
  medium: short,
  number: short,
  'number-of-pages': short,
  'number-of-volumes': short,
  'original-publisher': short,
  'original-publisher-place': short,
  'original-title': text,
  page: short,
  'page-first': short,
  part: short,
  'part-title': text,
  PMCID: short,
  PMID: short,
  printing: short,
  publisher: text,
  'publisher-place': short,
  references: text,
  'reviewed-genre': short,
  'reviewed-title': text,
  scale: short,
  section: short,
  source: text,
  status: short,
  supplement: short,
  title: text,
  'title-short': short,
  URL: written(2000),
  version: short,
  volume: short,
  'volume-title': text,
  'volume-title-short': short,
})
export type CslItem = z.infer<typeof cslItem>

/** The same as a file brings it: with what who read it noted for herself. */
export const importedItem = cslItem.extend({
  annote: text,
  categories: z.array(text).max(50).optional(),
  keyword: text,
  note: text,
})
export type ImportedItem = z.infer<typeof importedItem>

/** Where a note of the team comes from: someone wrote it here, or a file had it under this word of the standard. */
export type NoteOrigin = 'written' | 'note' | 'annote' | 'keyword'

/** A reference that may be read by everyone, and apart from it what is noted for the team alone. */
export function withoutNotes({ annote, categories, keyword, note, ...csl }: ImportedItem): {
  readonly csl: CslItem
  readonly notes: readonly { readonly origin: NoteOrigin; readonly words: string }[]
} {
  const keywords = [keyword, ...(categories ?? [])].filter((one) => one !== undefined).join(', ')
  const said = [
    { origin: 'note', words: note ?? '' },
    { origin: 'annote', words: annote ?? '' },
    { origin: 'keyword', words: keywords.slice(0, 4000) },
  ] as const
  return { csl, notes: said.filter(({ words }) => words !== '') }
}

/** The year it says, or null: of a date in parts, or the first four digits of one in words. */
export function yearOf({ issued }: Pick<CslItem, 'issued'>): number | null {
  if (!issued) return null
  const parts = 'date-parts' in issued ? issued['date-parts']?.[0]?.[0] : undefined
  if (parts !== undefined) return parts
  const said = 'raw' in issued ? issued.raw : undefined
  const digits = /\d{4}/.exec(said ?? ('literal' in issued ? (issued.literal ?? '') : ''))?.[0]
  return digits === undefined ? null : Number(digits)
}

/** Who made it, in the order a bibliography looks for them. */
export function makersOf(item: CslItem): readonly CslName[] {
  return item.author ?? item.director ?? item.editor ?? item.interviewer ?? item.composer ?? []
}

/** In a line, as lists of many show it: « Roy, Untel (2024). Les bancs ». The house style says the rest. */
export function briefOf(item: CslItem): string {
  const makers = makersOf(item).map(filedName)
  const shown = makers.length > 3 ? [...makers.slice(0, 3), '…'] : makers
  const year = yearOf(item)
  const title = item.title ?? item['container-title'] ?? ''
  const said = [shown.join(', '), year === null ? '' : `(${year})`].filter(Boolean).join(' ')
  return said === '' ? title : `${said}. ${title}`
}

/** A name as it is filed: its family name, or the name of the organisation. */
export function filedName({ family, literal, given }: CslName): string {
  return family ?? literal ?? given ?? ''
}
