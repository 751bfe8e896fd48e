import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { asJobs } from '../../../platform/jobs/as-jobs.ts'
import type { Queue } from '../../../platform/jobs/queue.ts'
import { rowQueue } from '../../../platform/jobs/row-queue.ts'
import { listPractices, standingMembers } from '../../directory/index.ts'
import { findQuestionnaire } from '../queries/find-questionnaire.ts'
import type { Questionnaire } from '../rules/answering/questionnaire.ts'
import { readReturnWorkbooks } from '../workbook/in-thread.ts'
import type { ReadWorkbookResult } from '../workbook/layout.ts'
import { type Verdict, verdictOn } from '../workbook/verdict.ts'

/** Workbooks read by one thread: the page tells so many more each time. */
const atOnce = 40

const rows = rowQueue({
  name: 'workbook-reads',
  table: 'figures.workbook_imports',
  isUnfinished: sql`read_at is null and failed_at is null`,
  askedAt: 'uploaded_at',
  whenGivenUp: sql`failed_at = now()`,
})

/** Workbooks received by the team: rows of figures.workbook_imports. What is read stays read: a new start goes on from there. */
export const workbookReads: Queue = {
  ...rows,

  async run(id, worker, signal) {
    const asked = await asJobs((tx) => readAsked(tx, id))
    for (;;) {
      signal.throwIfAborted()
      const batch = await asJobs((tx) => nextUnread(tx, id))
      if (batch.length === 0) break
      const read = await readReturnWorkbooks(batch.map(({ content }) => content))
      const isOurs = await asJobs((tx) => writeVerdicts(tx, { id, worker }, batch, read, asked))
      if (!isOurs) return
    }
    await asJobs((tx) =>
      tx
        .updateTable('figures.workbook_imports')
        .set({ read_at: sql<Date>`now()` })
        .where(rows.isHeld(id, worker))
        .execute(),
    )
  },
}

type Asked = { readonly questionnaire: Questionnaire; readonly practices: readonly string[] }

async function readAsked(tx: Transaction, id: string): Promise<Asked> {
  const { exercise } = await tx
    .selectFrom('figures.workbook_imports')
    .where('id', '=', id)
    .select('exercise')
    .executeTakeFirstOrThrow()
  const practices = await listPractices(tx)
  return {
    questionnaire: await findQuestionnaire(tx, exercise),
    practices: practices.map(({ code }) => code),
  }
}

type Unread = { readonly id: string; readonly content: Uint8Array }

async function nextUnread(tx: Transaction, id: string): Promise<readonly Unread[]> {
  const rows = await tx
    .selectFrom('figures.received_workbooks')
    .where('import_id', '=', id)
    .where('read_at', 'is', null)
    .select(['id', 'content'])
    .orderBy('position')
    .limit(atOnce)
    .execute()
  return rows.map(({ id: workbook, content }) => ({
    id: workbook,
    content: content ?? new Uint8Array(),
  }))
}

/** Erases each file with what is written of it. False when another process took the import. */
async function writeVerdicts(
  tx: Transaction,
  { id, worker }: { readonly id: string; readonly worker: string },
  batch: readonly Unread[],
  read: readonly ReadWorkbookResult[],
  asked: Asked,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('figures.workbook_imports')
    .set({ beat_at: sql<Date>`now()` })
    .where(rows.isHeld(id, worker))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const named = read.flatMap((one) => (one.outcome === 'read' ? [one.workbook.memberId] : []))
  const members = await standingMembers(tx, named.filter(isUuid))
  const met = await membersMet(tx, id)
  for (const [index, { id: workbook }] of batch.entries()) {
    const result = read[index]
    if (!result) throw new Error('a workbook was not read')
    const verdict = onceEach(verdictOn(result, { ...asked, members }), met)
    await tx
      .updateTable('figures.received_workbooks')
      .set({ content: null, read_at: sql<Date>`now()`, ...columnsOf(verdict) })
      .where('id', '=', workbook)
      .execute()
  }
  return true
}

async function membersMet(tx: Transaction, id: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('figures.received_workbooks')
    .where('import_id', '=', id)
    .where('member_id', 'is not', null)
    .select('member_id')
    .execute()
  return new Set(rows.flatMap(({ member_id }) => member_id ?? []))
}

/** The first file of a member counts. */
function onceEach(verdict: Verdict, met: Set<string>): Verdict {
  if (verdict.outcome === 'refused') return verdict
  if (met.has(verdict.memberId)) return { outcome: 'refused', because: 'of-a-member-met' }
  met.add(verdict.memberId)
  return verdict
}

function columnsOf(verdict: Verdict) {
  if (verdict.outcome === 'refused') {
    return { refusal: verdict.because, other_exercise: verdict.exercise ?? null }
  }
  const { memberId, problems, answers } = verdict
  return {
    member_id: memberId,
    problems: JSON.stringify(problems),
    answers: JSON.stringify(answers),
    answered: answers.length,
  }
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
