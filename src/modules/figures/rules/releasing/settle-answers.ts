import type { Table } from '../../../../protection/table.ts'
import { planRevision } from '../../../../protection/vintages.ts'
import type { Contribution } from './consolidate.ts'
import type { ZoneOf } from './place-index.ts'
import { mayReplace } from './protect-choice.ts'

/** What somebody has already read of the same question. */
export type Baseline = {
  readonly contributions: readonly Contribution[]
  /** Members whose figures those who read it know anyway: their changes give nothing away. */
  readonly known: ReadonlySet<string>
  /** How many must have changed together in a place for their answers to enter. */
  readonly fewest: number
}

export type Settled = {
  readonly contributions: readonly Contribution[]
  /** Members whose late answer or correction waits for the next release: too few others changed with them. */
  readonly waiting: ReadonlySet<string>
}

/** More rounds than any network needs: what has not settled by then is hidden by the protection that follows. */
const mostRounds = 8

/**
 * The answers that a release may take in. Whoever compares it with what was shown before sees, in each place, what changed:
 * a change enters where enough members changed together, and waits elsewhere with the answer that was read last.
 */
export function settleAnswers(
  wanted: readonly Contribution[],
  baselines: readonly Baseline[],
  zoneOf: ZoneOf,
): Settled {
  const waiting = new Set<string>()
  let contributions = wanted
  for (let round = 0; round < mostRounds; round += 1) {
    let isSettled = true
    for (const { contributions: before, known, fewest } of baselines) {
      const plan = planRevision(
        changesOf(before, known, zoneOf),
        changesOf(contributions, known, zoneOf),
        fewest,
      )
      if (plan.waiting.size === 0) continue
      isSettled = false
      const late = new Set(plan.waiting.keys())
      for (const member of late) waiting.add(member)
      contributions = [
        ...contributions.filter(({ member }) => !late.has(member)),
        ...before.filter(({ member, kind }) => late.has(member) && kind === 'observed'),
      ]
    }
    if (isSettled) break
  }
  return { contributions, waiting }
}

/** The same of a choice: the answers of everyone who changed wait together, for a difference tells what they all said. */
export function settleChoices(
  wanted: readonly Contribution[],
  baselines: readonly Baseline[],
): Settled {
  const kept = baselines.find(
    ({ contributions, known, fewest }) =>
      contributions.length > 0 && !mayReplace(wanted, contributions, { known, fewest }),
  )
  if (!kept) return { contributions: wanted, waiting: new Set() }
  const said = (list: readonly Contribution[]) =>
    new Map(list.map(({ member, part }) => [member, part]))
  const [before, now] = [said(kept.contributions), said(wanted)]
  const waiting = [...new Set([...before.keys(), ...now.keys()])].filter(
    (member) => before.get(member) !== now.get(member),
  )
  return { contributions: kept.contributions, waiting: new Set(waiting) }
}

/** Only who gave what to which cell: all that a plan of revision looks at. */
function changesOf(
  contributions: readonly Contribution[],
  known: ReadonlySet<string>,
  zoneOf: ZoneOf,
): Table {
  const cells = new Map<string, Map<string, number>>()
  for (const { member, region, part, kind, value } of contributions) {
    if (kind !== 'observed' || known.has(member)) continue
    const zone = zoneOf.get(region)
    const places = ['network', `region ${region}`, ...(zone === undefined ? [] : [`zone ${zone}`])]
    for (const place of places) {
      const key = `${place}|${part}`
      const cell = cells.get(key) ?? new Map<string, number>()
      cells.set(key, cell.set(member, value))
    }
  }
  return { cells: [], relations: [], contributions: cells, consenting: new Set() }
}
