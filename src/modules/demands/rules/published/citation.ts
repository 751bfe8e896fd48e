import type { Publication } from '../../queries/published/publications.ts'

type Cited = Pick<Publication, 'slug' | 'number' | 'title' | 'language' | 'adopted_on'>

type Around = {
  /** Who it is of, and where: the address of this very version. */
  readonly federation: string
  readonly url: string
  /** « Plateforme de revendications », in the language of the text. */
  readonly genre: string
  /** « version 2 », in the language of the text. */
  readonly version: string
}

/** A version as a reference of CSL-JSON. */
export function citationOf(
  { title, language, adopted_on, number }: Cited,
  { federation, url, genre }: Around,
) {
  const parts = adopted_on.split('-').map(Number)
  return {
    type: 'report' as const,
    title,
    author: [{ literal: federation }],
    issued: { 'date-parts': [parts] },
    genre,
    version: String(number),
    publisher: federation,
    language: `${language}-CA`,
    URL: url,
  }
}

/** By which software knows it: `ce-que-la-nuit-demande-2`. */
export function citationKey({ slug, number }: Pick<Cited, 'slug' | 'number'>): string {
  return `${slug}-${number}`
}

/**
 * « La Courtepointe. (7 novembre 2026). Ce que la nuit demande (version 2). https://… »: as APA 7 writes a report of an
 * organisation, in the French of here. `date` as people write it.
 */
export function citationPieces(
  { title }: Cited,
  { federation, url, genre, version }: Around,
  date: string,
): readonly { readonly text: string; readonly isTitle?: true }[] {
  return [
    { text: `${federation}. (${date}). ` },
    { text: title, isTitle: true },
    { text: ` (${genre}, ${version}). ${url}` },
  ]
}
