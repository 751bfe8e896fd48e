import type { Language } from '../words/language.ts'
import type { SignedInPerson } from './signed-in-person.ts'

/** What the holder of an invitation may read of it. */
export type Invitation = {
  readonly state: 'open' | 'accepted' | 'cancelled' | 'expired' | 'member-left'
  readonly email: string
  /** How whoever invites wrote the name. */
  readonly name: string
  readonly role: 'worker' | 'team' | 'administration' | 'facilitation'
  /** The member a worker is invited to join. */
  readonly memberName: string | null
  readonly invitedBy: string | null
  /** The id of who accepted it. */
  readonly acceptedBy: string | null
}

export type FoundedFederation = {
  readonly name: string
  readonly timeZone: string
  readonly personResponsible: {
    readonly name: string
    readonly email: string
    readonly telephone: string
  }
}

/**
 * What accounts ask of whoever knows people: who someone is, what she is invited to. Accounts know ids and addresses,
 * nothing else; the implementation knows no address. app.ts joins the two.
 */
export type People = {
  /** Null when there is no such person, or no longer: an ended account signs in nowhere. */
  findSignedInPerson(id: string): Promise<SignedInPerson | null>
  findIdentity(id: string): Promise<{ readonly name: string; readonly language: Language } | null>
  /** Those of these ids that are of someone who was not erased. */
  findLiving(ids: readonly string[]): Promise<ReadonlySet<string>>
  changeIdentity(id: string, identity: { name: string; language: Language }): Promise<void>
  findInvitation(token: string): Promise<Invitation | null>
  acceptInvitation(acceptance: {
    token: string
    person: string
    name: string
    language: Language
  }): Promise<{ outcome: 'accepted' } | { outcome: 'closed' }>
  /** Whether somebody administers this site yet. */
  isFounded(): Promise<boolean>
  foundFederation(founding: {
    person: string
    name: string
    language: Language
    federation: FoundedFederation
  }): Promise<{ outcome: 'founded' } | { outcome: 'already-founded' }>
}
