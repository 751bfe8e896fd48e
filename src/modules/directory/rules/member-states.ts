import { type MemberState, memberStates } from '../queries/team-members.ts'

/** How addresses say the state of things. They are part of the product. */
const slugs: Record<MemberState, string> = {
  verified: 'verifiee',
  old: 'ancienne',
  never: 'jamais',
  nobody: 'sans-personne',
  'no-seat': 'sans-siege',
  'open-data': 'donnees-ouvertes',
  departed: 'partie',
}

export function stateSlug(state: MemberState): string {
  return slugs[state]
}

/** Null for none, and for what is no state. */
export function parseState(slug: string): MemberState | null {
  return memberStates.find((state) => slugs[state] === slug) ?? null
}
