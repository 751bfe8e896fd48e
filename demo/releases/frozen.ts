import { z } from 'zod'
import type { ProtectedRelease } from '../../src/modules/figures/rules/releasing/protect-release.ts'
import { releaseAudit } from '../../src/modules/figures/rules/releasing/release-audit.ts'
import type { Era } from '../exercises.ts'
import { memberId } from '../member-rows.ts'
import { members } from '../members.ts'
import { formerMembers } from '../past-events.ts'
import before from './before.json' with { type: 'json' }
import last from './last.json' with { type: 'json' }

/*
 * A release as it is committed: protecting one takes seconds that a first start does not have. Rows are lists, members are
 * named. Written by `npm run demo:build`; a test makes one again and compares.
 */

export const frozenEras = ['before', 'last'] as const satisfies readonly Era[]
export type FrozenEra = (typeof frozenEras)[number]

const amount = z.number().nullable()
const frozenRelease = z.object({
  /** question, part, level, place, kind, value (null: hidden), least, most, respondents, members, band, coverage */
  cells: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.enum(['network', 'zone', 'region']),
      z.string(),
      z.enum(['observed', 'estimated', 'at-least']),
      amount,
      amount,
      amount,
      amount,
      amount,
      z.enum(['at least 95', '80 to 95', 'under 80']).nullable(),
      amount,
    ]),
  ),
  /** question, part, name of the member, value */
  named: z.array(z.tuple([z.string(), z.string(), z.string(), z.number()])),
  /** question, part, name of the member, region, kind, value: the next release is compared with them */
  contributions: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.string(),
      z.string(),
      z.enum(['observed', 'estimated']),
      z.number(),
    ]),
  ),
  /** question, name of the member, what it said */
  words: z.array(z.tuple([z.string(), z.string(), z.string()])),
  audit: releaseAudit,
})
export type FrozenRelease = z.infer<typeof frozenRelease>

/** What is committed of a release that passed, in an order that never changes. */
export function frozenFrom({
  cells,
  named,
  contributions,
  words,
  audit,
}: ProtectedRelease): FrozenRelease {
  const nameOf = new Map([...members, ...formerMembers].map(({ name }) => [memberId(name), name]))
  const nameFor = (id: string) => nameOf.get(id) ?? id
  return {
    cells: inOrder(
      cells.map((cell): FrozenRelease['cells'][number] => [
        cell.question,
        cell.part,
        cell.level,
        cell.place,
        cell.kind,
        cell.value,
        cell.least,
        cell.most,
        cell.respondents,
        cell.members,
        cell.coverage_band,
        cell.coverage,
      ]),
    ),
    named: inOrder(
      named.map(({ question, part, member, value }): FrozenRelease['named'][number] => [
        question,
        part,
        nameFor(member),
        value,
      ]),
    ),
    contributions: inOrder(
      contributions.map((one): FrozenRelease['contributions'][number] => [
        one.question,
        one.part,
        nameFor(one.member),
        one.region,
        one.kind,
        one.value,
      ]),
    ),
    words: inOrder(
      words.map((one): FrozenRelease['words'][number] => [
        one.question,
        nameFor(one.member),
        one.words,
      ]),
    ),
    audit,
  }
}

function inOrder<T extends readonly unknown[]>(rows: readonly T[]): T[] {
  const key = (row: T) => row.slice(0, 5).join('\u001f')
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The file of a release: one row a line, so that a change can be read. */
export function fileOf({ audit, ...rows }: FrozenRelease): string {
  const lists = Object.entries(rows).map(
    ([name, list]) =>
      `"${name}": [\n${list.map((row: readonly unknown[]) => JSON.stringify(row)).join(',\n')}\n]`,
  )
  return `{\n${lists.join(',\n')},\n"audit": ${JSON.stringify(audit)}\n}\n`
}

/** Throws on a file that `npm run demo:build` did not write. */
export function readFrozen(era: FrozenEra): FrozenRelease {
  return frozenRelease.parse({ before, last }[era])
}
