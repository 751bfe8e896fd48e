import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { SaidOfBlock } from '../queries/seats.ts'

/**
 * `meanwhile`: the seat said something else since the page was drawn; `no-mandate`: who asks does not carry it today;
 * `no-seat`: it was no member when this opened; `wrong`: a ballot that answers something else than what was asked.
 */
export type CastResult = {
  readonly outcome: 'cast' | 'meanwhile' | 'closed' | 'no-mandate' | 'no-seat' | 'wrong' | 'unknown'
}

type Cast = {
  readonly decision: string
  readonly member: string
  readonly said: readonly SaidOfBlock[]
  /** The version of the seat's ballot that was on the page; 0 for none. */
  readonly seen: number
}

/** Keeps what a seat says; it may change it until the vote closes. Of a secret vote, nothing says who or when. */
export async function castBallot(
  tx: Transaction,
  { decision, member, said, seen }: Cast,
): Promise<CastResult> {
  const { rows } = await sql<CastResult>`
    select decisions.cast_ballot(${decision}, ${member}, ${JSON.stringify(said)}::jsonb, ${seen}) as outcome`.execute(
    tx,
  )
  return rows[0] ?? { outcome: 'unknown' }
}
