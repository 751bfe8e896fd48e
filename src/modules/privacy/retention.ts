import { sql } from 'kysely'
import type { SignedInPerson } from '../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../platform/database/database.ts'

/** How long each kind of row is kept, in months, and the function of the database that counts or erases it. */
export const retentionRules = [
  { name: 'invitations', months: 1, retire: 'retire_invitations' },
  { name: 'history', months: 60, retire: 'retire_history' },
  { name: 'journal', months: 60, retire: 'retire_journal' },
  { name: 'incidents', months: 60, retire: 'retire_incidents' },
] as const
export type RetentionRule = (typeof retentionRules)[number]

/** How many rows are past their time. Changes nothing. */
export async function countPastTime(
  tx: Transaction,
): Promise<readonly { rule: RetentionRule; rows: number }[]> {
  const counted = []
  for (const rule of retentionRules) counted.push({ rule, rows: await retire(tx, rule, true) })
  return counted
}

type EraseResult = { outcome: 'erased'; rows: number } | { outcome: 'unknown-rule' }

/** Erases what is past its time under one rule, and writes down how much. */
export async function erasePastTime(
  tx: Transaction,
  person: SignedInPerson,
  name: string,
): Promise<EraseResult> {
  const rule = retentionRules.find((one) => one.name === name)
  if (!rule) return { outcome: 'unknown-rule' }

  const rows = await retire(tx, rule, false)
  await tx
    .insertInto('privacy.erasures')
    .values({ rule: name, rows, erased_by: person.id })
    .execute()
  return { outcome: 'erased', rows }
}

async function retire(tx: Transaction, rule: RetentionRule, isDry: boolean): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select ${sql.ref(`privacy.${rule.retire}`)}(now() - make_interval(months => ${rule.months}), ${isDry}) as rows
  `.execute(tx)
  return rows[0]?.rows ?? 0
}
