import type { Transaction } from '../../../platform/database/database.ts'

/** Questions, answers and reactions, the oldest first. */
export async function listContributions(tx: Transaction, decision: string) {
  return tx
    .selectFrom('decisions.contributions')
    .where('decision_id', '=', decision)
    .select(['id', 'stage', 'member_id', 'words', 'written_at'])
    .orderBy('written_at')
    .execute()
}
export type Contribution = Awaited<ReturnType<typeof listContributions>>[number]

/** How members asked their own people, of those this reader may know. */
export async function listConsultations(tx: Transaction, decision: string) {
  return tx
    .selectFrom('decisions.consultations')
    .where('decision_id', '=', decision)
    .select(['member_id', 'version', 'how', 'mandate', 'readers', 'recorded_at'])
    .orderBy('recorded_at')
    .execute()
}
export type Consultation = Awaited<ReturnType<typeof listConsultations>>[number]

/** The texts of before, the first one first: what was proposed, then amended. */
export async function listTexts(tx: Transaction, decision: string) {
  return tx
    .selectFrom('decisions.texts')
    .where('decision_id', '=', decision)
    .select(['version', 'text', 'written_at'])
    .orderBy('version')
    .execute()
}
export type TextVersion = Awaited<ReturnType<typeof listTexts>>[number]
