import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { TestimonyUse } from '../tables.ts'

export type TestimonyCall = {
  readonly id: string
  readonly slug: string
  readonly question: string
  readonly question_en: string
  readonly purpose: string
  readonly purpose_en: string
  readonly opens_on: string
  readonly closes_on: string | null
}

export async function listCalls(tx: Transaction): Promise<readonly TestimonyCall[]> {
  return tx
    .selectFrom('voices.testimony_calls')
    .selectAll()
    .orderBy('opens_on', 'desc')
    .orderBy('slug')
    .execute()
}

export async function findCall(tx: Transaction, slug: string): Promise<TestimonyCall | null> {
  const call = await tx
    .selectFrom('voices.testimony_calls')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return call ?? null
}

export type Testimony = {
  readonly public_code: string
  readonly call_id: string
  readonly member_id: string
  readonly words: string
  readonly uses: readonly TestimonyUse[]
  readonly version: number
}

/** What this reader may read, as it stands now. */
export async function listTestimonies(
  tx: Transaction,
  { memberId, call }: { memberId?: string; call?: string } = {},
): Promise<readonly Testimony[]> {
  const testimonies = tx
    .selectFrom('voices.testimonies as t')
    .innerJoin('voices.testimony_versions as v', 'v.testimony_id', 't.id')
    .select(['t.public_code', 't.call_id', 't.member_id', 'v.words', 'v.uses', 'v.version'])
    .orderBy('t.id')
  const ofMember =
    memberId === undefined ? testimonies : testimonies.where('t.member_id', '=', memberId)
  return call === undefined ? ofMember.execute() : ofMember.where('t.call_id', '=', call).execute()
}

export type TestimonyStanding = {
  readonly memberId: string
  readonly isRevoked: boolean
  /** It allows less than it did. */
  readonly isNarrowed: boolean
  /** It was published once: a text may have cited it. */
  readonly wasPublished: boolean
}

/** Short code → how it stands, of those this reader may know. */
export async function standingTestimonies(
  tx: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, TestimonyStanding>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('voices.testimonies')
    .select([
      'public_code',
      'member_id as memberId',
      sql<boolean>`revoked_at is not null`.as('isRevoked'),
      sql<boolean>`voices.is_narrowed(id)`.as('isNarrowed'),
      'was_published as wasPublished',
    ])
    .where('public_code', 'in', [...codes])
    .execute()
  return new Map(rows.map(({ public_code, ...standing }) => [public_code, standing]))
}

/** Whether a member took back its answer to a call. */
export async function isRevoked(
  tx: Transaction,
  { memberId, call }: { readonly memberId: string; readonly call: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('voices.testimonies')
    .select('revoked_at')
    .where('member_id', '=', memberId)
    .where('call_id', '=', call)
    .executeTakeFirst()
  return row !== undefined && row.revoked_at !== null
}
