import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { rateLimit } from '../../../platform/http/rate-limit.ts'

const hour = 3600
const byPerson = rateLimit({ most: 20, within: hour })
/** Who keeps a federation welcomes or asks all its members in an afternoon. */
const byTeamPerson = rateLimit({ most: 200, within: hour })
const toAddress = rateLimit({ most: 3, within: hour })

/**
 * Whether someone may have one more mail sent to this address by the site, and counts it: whoever is invited, or asked to
 * check a page, did not ask for mail.
 */
export function mayHaveMailSent(
  person: Pick<SignedInPerson, 'id' | 'isTeam'>,
  address: string,
): boolean {
  const own = person.isTeam ? byTeamPerson : byPerson
  return own.allows(person.id) && toAddress.allows(address.toLowerCase())
}

const askedToVerify = rateLimit({ most: 1, within: 24 * hour })

/** Whether a member may be asked to check its page, and counts it: once a day is often enough. */
export function mayBeAskedToVerify(memberId: string): boolean {
  return askedToVerify.allows(memberId)
}
