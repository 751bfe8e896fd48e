import type {
  ServedMember,
  SignedInPerson,
} from '../../../../platform/accounts/signed-in-person.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
import { param, type SiteContext } from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { listPractices, regionAndPractices } from '../../../directory/index.ts'
import type { PracticeName } from '../../amounts.ts'
import type { Part } from '../../pages/own-return/question-fields.tsx'
import { findOwnReturn, type OwnReturn } from '../../queries/own-return.ts'
import { answerKey } from '../../rules/answering/answer.ts'
import { questionsOf } from '../../rules/answering/questionnaire.ts'
import { partNames } from '../part-names.ts'

/** Who asks, the member of the address, its return of that year, and the parts its questions break down into. */
export type EnteredReturn = {
  readonly person: SignedInPerson
  readonly member: ServedMember
  readonly own: OwnReturn
  /** Codes of the practices asked about. */
  readonly practices: readonly string[]
  readonly partsFor: (code: string) => readonly Part[]
}

/** Undefined for a year that is not asked yet, or never was. */
export async function enterReturn(c: SiteContext): Promise<EnteredReturn | undefined> {
  const { person, member } = servedMember(c)
  const exercise = param(c, 'exercise')
  const read = await as(person, async (tx) => {
    const own = await findOwnReturn(tx, { memberId: member.id, exercise })
    return own && { own, names: await practicesAsked(tx, { memberId: member.id, own }) }
  })
  if (!read) return undefined
  const { own, names } = read
  const practices = names.map(({ code }) => code)
  const partsFor = partNames(c, own.questionnaire, names)
  return { person, member, own, practices, partsFor }
}

/** A member is asked about what it offers today, and about what it has answered already; not about thirty others. */
async function practicesAsked(
  tx: Transaction,
  { memberId, own }: { readonly memberId: string; readonly own: OwnReturn },
): Promise<readonly PracticeName[]> {
  const all = await listPractices(tx)
  const { practices } = await regionAndPractices(tx, memberId)
  const broken = questionsOf(own.questionnaire).filter(({ breakdown }) => breakdown === 'practice')
  const isAnswered = (practice: string) =>
    broken.some(({ code }) => own.answers.has(answerKey(code, practice)))
  return all.filter(({ code }) => practices.includes(code) || isAnswered(code))
}
