import type { Transaction } from '../../../platform/database/database.ts'
import { byExercise } from '../../../platform/federation/exercise-of.ts'
import type { MeasureReader, MeasureReading } from '../../../platform/measures/measures.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { placedMembers, regionsOf } from '../../directory/index.ts'
import { measuresWords } from '../words/measures.ts'

/** A region that fewer members ask from is not named: in some there is only one. */
const fewestNamed = 3

/** Amendments asked for in each exercise, by the region of the member that asked. Of the texts this reader reads: the public reads none. */
export async function readRequests(
  tx: Transaction,
  { language, federation }: Omit<MeasureReader, 'tx'>,
): Promise<readonly MeasureReading[]> {
  const say = measuresWords.in(language)
  const asked = await tx
    .selectFrom('demands.amendments')
    .select(['member_id', 'proposed_at'])
    .orderBy('proposed_at')
    .execute()
  const placed = await placedMembers(tx, [...new Set(asked.map(({ member_id }) => member_id))])
  const regionOf = new Map(placed.map(({ id, region }) => [id, region]))
  const dayOf = ({ proposed_at }: { readonly proposed_at: Date }) =>
    todayIn(federation.timeZone, proposed_at)
  return byExercise(asked, dayOf, federation.fiscalYearStart).map(([exercise, requests]) => {
    const members = requests.map(({ member_id }) => member_id)
    const among = (region: string) => members.filter((id) => regionOf.get(id) === region)
    const named = regionsOf('ra').flatMap(({ key, name }) => {
      const own = among(key)
      return new Set(own).size < fewestNamed ? [] : [{ region: name, count: own.length }]
    })
    const others = members.length - named.reduce((sum, { count }) => sum + count, 0)
    const origins = [
      ...named.map((one) => say('origin.one', one)),
      ...(others === 0 ? [] : [say('origin.others', { count: others })]),
    ].join(', ')
    const phrase = say('phrase.requests', { count: members.length, origins })
    return { exercise, value: members.length, phrase, reference: null }
  })
}
