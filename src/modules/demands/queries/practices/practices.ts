import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'

/** What a member says that it does. */
export type Practice = {
  readonly id: string
  readonly memberId: string
  readonly title: string
  readonly text: string
  /** Whether it is shown to those who read its text. */
  readonly isShown: boolean
  /** Ids of the blocks that are the means it carries, of those this reader may read. */
  readonly means: readonly string[]
}

/** A member's own, drafts included, the last written first: for its people. */
export async function listOwnPractices(
  tx: Transaction,
  memberId: string,
): Promise<readonly Practice[]> {
  return practices(tx).where('p.member_id', '=', memberId).execute()
}

export async function findOwnPractice(
  tx: Transaction,
  { memberId, id }: { readonly memberId: string; readonly id: string },
): Promise<Practice | null> {
  const found = await practices(tx)
    .where('p.member_id', '=', memberId)
    .where('p.id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** Those that are shown beside a text. */
export async function practicesOfDocument(
  tx: Transaction,
  documentId: string,
): Promise<readonly Practice[]> {
  return shown(tx)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('demands.practice_means as of')
          .whereRef('of.practice_id', '=', 'p.id')
          .where('of.document_id', '=', documentId)
          .select('of.block_id'),
      ),
    )
    .execute()
}

/** Those that are shown of one member. */
export async function practicesOfMember(
  tx: Transaction,
  memberId: string,
): Promise<readonly Practice[]> {
  return shown(tx).where('p.member_id', '=', memberId).execute()
}

/** Its own people read a member's drafts too: what is shown to everyone is asked for. */
function shown(tx: Transaction) {
  return practices(tx).where(sql<boolean>`p.id = any ((select demands.practices_i_read())::uuid[])`)
}

function practices(tx: Transaction) {
  return tx
    .selectFrom('demands.practices as p')
    .select(['p.id', 'p.member_id as memberId', 'p.title', 'p.text'])
    .select(sql<boolean>`p.id = any ((select demands.practices_shown())::uuid[])`.as('isShown'))
    .select(
      sql<
        readonly string[]
      >`array(select m.block_id::text from demands.practice_means m where m.practice_id = p.id)`.as(
        'means',
      ),
    )
    .orderBy('p.written_at', 'desc')
    .orderBy('p.id')
}
