import type { MiddlewareHandler } from 'hono'
import { accountPaths } from '../../../platform/accounts/paths.ts'
import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { as, type Transaction } from '../../../platform/database/database.ts'
import { seeOther } from '../../../platform/http/answers.ts'
import { notFound } from '../../../platform/http/error-pages.tsx'
import { param, type SiteContext, type SiteEnv, signedIn } from '../../../platform/http/request.ts'
import { holdTerms } from '../acts/hold-terms.ts'
import { lexiconPaths } from '../paths.ts'
import { ownProposal } from '../queries/own-proposal.ts'
import { findTerm, type Term } from '../queries/terms.ts'

/** Where words are made: the network's. Leads who is not signed in to sign-in; does not exist for an account that serves nobody. */
export const onlyTheNetwork: MiddlewareHandler<SiteEnv> = async (c, next) => {
  const person = signedIn(c)
  if (!person) {
    const path = c.req.method === 'GET' ? c.req.path : lexiconPaths.making
    return seeOther(c, accountPaths.signInThen(path))
  }
  if (!leads(person) && person.members.length === 0) return notFound(c)
  await next()
}

/** Who brings words to the seats, and writes them: the team, the facilitators. The others propose and talk. */
export const onlyWhoLeads: MiddlewareHandler<SiteEnv> = async (c, next) => {
  if (!leads(maker(c))) return notFound(c)
  await next()
}

/** Who asks, behind `onlyTheNetwork`. */
export function maker(c: SiteContext): SignedInPerson {
  const person = signedIn(c)
  if (!person) throw new Error('a route of the workshop of words lies outside its guard')
  return person
}

export function leads({ isTeam, isFacilitator }: SignedInPerson): boolean {
  return isTeam || isFacilitator
}

/** Works on the word of the address; undefined where there is none. */
export function inTerm<T>(
  c: SiteContext,
  work: (tx: Transaction, term: Term) => Promise<T>,
): Promise<T | undefined> {
  return as(maker(c), async (tx) => {
    const term = await findTerm(tx, 'last', param(c, 'mot'))
    return term && work(tx, term)
  })
}

/** The same, for what changes it: in turns, so that a form pressed twice finds what the first press did. */
export function changeTerm<T>(
  c: SiteContext,
  work: (tx: Transaction, term: Term) => Promise<T>,
): Promise<T | undefined> {
  return as(maker(c), async (tx) => {
    await holdTerms(tx)
    const term = await findTerm(tx, 'last', param(c, 'mot'))
    return term && work(tx, term)
  })
}

/** Whether this person words it: who leads, or who proposed it as long as she may; false once she may no more, null for everyone else. */
export async function mayWord(
  tx: Transaction,
  person: SignedInPerson,
  term: Term,
): Promise<boolean | null> {
  return leads(person) || ownProposal(tx, term.id)
}

/** The member someone speaks for: one she serves, null for the team; undefined where what was sent is neither. */
export function spokenFor(person: SignedInPerson, sent: string): string | null | undefined {
  if (sent === '') {
    if (leads(person)) return null
    return person.members.length === 1 ? person.members[0]?.id : undefined
  }
  return person.members.find(({ id }) => id === sent)?.id
}
