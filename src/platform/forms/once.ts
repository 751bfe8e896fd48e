import { createHash } from 'node:crypto'
import { type ColumnType, type Generated, sql } from 'kysely'
import type { Transaction } from '../database/database.ts'

declare module '../database/database.ts' {
  interface Database {
    'platform.submissions': {
      digest: string
      answer: ColumnType<string | null, never, string>
      sent_at: Generated<Date>
    }
  }
}

/** Name of the hidden field that `page()` writes in each form of someone signed in. */
export const submissionField = 'submission'

const pageNumber = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * What tells a form that is sent again from another: where it goes, the number of its page, and all that was typed. A form
 * one comes back to and changes is another.
 *
 * @returns 43 letters; null where the form bears no number: it is then always new
 */
export function submissionOf(path: string, body: FormData): string | null {
  if (!pageNumber.test(String(body.get(submissionField) ?? ''))) return null
  const typed = [...body].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : [value.name, value.size],
  ])
  return createHash('sha256')
    .update(JSON.stringify([path, typed]))
    .digest('base64url')
}

/** What JSON brings back as it was; nothing secret: it is kept. */
type Answer =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Answer[]
  | { readonly [key: string]: Answer }

/**
 * Acts once, however many times a form is sent: a second press waits for the first, then has its answer. In the transaction of
 * the act: what was undone was not sent.
 *
 * @param submission see `submissionOf`
 * @returns what the act answered the first time
 */
export async function once<T extends Answer>(
  tx: Transaction,
  submission: string | null,
  act: () => Promise<T>,
): Promise<T> {
  if (submission === null) return act()
  await tx
    .deleteFrom('platform.submissions')
    .where('sent_at', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
    .execute()
  const first = await tx
    .insertInto('platform.submissions')
    .values({ digest: submission })
    .onConflict((conflict) => conflict.doNothing())
    .returning('digest')
    .executeTakeFirst()
  const sent = tx.selectFrom('platform.submissions').where('digest', '=', submission)
  if (!first) {
    const { answer } = await sent.select('answer').executeTakeFirstOrThrow()
    return JSON.parse(answer ?? 'null')
  }

  const answer = await act()
  await tx
    .updateTable('platform.submissions')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where('digest', '=', submission)
    .execute()
  return answer
}
