import type { Transaction } from '../../../platform/database/database.ts'
import { listOpenInvitations } from '../acts/invite.ts'
import { findMember, listOfferings } from './find-member.ts'
import { listMandates, stateOf } from './list-mandates.ts'
import { listWorkers } from './list-workers.ts'

/** What the home of a member's space tells. */
export async function findSpace(
  tx: Transaction,
  { slug, today }: { readonly slug: string; readonly today: string },
) {
  const member = await findMember(tx, slug)
  if (!member) return undefined
  const mandates = await listMandates(tx, member.id)
  const carries = (kind: 'delegate' | 'substitute') =>
    mandates.find((mandate) => mandate.kind === kind && stateOf(mandate, today) === 'today')
  return {
    member,
    offerings: await listOfferings(tx, member.id),
    workers: await listWorkers(tx, member.id),
    pending: (await listOpenInvitations(tx, member.id)).length,
    delegate: carries('delegate'),
    substitute: carries('substitute'),
    agreement: await findOpenDataAgreement(tx, member.id),
  }
}
export type Space = NonNullable<Awaited<ReturnType<typeof findSpace>>>

/** The agreement that stands, if there is one. */
async function findOpenDataAgreement(tx: Transaction, memberId: string) {
  return (await listOpenDataAgreements(tx, memberId)).find(
    ({ withdrawn_on }) => withdrawn_on === null,
  )
}

/** Every agreement that a member gave, the latest first. */
export async function listOpenDataAgreements(tx: Transaction, memberId: string) {
  return tx
    .selectFrom('directory.open_data_agreements')
    .select(['id', 'agreed_on', 'withdrawn_on'])
    .where('member_id', '=', memberId)
    .orderBy('agreed_on', 'desc')
    .orderBy('id')
    .execute()
}
export type OpenDataAgreement = Awaited<ReturnType<typeof listOpenDataAgreements>>[number]
