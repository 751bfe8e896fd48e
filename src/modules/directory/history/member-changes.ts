import type { OwnOffering } from '../queries/find-own-offering.ts'
import type { OwnPage } from '../queries/find-own-page.ts'
import type { HistoryEntry } from '../queries/list-history.ts'
import {
  type FormerOffering,
  type FormerPage,
  formerOfferingSchema,
  formerPageSchema,
} from './former-version.ts'

type Change = {
  readonly entryId: number
  readonly whatId: string
  readonly replacedAt: Date
  /** Null when nobody knows: an import, or someone whose account is erased. */
  readonly replacedByName: string | null
}

/** One change: what was said before it, what was said after. */
export type MemberChange = Change &
  (
    | { readonly what: 'members'; readonly before: FormerPage; readonly after: FormerPage }
    | {
        readonly what: 'offerings'
        readonly before: FormerOffering
        readonly after: FormerOffering
      }
  )

type Now = { readonly page: OwnPage; readonly offerings: readonly OwnOffering[] }

/**
 * History keeps what was; what a change made of it is what the next one found, or what stands now.
 * @param entries the latest first
 */
export function changesOf(entries: readonly HistoryEntry[], now: Now): readonly MemberChange[] {
  const pages = new Map<string, FormerPage>([[now.page.id, now.page]])
  const offerings = new Map<string, FormerOffering>(now.offerings.map((one) => [one.id, one]))
  return entries.flatMap((entry): MemberChange[] => {
    const change: Change = {
      entryId: entry.id,
      whatId: entry.what_id,
      replacedAt: entry.replaced_at,
      replacedByName: entry.replaced_by_name,
    }
    if (entry.what === 'members') {
      const before = formerPageSchema.parse(entry.was)
      const after = pages.get(entry.what_id)
      pages.set(entry.what_id, before)
      return after ? [{ ...change, what: 'members', before, after }] : []
    }
    const before = formerOfferingSchema.parse(entry.was)
    const after = offerings.get(entry.what_id)
    offerings.set(entry.what_id, before)
    return after ? [{ ...change, what: 'offerings', before, after }] : []
  })
}

/** The recorded places that changes speak of. */
export function placesOf(changes: readonly MemberChange[]): readonly (number | null)[] {
  return changes.flatMap(({ before, after }) => [before.place_id, after.place_id])
}
