import { rateLimit } from '../../http/rate-limit.ts'

/** A link and its code serve half an hour: slow mail servers hold a first message that long. */
export const linkSeconds = 30 * 60
/** Seconds between two mails that leave whoever asked, and however often: shorter than a link serves. */
const certainMailSeconds = 20 * 60
/** Wrong codes before a new one must be asked for. */
export const codeTries = 5

const quarterHour = 15 * 60
const day = 24 * 3600

/** Per process and in memory only. Twenty people may share one address behind a community centre's router. */
export function accountLimits() {
  return {
    /** Mails asked for one address from one place. Past it nobody is told: a stranger would know when she has locked her out. */
    mailsToAddressFromClient: rateLimit({ most: 5, within: quarterHour }),
    mailsToAddressFromClientInADay: rateLimit({ most: 15, within: day }),
    /** From anywhere: no mailbox is buried. */
    mailsToAddressInADay: rateLimit({ most: 40, within: day }),
    /** Past all of them, so that whoever asks finds in her mailbox a link that opens (decision 067). */
    certainMailToAddress: rateLimit({ most: 1, within: certainMailSeconds }),
    /** Mails asked from one place. */
    mailsFromClient: rateLimit({ most: 30, within: quarterHour }),
    /** Codes tried in answer to one mail, as the database counts them: past it one is told to ask for another. */
    codesForRequest: rateLimit({ most: codeTries, within: linkSeconds }),
    codesFromClient: rateLimit({ most: 40, within: quarterHour }),
    passkeysFromClient: rateLimit({ most: 60, within: quarterHour }),
    setupFromClient: rateLimit({ most: 10, within: quarterHour }),
  }
}
export type AccountLimits = ReturnType<typeof accountLimits>
