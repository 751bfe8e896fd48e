import { sql } from 'kysely'
import type { z } from 'zod'
import type { Transaction } from '../database/database.ts'
import { recordAct } from '../journal/record-act.ts'
import { federationSchema } from './federation.ts'

const settingKeys = federationSchema.keyof().options
export type SettingKey = (typeof settingKeys)[number]
export type Settings = z.infer<typeof federationSchema>

export type ChangeSettingsResult =
  | { outcome: 'changed'; keys: readonly SettingKey[] }
  | { outcome: 'unchanged' }
  /** Someone else wrote since: what stands, when it was written last and by whom. */
  | { outcome: 'changed-meanwhile'; stands: Settings; at: Date; by: string | null }

/**
 * Writes the settings that differ from what stands, if that is what was seen. The schema that reads them has judged them: a form that lets another
 * through is a bug, and throws. Each change is in the journal by the name of its setting, never by what it says: one of
 * them names a person.
 */
export async function changeSettings(
  tx: Transaction,
  person: { readonly id: string },
  { isSeen, wanted }: { readonly isSeen: (stands: Settings) => boolean; readonly wanted: Settings },
): Promise<ChangeSettingsResult> {
  const valid = federationSchema.parse(wanted)
  // Two that save at once: the second waits here, then finds what the first wrote.
  await sql`select pg_advisory_xact_lock(hashtext('platform.settings'))`.execute(tx)
  const rows = await tx
    .selectFrom('platform.settings')
    .select(['key', 'value', 'changed_at', 'changed_by'])
    .orderBy('changed_at', 'desc')
    .execute()
  const standing = federationSchema.parse(
    Object.fromEntries(rows.map((row) => [row.key, row.value])),
  )
  if (!isSeen(standing)) {
    const [last] = rows
    const at = last?.changed_at ?? new Date()
    return { outcome: 'changed-meanwhile', stands: standing, at, by: last?.changed_by ?? null }
  }
  const keys = settingKeys.filter((key) => !isSame(standing[key], valid[key]))
  if (keys.length === 0) return { outcome: 'unchanged' }
  for (const key of keys) {
    const value = JSON.stringify(valid[key])
    const row = { value, changed_by: person.id, changed_at: new Date() }
    await tx
      .insertInto('platform.settings')
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute()
    await recordAct(tx, person, 'change-setting', { setting: key })
  }
  return { outcome: 'changed', keys }
}

/** Whatever the order in which their keys were written. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
