import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { directoryPaths } from '../paths.ts'

/** Where someone lands once signed in: the team's space, her members', or neither. */
export function home({ isTeam, members }: SignedInPerson): string | null {
  if (isTeam) return directoryPaths.team
  return members.length > 0 ? directoryPaths.space : null
}
