import type { SignedInPerson } from '../../platform/accounts/signed-in-person.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { retireRows } from '../../platform/database/retire-rows.ts'
import type { Module, RetentionRule } from '../../platform/module.ts'
import { privacyWords } from './words.ts'

/** The schedule: what each module keeps for a time, then the journal of the platform and the register of incidents. */
export function retentionOf(parts: readonly Module[]): readonly RetentionRule[] {
  return [...parts.flatMap((part) => part.retention ?? []), journal, incidents]
}

const journal: RetentionRule = {
  name: 'journal',
  kept: { months: 60 },
  label: (language) => privacyWords.in(language)('retention.rules.journal'),
  retire: (tx, isDry) => retireRows(tx, 'platform.retire_journal', { months: 60 }, isDry),
}

const incidents: RetentionRule = {
  name: 'incidents',
  kept: { months: 60 },
  label: (language) => privacyWords.in(language)('retention.rules.incidents'),
  retire: (tx, isDry) => retireRows(tx, 'privacy.retire_incidents', { months: 60 }, isDry),
}

/** How many rows are past their time. Changes nothing. */
export async function countPastTime(
  tx: Transaction,
  rules: readonly RetentionRule[],
): Promise<readonly { rule: RetentionRule; rows: number }[]> {
  const counted = []
  for (const rule of rules) counted.push({ rule, rows: await rule.retire(tx, true) })
  return counted
}

type EraseResult = { outcome: 'erased'; rows: number } | { outcome: 'unknown-rule' }

/** Erases what is past its time under one rule, and writes down how much. */
export async function erasePastTime(
  tx: Transaction,
  person: SignedInPerson,
  { rules, name }: { readonly rules: readonly RetentionRule[]; readonly name: string },
): Promise<EraseResult> {
  const rule = rules.find((one) => one.name === name)
  if (!rule) return { outcome: 'unknown-rule' }

  const rows = await rule.retire(tx, false)
  await tx
    .insertInto('privacy.erasures')
    .values({ rule: name, rows, erased_by: person.id })
    .execute()
  return { outcome: 'erased', rows }
}
