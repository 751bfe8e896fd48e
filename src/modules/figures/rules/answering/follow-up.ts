/** Where a member's return stands, of what the team may know: that it came, never what it says. */
export type Followed = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly locality: string
  readonly mailbox: string | null
  readonly hasBegun: boolean
  readonly depositedAt: Date | null
  readonly versions: number
  /** The last one asked for or given. */
  readonly extension: {
    readonly id: string
    readonly untilOn: string
    readonly reason: string
    readonly isGranted: boolean | null
  } | null
  readonly remindedAt: Date | null
  readonly hasStopped: boolean
}

export type Year = {
  /** ISO day. */
  readonly dueOn: string
  readonly isOpen: boolean
}

const standings = ['deposited', 'begun', 'not-begun'] as const
export type Standing = (typeof standings)[number]

export function standingOf({
  depositedAt,
  hasBegun,
}: Pick<Followed, 'depositedAt' | 'hasBegun'>): Standing {
  if (depositedAt !== null) return 'deposited'
  return hasBegun ? 'begun' : 'not-begun'
}

/** A member as far as its last day goes: what it was given, if anything. */
type Extended = {
  readonly extension: Pick<NonNullable<Followed['extension']>, 'untilOn' | 'isGranted'> | null
}

/** The last day a member has: its own when it was given more time. */
export function lastDayOf({ extension }: Extended, { dueOn }: Pick<Year, 'dueOn'>): string {
  return extension?.isGranted && extension.untilOn > dueOn ? extension.untilOn : dueOn
}

export function isExtended(member: Extended, year: Pick<Year, 'dueOn'>): boolean {
  return lastDayOf(member, year) !== year.dueOn
}

export function isLate(member: Followed, year: Year, today: string): boolean {
  return standingOf(member) !== 'deposited' && year.isOpen && today > lastDayOf(member, year)
}

/**
 * What one may look at apart. `awaited`: not deposited yet; `extended`: with time of its own; `waiting`: asked for more time,
 * not answered yet.
 */
export const followUpFilters = [
  'awaited',
  'begun',
  'not-begun',
  'late',
  'extended',
  'waiting',
  'deposited',
  'all',
] as const
export type FollowUpFilter = (typeof followUpFilters)[number]

export function isAmong(
  member: Followed,
  filter: FollowUpFilter,
  year: Year,
  today: string,
): boolean {
  const isDeposited = standingOf(member) === 'deposited'
  switch (filter) {
    case 'all':
      return true
    case 'awaited':
      return !isDeposited
    case 'late':
      return isLate(member, year, today)
    case 'extended':
      return !isDeposited && isExtended(member, year)
    case 'waiting':
      return !isDeposited && member.extension?.isGranted === null
    default:
      return standingOf(member) === filter
  }
}

/** Days between two reminders to the same member. */
const daysBetweenReminders = 7

/** Why a member that has not answered is not reminded now; null when it may be. */
export type SparedBecause = 'stopped' | 'extended' | 'this-week' | 'no-mailbox'

/** Of those who have not deposited. One that was given more time is left alone until it is over. */
export function sparedBecause(
  member: Followed,
  year: Year,
  { today, now }: { readonly today: string; readonly now: Date },
): SparedBecause | null {
  const { remindedAt } = member
  if (member.hasStopped) return 'stopped'
  if (isExtended(member, year) && today <= lastDayOf(member, year)) return 'extended'
  const week = daysBetweenReminders * 86_400_000
  if (remindedAt !== null && now.getTime() - remindedAt.getTime() <= week) return 'this-week'
  return member.mailbox === null || member.mailbox === '' ? 'no-mailbox' : null
}
