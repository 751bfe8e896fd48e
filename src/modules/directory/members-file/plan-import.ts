import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { matchHeaders } from './columns.ts'
import type { Directory } from './current-members.ts'
import { memberMatcher } from './match-member.ts'
import type { ImportPlan, PlanContext, PlannedRow, Remark, TownResolver } from './plan.ts'
import { planRow, readRow } from './plan-row.ts'
import type { Sheet } from './sheet.ts'
import type { TownResult } from './understand-town.ts'

export type PlanImportResult =
  | { outcome: 'planned'; plan: ImportPlan }
  | { outcome: 'no-name-column'; headers: readonly string[] }
  | { outcome: 'no-row' }

/**
 * What accepting a sheet would do to the directory, row by row. Nothing is written. A cell equal to what an export writes is
 * unchanged without being judged, so that a round trip changes nothing, whatever was entered long ago.
 */
export async function planImport(
  sheet: Sheet,
  directory: Directory,
  options: Pick<PlanContext, 'resolveTown' | 'language' | 'today'>,
): Promise<PlanImportResult> {
  const { columns, unknown, repeated } = matchHeaders(sheet.headers)
  if (!columns.includes('name')) return { outcome: 'no-name-column', headers: sheet.headers }
  if (sheet.rows.length === 0) return { outcome: 'no-row' }

  const context: PlanContext = {
    ...options,
    directory,
    columns,
    resolveTown: remembering(options.resolveTown),
  }
  const matcher = memberMatcher(directory)
  const problems: Remark[] = []
  const notes: Remark[] = []
  const rows: PlannedRow[] = []
  for (const [index, { row, cells }] of sheet.rows.entries()) {
    // Other requests are answered between two handfuls of rows.
    if (index % 50 === 49) await setImmediate()
    const read = readRow(columns, cells)
    const planned = await planRow(row, read, context, matcher)
    problems.push(...planned.problems)
    notes.push(...planned.notes)
    rows.push(planned.row)
  }
  const plan = {
    columns: columns.filter((column) => column !== null),
    unknown,
    repeated,
    rows,
    problems,
    notes,
  }
  return { outcome: 'planned', plan: { ...plan, fingerprint: fingerprintOf(plan) } }
}

/** A federation's file names few towns, many times. */
function remembering(resolve: TownResolver): TownResolver {
  const known = new Map<string, Promise<TownResult>>()
  return (typed, region) => {
    const key = `${region ?? ''} ${typed}`
    const answer = known.get(key) ?? resolve(typed, region)
    known.set(key, answer)
    return answer
  }
}

function fingerprintOf(plan: Omit<ImportPlan, 'fingerprint'>): string {
  const said = plan.rows.map((planned) =>
    'changes' in planned
      ? [planned.kind, planned.row, planned.name, planned.changes]
      : [planned.kind, planned.row],
  )
  const hash = createHash('sha256').update(JSON.stringify([said, plan.problems]))
  return hash.digest('base64url').slice(0, 22)
}
