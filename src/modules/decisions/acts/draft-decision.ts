import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { firstFree } from '../../../platform/words/slug.ts'
import type { Asked } from '../rules/asked.ts'
import { slugOfQuestion } from '../rules/slug-of-question.ts'

/** A draft, which only who leads may read. `today`: ISO day. */
export async function draftDecision(
  tx: Transaction,
  person: { readonly id: string },
  asked: Asked,
  today: string,
): Promise<{ outcome: 'drafted'; id: string; slug: string }> {
  const year = today.slice(0, 4)
  // Two questions in the same words: the second reads the address that the first took.
  await sql`select pg_advisory_xact_lock(hashtext('decisions.slugs'))`.execute(tx)
  const wanted = slugOfQuestion(asked.question, year)
  const alike = await tx
    .selectFrom('decisions.decisions')
    .where('slug', 'like', `${wanted}%`)
    .select('slug')
    .execute()
  const slug = firstFree(wanted, new Set(alike.map(({ slug }) => slug)))
  const { id } = await tx
    .insertInto('decisions.decisions')
    .values({ ...columnsOf(asked), slug, method: asked.method, created_by: person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('decisions.texts')
    .values({ decision_id: id, version: 1, text: asked.text, written_by: person.id })
    .execute()
  return { outcome: 'drafted', id, slug }
}

/** The columns that a draft may change. */
export function columnsOf(asked: Asked) {
  return {
    question: asked.question,
    reference: asked.reference,
    is_secret: asked.isSecret,
    majority: asked.majority,
    quorum: asked.quorum,
    body_id: asked.bodyId,
    ends_on: asked.endsOn,
  }
}
