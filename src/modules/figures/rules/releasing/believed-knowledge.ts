import { type KnownPast, periodsBefore } from '../../../../protection/known-past.ts'
import { forebearsInEach, type PastYear } from './last-year.ts'
import { type SharingOfMember, type TeamKnowledge, teamKnowledge } from './team-knowledge.ts'
import type { MemberOfYear, SortedYear } from './year-returns.ts'

/** Who has read the answers of a past exercise one by one. */
export type ReadersOfAYear = {
  readonly sharing: ReadonlyMap<string, SharingOfMember>
  /** Figures that a release for everybody named: question → member → each amount. */
  readonly named: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>
}
export type ReadPastYear<Year> = PastYear<Year> & { readonly readers: ReadersOfAYear }

/**
 * Who knows what is believed of the silent: their last answer, moved as everybody moved. Whoever has read that answer has only to move it too. Members
 * go by the names of `believedOf`.
 */
export type BelievedKnowledge = {
  /** Known to all: an answer published under its name, or the mean of the others where there was none. */
  readonly everybody: ReadonlySet<string>
  readonly team: Omit<TeamKnowledge, 'named'>
}

/** What is believed of a member is not what it answered, and another name knows it. */
export function believedOf(member: string): string {
  return `${member}${mark}`
}

/** Both names of a member that has either: it knows its own answers, of this year and before. */
export function namesOfOne(name: string): readonly [string, string] {
  const member = name.endsWith(mark) ? name.slice(0, -mark.length) : name
  return [member, believedOf(member)]
}

const mark = ' (believed)'

/** For each question, from what is known of last year: see `lastYearOf`. `past`: newest first. */
export function readersOfThePast(
  members: readonly MemberOfYear[],
  past: readonly ReadPastYear<SortedYear>[],
): (question: string, lastYear: readonly KnownPast[]) => BelievedKnowledge {
  const forebears = forebearsInEach(members, past)
  return (question, lastYear) => {
    const readIn = past.map(({ readers }) => teamKnowledge(readers.sharing, question))
    const everybody = new Set<string>()
    const team = {
      members: new Set<string>(),
      remembered: new Set<string>(),
      stale: new Set<string>(),
    }
    for (const [at, { id }] of members.entries()) {
      const name = believedOf(id)
      const back = yearsBack(lastYear[at])
      const from = back === undefined ? undefined : past[back]
      const sources = (back === undefined ? undefined : forebears[back]?.[at]) ?? []
      if (!from || sources.length === 0) {
        everybody.add(name)
        continue
      }
      const named = from.readers.named.get(question)
      const answers = from.year.answersTo.get(question)
      const own = sources.map((number) => ({
        member: from.year.members[number]?.id ?? '',
        amount: answers?.[number]?.whole ?? 0,
      }))
      if (own.every(({ member, amount }) => named?.get(member)?.includes(amount))) {
        everybody.add(name)
      }
      const read = readIn[back ?? 0]
      const isIn = (which: ReadonlySet<string> | undefined) =>
        own.map((one) => which?.has(one.member))
      const [now, ever, stale] = [read?.members, read?.remembered, read?.stale].map(isIn)
      if (now?.every(Boolean)) team.members.add(name)
      if (ever?.some(Boolean)) team.remembered.add(name)
      // Of one made of several, some read and some not, the team may know much or nothing: both are played.
      if (
        !now?.every(Boolean) &&
        (stale?.some(Boolean) || (ever?.some(Boolean) && !ever.every(Boolean)))
      ) {
        team.stale.add(name)
      }
    }
    return { everybody, team }
  }
}

/** How many exercises back the answer lies that a figure rests on: 0 for last year's. */
function yearsBack(known: KnownPast | undefined): number | undefined {
  if (known?.returned !== undefined) return 0
  return known?.carried === undefined ? undefined : periodsBefore(known) - 1
}

/** What the team knows of one question: this year's answers, and what estimates are made of. */
export function withBelieved(
  team: TeamKnowledge,
  { team: past }: BelievedKnowledge,
): TeamKnowledge {
  return {
    members: new Set([...team.members, ...past.members]),
    remembered: new Set([...team.remembered, ...past.remembered]),
    stale: new Set([...team.stale, ...past.stale]),
    named: team.named,
  }
}
