import { sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import type {
  AmendmentKind,
  AmendmentState,
  InsertedKind,
  Placed,
  Recommendation,
} from '../../amendment-tables.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'
import type { Outline } from './outline.ts'
import type { Register } from './register.ts'

type Row = {
  readonly id: string
  readonly number: number
  readonly kind: AmendmentKind
  readonly member_id: string
  readonly proposed_at: Date
  readonly block_id: string
  readonly base_title: string | null
  readonly base_text: string | null
  readonly current_title: string | null
  readonly current_text: string | null
  readonly wording: number
  readonly block_kind: InsertedKind | null
  readonly title: string
  readonly words: string
  readonly placed: Placed | null
  readonly destination_id: string | null
  readonly reason: string
  readonly written_at: Date
  readonly state: AmendmentState
  readonly decision: string | null
  readonly as_proposed: string | null
  readonly as_reworded: string | null
  readonly recommendation: Recommendation | null
  readonly recommended_why: string | null
  readonly recommended_title: string | null
  readonly recommended_text: string | null
  readonly recommended_wording: number | null
  readonly given_at: Date | null
  readonly supporters: string[]
  readonly comments: number
}

/** Amendments of these ids, in their order, with what became of them. Of one id that this reader may not know, nothing. */
export async function readAmendments(
  tx: Transaction,
  outline: Outline,
  ids: readonly string[],
): Promise<readonly Amendment[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`
    select * from demands.read_amendments(${sql.val(ids)}::uuid[])`.execute(tx)
  return rows.flatMap((row) => amendmentOf(row, outline))
}

/** One by its number; null where there is none for this reader. */
export async function findAmendment(
  tx: Transaction,
  { outline, entries }: Register,
  number: number,
): Promise<Amendment | null> {
  const ids = entries.flatMap((entry) => (entry.number === number ? [entry.id] : []))
  const [amendment] = await readAmendments(tx, outline, ids)
  return amendment ?? null
}

function amendmentOf(row: Row, outline: Outline): readonly Amendment[] {
  const block = outline.get(row.block_id)
  if (!block) return []
  const { id, number, kind, state, decision, supporters, comments } = row
  return [
    {
      id,
      number,
      kind,
      state,
      decision,
      supporters,
      comments,
      block,
      memberId: row.member_id,
      proposedAt: row.proposed_at,
      base: { title: row.base_title ?? '', text: row.base_text ?? '' },
      current: { title: row.current_title ?? '', text: row.current_text ?? '' },
      wording: {
        number: row.wording,
        blockKind: row.block_kind,
        title: row.title,
        text: row.words,
        placed: row.placed,
        reason: row.reason,
        writtenAt: row.written_at,
      },
      destination: row.destination_id === null ? null : (outline.get(row.destination_id) ?? null),
      asProposed: row.as_proposed,
      asReworded: row.as_reworded,
      recommendation: recommendationOf(row),
    },
  ]
}

function recommendationOf(row: Row): Amendment['recommendation'] {
  const { recommendation, recommended_why, recommended_title, recommended_text, given_at } = row
  if (recommendation === null || given_at === null) return null
  return {
    recommendation,
    reason: recommended_why ?? '',
    title: recommended_title ?? '',
    text: recommended_text ?? '',
    wording: row.recommended_wording ?? 0,
    givenAt: given_at,
  }
}
