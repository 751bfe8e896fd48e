import { z } from 'zod'
import type { Transaction } from '../database/database.ts'
import type { ActAbout } from './record-act.ts'

export type RecordedAct = {
  readonly id: number
  readonly act: string
  readonly about: ActAbout
  /** Null when the site itself acted. */
  readonly person: string | null
  readonly happenedAt: Date
}

const aboutSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]).catch(null),
)

/** Acts of the journal that the viewer may read, the latest first, and how many there are. */
export async function listActs(
  tx: Transaction,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ readonly acts: readonly RecordedAct[]; readonly total: number }> {
  const rows = await tx
    .selectFrom('platform.administrative_acts')
    .select(['id', 'act', 'about', 'person', 'happened_at'])
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await tx
    .selectFrom('platform.administrative_acts')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const acts = rows.map(({ id, act, about, person, happened_at }) => ({
    id,
    act,
    about: aboutSchema.catch({}).parse(about),
    person,
    happenedAt: happened_at,
  }))
  return { acts, total }
}
