import type { Transaction } from '../../../platform/database/database.ts'
import { type SiteContext, signedIn } from '../../../platform/http/request.ts'
import { resolveReferences } from '../../../platform/references/resolve-references.ts'
import { namesOfBodies, namesOfMembers } from '../../directory/index.ts'
import { listConsultations, listContributions, listTexts } from '../queries/discussion.ts'
import { type Decision, findDecision } from '../queries/find-decision.ts'
import { findMinutes } from '../queries/minutes.ts'
import {
  listOpenBallots,
  listPositions,
  listSeats,
  readParticipation,
  wasRestored,
} from '../queries/seats.ts'
import { countRounds, type ShownDecision } from '../rules/shown-decision.ts'
import { isOfTheNetwork } from './guard.ts'

/** Everything this reader may see of a decision; null where there is none for her. */
export async function readShown(
  c: SiteContext,
  tx: Transaction,
  slug: string,
): Promise<ShownDecision | null> {
  const decision = await findDecision(tx, slug)
  if (!decision) return null
  const { id, method, isSecret, stage, bodyId } = decision
  const positions = method === 'consent' ? await listPositions(tx, id) : []
  const seats = await listSeats(tx, id)
  const contributions = await listContributions(tx, id)
  const consultations = await listConsultations(tx, id)
  const isNetwork = isOfTheNetwork(signedIn(c)) || decision.isLed
  return {
    decision,
    names: await namesOfMembers(
      tx,
      membersOf([...seats, ...positions.map(({ member }) => member)], contributions, consultations),
    ),
    seats,
    answered: await readAnswered(tx, decision, positions),
    ballots: method === 'vote' && !isSecret ? await listOpenBallots(tx, id) : [],
    positions,
    rounds: isNetwork ? countRounds(decision, positions) : [],
    contributions,
    consultations,
    texts: await listTexts(tx, id),
    minutes: await findMinutes(tx, id),
    isRestored: isSecret && stage === 'open' && (await wasRestored(tx, id)),
    reference: await resolvedReference(c, tx, decision),
    bodyName: bodyId === null ? null : ((await namesOfBodies(tx)).get(bodyId) ?? null),
    isNetwork,
  }
}

function membersOf(
  seats: readonly string[],
  ...said: readonly (readonly { readonly member_id: string | null }[])[]
): readonly string[] {
  const others = said.flat().flatMap(({ member_id }) => member_id ?? [])
  return [...new Set([...seats, ...others])]
}

async function readAnswered(
  tx: Transaction,
  { id, method, outcome, round, stage }: Decision,
  positions: readonly { readonly round: number }[],
): Promise<number | null> {
  if (outcome) return outcome.answered
  if (method === 'vote') return readParticipation(tx, id)
  return stage === 'consent' ? positions.filter((one) => one.round === round).length : null
}

/** What a decision is about, for who reads it; null: nothing, or what she may not see. */
export async function resolvedReference(
  c: SiteContext,
  tx: Transaction,
  { reference }: Pick<Decision, 'reference'>,
) {
  if (reference === null) return null
  const { references, language, federation } = c.var
  const found = await resolveReferences(references, [reference], { tx, language, federation })
  return found.get(reference) ?? null
}
