import { sql } from 'kysely'
import { z } from 'zod'
import type { Transaction } from '../../../platform/database/database.ts'
import { membersToWrite } from '../../directory/index.ts'
import { foundProblem } from '../workbook/verdict.ts'

/** Workbooks that were sent together, and how far their reading is. */
export type WorkbookImport = {
  readonly id: string
  readonly uploadedAt: Date
  readonly isRead: boolean
  readonly hasFailed: boolean
  readonly acceptedAt: Date | null
  /** How many drafts it made. */
  readonly brought: number | null
  readonly total: number
  readonly done: number
}

/** Those of the day, the latest first; one alone when its id is given. */
export async function listWorkbookImports(
  tx: Transaction,
  exercise: string,
  id: string | null = null,
): Promise<readonly WorkbookImport[]> {
  const { rows } = await sql<WorkbookImport>`
    select i.id, i.uploaded_at as "uploadedAt", i.read_at is not null as "isRead", i.failed_at is not null as "hasFailed",
      i.accepted_at as "acceptedAt", i.brought, count(w.id)::int as total, count(w.read_at)::int as done
    from figures.workbook_imports i join figures.received_workbooks w on w.import_id = i.id
    where i.exercise = ${exercise} and (${id}::uuid is null or i.id = ${id}::uuid)
    group by i.id
    order by i.uploaded_at desc`.execute(tx)
  return rows
}

/** What becomes of one file. Never what it says. */
export type ReceivedWorkbook = {
  readonly id: string
  readonly position: number
  readonly fileName: string
  readonly refusal: string | null
  /** The year it says it is of, when it is another. */
  readonly otherExercise: string | null
  /** Name of its member; null where it is of none. */
  readonly member: string | null
  /** How many answers fit. */
  readonly answered: number
  readonly problems: readonly z.infer<typeof foundProblem>[]
  /** Its member has typed something already, or has left: it is left alone. */
  readonly isLeftAlone: boolean
}

export async function listReceivedWorkbooks(
  tx: Transaction,
  { exercise, id }: { readonly exercise: string; readonly id: string },
): Promise<readonly ReceivedWorkbook[]> {
  const { rows } = await sql<Row>`
    select w.id, w.position, w.file_name, w.refusal, w.other_exercise, w.member_id, w.answered, w.problems,
      r.id is not null and not figures.has_no_draft(r.id) as is_left_alone
    from figures.received_workbooks w
    left join figures.returns r on r.exercise = ${exercise} and r.member_id = w.member_id
    where w.import_id = ${id}
    order by w.position`.execute(tx)
  const ids = rows.flatMap(({ member_id }) => member_id ?? [])
  const named = new Map((await membersToWrite(tx, ids)).map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    fileName: row.file_name,
    refusal: row.refusal,
    otherExercise: row.other_exercise,
    member: (row.member_id && named.get(row.member_id)) ?? null,
    answered: row.answered,
    problems: z.array(foundProblem).parse(row.problems),
    isLeftAlone: row.is_left_alone,
  }))
}

type Row = {
  id: string
  position: number
  file_name: string
  refusal: string | null
  other_exercise: string | null
  member_id: string | null
  answered: number
  problems: unknown
  is_left_alone: boolean
}
