import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { directoryPaths } from '../paths.ts'

/** Where someone lands after signing in; null where no space of this part is hers. */
export function firstPage({ isTeam, members }: SignedInPerson): string | null {
  if (isTeam) return directoryPaths.team
  return members.length > 0 ? directoryPaths.space : null
}
