import type { Contribution } from './consolidate.ts'
import type { ProtectedQuestion, Vintage } from './protect-question.ts'
import { memoriesOf, type TeamKnowledge } from './team-knowledge.ts'
import { fewestInACell, type ReleaseThresholds } from './thresholds.ts'

/** A question answered by a choice: its figures are how many members of the network said each thing. */
export type ChoiceToProtect = {
  readonly audience: 'team' | 'public'
  readonly thresholds: ReleaseThresholds
  readonly contributions: readonly Contribution[]
  /** Keys of the cells the release would show. */
  readonly asked: ReadonlySet<string>
  readonly team: TeamKnowledge
  readonly vintages: readonly Vintage[]
}

/**
 * Shows how many said each thing, or nothing. Counts of members are no amounts: what must not be told is which of a few things one
 * of them said, so the p %-rule has nothing to say of them. Nobody may find members together whose answer is certain:
 *
 * - to everyone, each choice made was made by three at least, and not by all but two;
 * - to the team, those whose answers it does not know, by reading or from memory, are three at least, and not all of one mind;
 * - between two releases, those who changed are three at least, for everybody four, and none of them finds that all the others changed alike.
 *
 * Three is the least; more where the settings say more.
 */
export function protectChoice(asked: ChoiceToProtect): ProtectedQuestion {
  const isShown = isSafe(asked)
  const members = choicesOf(asked.contributions).size
  const isPublic = asked.audience === 'public'
  return {
    outcome: 'protected',
    hidden: isShown ? new Set() : asked.asked,
    intervals: new Map(),
    played: {
      outsider: isPublic ? 1 : 0,
      member: isPublic ? members : 0,
      coalition: 0,
      viewer: 1,
    },
  }
}

/** Whether what the readers of these releases read last may be replaced by these answers. */
export function mayReplace(
  contributions: readonly Contribution[],
  before: readonly Contribution[],
  { known, fewest }: { readonly known: ReadonlySet<string>; readonly fewest: number },
): boolean {
  const [then, now] = [choicesOf(before), choicesOf(contributions)]
  const changes = [...new Set([...then.keys(), ...now.keys()])]
    .filter((member) => !known.has(member) && then.get(member) !== now.get(member))
    .map((member) => `${then.get(member)} ${now.get(member)}`)
  if (changes.length === 0) return true
  const alike = new Map<string, number>()
  for (const change of changes) alike.set(change, (alike.get(change) ?? 0) + 1)
  // One who changed takes its own change off: the others must still not be all alike.
  const others = changes.length - Math.max(...alike.values())
  return changes.length >= fewest && others >= 2
}

function isSafe({ audience, thresholds, contributions, team, vintages }: ChoiceToProtect): boolean {
  const fewest = thresholds.members
  const choices = choicesOf(contributions)
  const shown = vintages.filter((vintage) => vintage.shown.size > 0)
  for (const known of memoriesOf(team)) {
    const unread = [...choices].filter(([member]) => !known.has(member))
    const minds = new Set(unread.map(([, choice]) => choice))
    if (unread.length > 0 && (unread.length < fewest || minds.size === 1)) return false
    const ofTeam = { known, fewest }
    if (!shown.every((one) => mayReplace(contributions, one.contributions, ofTeam))) return false
  }
  if (audience === 'team') return true

  const counts = new Map<string, number>()
  for (const choice of choices.values()) counts.set(choice, (counts.get(choice) ?? 0) + 1)
  const isFew = [...counts.values()].some(
    (count) => count < fewest || choices.size - count < fewest,
  )
  if (isFew) return false
  const ofAll = { known: new Set<string>(), fewest: fewestInACell(thresholds) }
  return shown
    .filter(({ isPublic }) => isPublic)
    .every((one) => mayReplace(contributions, one.contributions, ofAll))
}

function choicesOf(contributions: readonly Contribution[]): ReadonlyMap<string, string> {
  return new Map(contributions.map(({ member, part }) => [member, part]))
}
