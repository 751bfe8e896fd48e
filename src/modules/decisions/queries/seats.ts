import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Choice, Position } from '../tables.ts'

/** How many members there are today: a seat each. */
export async function countStandingSeats(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ seats: number }>`
    select count(*)::integer as seats from decisions.standing_seats()`.execute(tx)
  return rows[0]?.seats ?? 0
}

/** Which members may decide this: of several rounds of consent, those of the last. */
export async function listSeats(tx: Transaction, decision: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('decisions.seats')
    .where('decision_id', '=', decision)
    .where('round', '=', sql<number>`decisions.round_of(decision_id)`)
    .select('member_id')
    .execute()
  return rows.map(({ member_id }) => member_id)
}

/** How many seats have voted; null where it may not be told: a secret vote, before enough have. */
export async function readParticipation(tx: Transaction, decision: string): Promise<number | null> {
  const { rows } = await sql<{ seats: number | null }>`
    select decisions.participation(${decision}) as seats`.execute(tx)
  return rows[0]?.seats ?? null
}

/** An open secret vote that came from a backup, which holds no secret ballot: every seat is asked again. */
export async function wasRestored(tx: Transaction, decision: string): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`
    select exists (
      select from decisions.urns where decision_id = ${decision} and (remade_at is not null or not decisions.has_urn(${decision}))
    ) as was`.execute(tx)
  return rows[0]?.was ?? false
}

export type SaidOfBlock = {
  readonly block: string
  readonly choice: Choice
  readonly proposition: string | null
}
export type OwnBallot = { readonly version: number; readonly said: readonly SaidOfBlock[] }

/** What this seat said, for who carries it today; null for the others, and where it said nothing. */
export async function findOwnBallot(
  tx: Transaction,
  { decision, member }: { readonly decision: string; readonly member: string },
): Promise<OwnBallot | null> {
  const { rows } = await sql<OwnBallot>`
    select version, said from decisions.own_ballot(${decision}, ${member})`.execute(tx)
  return rows[0] ?? null
}

export type OpenBallot = SaidOfBlock & { readonly member: string }

/** Every ballot of an open vote, by member; none of a secret one. */
export async function listOpenBallots(
  tx: Transaction,
  decision: string,
): Promise<readonly OpenBallot[]> {
  return tx
    .selectFrom('decisions.choices')
    .where('decision_id', '=', decision)
    .select(['member_id as member', 'block_id as block', 'choice', 'proposition_id as proposition'])
    .execute()
}

/** What a secret vote said, once it is closed. */
export async function listUnlinkedBallots(
  tx: Transaction,
  decision: string,
): Promise<readonly SaidOfBlock[]> {
  return tx
    .selectFrom('decisions.unlinked_ballots as u')
    .innerJoin('decisions.blocks as b', 'b.id', 'u.block_id')
    .where('b.decision_id', '=', decision)
    .select(['u.block_id as block', 'u.choice', 'u.proposition_id as proposition'])
    .orderBy('u.id')
    .execute()
}

export type TakenPosition = {
  readonly round: number
  readonly member: string
  readonly version: number
  readonly position: Position
  readonly reason: string
}

/** What each seat said in each round of consent. */
export async function listPositions(
  tx: Transaction,
  decision: string,
): Promise<readonly TakenPosition[]> {
  return tx
    .selectFrom('decisions.positions')
    .where('decision_id', '=', decision)
    .select(['round', 'member_id as member', 'version', 'position', 'reason'])
    .orderBy('round')
    .orderBy('taken_at')
    .execute()
}
