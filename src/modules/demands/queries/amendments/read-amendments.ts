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
import { type Outline, readOutline } from './outline.ts'

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
  readonly text: string
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
    select a.id, a.number, a.kind, a.member_id, a.proposed_at, a.block_id,
      base.title as base_title, base.text as base_text, stands.title as current_title, stands.text as current_text,
      w.number as wording, w.block_kind, w.title, w.text, w.placed, w.destination_id, w.reason, w.written_at,
      s.state, put.decision, put.as_proposed, put.as_reworded,
      r.recommendation, r.reason as recommended_why, r.title as recommended_title, r.text as recommended_text,
      r.wording as recommended_wording, r.given_at,
      array(select p.member_id from demands.amendment_supports p where p.amendment_id = a.id order by p.supported_at, p.member_id) as supporters,
      (select count(*)::int from demands.amendment_comments c where c.amendment_id = a.id) as comments
    from unnest(${sql.val(ids)}::uuid[]) with ordinality as asked (id, rank)
    join demands.amendments a on a.id = asked.id
    join demands.blocks b on b.id = a.block_id
    join lateral (select * from demands.wordings x where x.amendment_id = a.id order by x.number desc limit 1) w on true
    join lateral (select * from demands.amendment_states x where x.amendment_id = a.id order by x.number desc limit 1) s on true
    left join lateral (select * from demands.amendment_states x where x.amendment_id = a.id and x.state = 'submitted'
      and s.state not in ('proposed', 'withdrawn') order by x.number desc limit 1) put on true
    left join lateral (select * from demands.recommendations x where x.amendment_id = a.id order by x.number desc limit 1) r on true
    left join demands.block_versions base on base.block_id = a.block_id and base.version = w.base_version
    left join demands.block_versions stands on stands.block_id = a.block_id and stands.version = b.current
    order by asked.rank`.execute(tx)
  return rows.flatMap((row) => amendmentOf(row, outline))
}

/** One by its number; null where there is none for this reader. */
export async function findAmendment(
  tx: Transaction,
  documentId: string,
  number: number,
): Promise<Amendment | null> {
  const found = await tx
    .selectFrom('demands.amendments')
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .select('id')
    .executeTakeFirst()
  if (!found) return null
  const [amendment] = await readAmendments(tx, await readOutline(tx, documentId), [found.id])
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
        text: row.text,
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
