import type { Language } from '../../../platform/words/language.ts'
import { foldName } from '../territory/fold-name.ts'

/** The columns of a file of members, in the order an export writes them. */
export const columnKeys = [
  'id',
  'name',
  'locality',
  'region',
  'street',
  'postal_code',
  'shows_address',
  'telephone',
  'toll_free',
  'mailbox',
  'shows_mailbox',
  'website',
  'summary',
  'description',
  'how_to_come',
  'practices',
  'founded_in',
  'joined_on',
  'verified_on',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** Written by an export, never read back: it is said by the member, not typed in a table. */
export const readOnly: ReadonlySet<ColumnKey> = new Set(['verified_on'])

/** The name of each column, then what else people write. Case, accents and punctuation never matter. */
const names: Record<ColumnKey, { fr: string; en: string; also: readonly string[] }> = {
  id: { fr: 'Identifiant', en: 'Identifier', also: ['id', 'uuid'] },
  name: {
    fr: 'Nom',
    en: 'Name',
    also: ['nom de la ressource', 'nom de l’organisme', 'ressource', 'organisme'],
  },
  locality: { fr: 'Ville', en: 'Town', also: ['municipalité', 'localité', 'city', 'village'] },
  region: { fr: 'Région', en: 'Region', also: ['région administrative'] },
  street: { fr: 'Adresse', en: 'Street', also: ['rue', 'address'] },
  postal_code: { fr: 'Code postal', en: 'Postal code', also: ['cp'] },
  shows_address: { fr: 'Adresse montrée', en: 'Address shown', also: ['adresse publique'] },
  telephone: { fr: 'Téléphone', en: 'Telephone', also: ['tél', 'tel', 'phone'] },
  toll_free: { fr: 'Sans frais', en: 'Toll-free', also: ['téléphone sans frais', '1 800'] },
  mailbox: { fr: 'Courriel', en: 'E-mail', also: ['email', 'mail', 'adresse courriel'] },
  shows_mailbox: { fr: 'Courriel montré', en: 'E-mail shown', also: ['courriel public'] },
  website: { fr: 'Site web', en: 'Website', also: ['site', 'site internet', 'web', 'url'] },
  summary: { fr: 'Résumé', en: 'Summary', also: ['en une phrase'] },
  description: { fr: 'Description', en: 'Description', also: [] },
  how_to_come: { fr: 'Pour venir', en: 'How to come', also: ['accès', 'comment venir'] },
  practices: { fr: 'Pratiques', en: 'Practices', also: ['pratique', 'services', 'activités'] },
  founded_in: { fr: 'Fondée en', en: 'Founded in', also: ['fondé en', 'année de fondation'] },
  joined_on: { fr: 'Membre depuis', en: 'Member since', also: ['date d’adhésion', 'adhésion'] },
  verified_on: { fr: 'Page vérifiée le', en: 'Page checked on', also: ['vérifiée le'] },
}

const keyOf: ReadonlyMap<string, ColumnKey> = new Map(
  columnKeys.flatMap((key) => {
    const { fr, en, also } = names[key]
    return [fr, en, key, ...also].map((name): [string, ColumnKey] => [foldName(name), key])
  }),
)

export function columnName(key: ColumnKey, language: Language): string {
  return names[key][language]
}

export type Headers = {
  /** What each column of the file holds; null for one that is not ours. */
  readonly columns: readonly (ColumnKey | null)[]
  readonly unknown: readonly string[]
  readonly repeated: readonly ColumnKey[]
}

/** Reads the names of the columns. The second of the same name is repeated, and ignored. */
export function matchHeaders(headers: readonly string[]): Headers {
  const seen = new Set<ColumnKey>()
  const repeated: ColumnKey[] = []
  const unknown: string[] = []
  const columns = headers.map((header) => {
    const key = keyOf.get(foldName(header)) ?? null
    if (key === null) {
      if (header.trim() !== '') unknown.push(header.slice(0, 80))
      return null
    }
    if (seen.has(key)) {
      repeated.push(key)
      return null
    }
    seen.add(key)
    return key
  })
  return { columns, unknown, repeated }
}
