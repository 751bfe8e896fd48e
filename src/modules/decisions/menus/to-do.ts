import type { Transaction } from '../../../platform/database/database.ts'
import type { MenuReader, ToDo } from '../../../platform/module.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { decisionsPaths } from '../paths.ts'
import { listDecisions } from '../queries/list-decisions.ts'
import { listOwnDecisions } from '../queries/own-decisions.ts'
import { isAnswered } from '../rules/moves.ts'
import { isAmong } from '../rules/register-filters.ts'
import { referenceWords } from '../words/reference.ts'

/** What the seat of a member has not answered, then what its people may speak of. */
export async function memberToDo(
  tx: Transaction,
  { language, person }: MenuReader,
  { id, slug }: { readonly id: string; readonly slug: string },
): Promise<readonly ToDo[]> {
  const say = referenceWords.in(language)
  const formats = formatsOf(language)
  const isCarried = person?.members.some((one) => one.id === id && one.mandate !== null) ?? false
  const decisions = await listOwnDecisions(tx, { member: id, isCarried })
  const path = (decision: string) => decisionsPaths.ownOne(slug, decision)
  const seats = decisions
    // Who does not carry the seat cannot answer: it does not wait for her.
    .filter(({ seat }) => isCarried && seat === 'silent')
    .map(({ slug: decision, question, method, ends_on }) => ({
      path: path(decision),
      what: say(`toDo.${method}`, { question }),
      why: ends_on === null ? say('toDo.open') : say('toDo.until', { day: formats.day(ends_on) }),
    }))
  const words = decisions
    .filter(({ stage }) => stage === 'clarify' || stage === 'react')
    .map(({ slug: decision, question, stage }) => ({
      path: path(decision),
      what: say('toDo.words', { question }),
      why: say('toDo.wordsWhy', { stage }),
    }))
  return [...seats, ...words]
}

/** Reviews whose day came, openings past their day, minutes to write. */
export async function teamToDo(
  tx: Transaction,
  { language, federation }: MenuReader,
): Promise<readonly ToDo[]> {
  const say = referenceWords.in(language)
  const formats = formatsOf(language)
  const today = todayIn(federation.timeZone)
  return (await listDecisions(tx)).flatMap((one) => {
    const { slug, question, stage, ends_on, review_on, decided_on, has_minutes } = one
    const path = decisionsPaths.decision(slug)
    const isPast = ends_on !== null && ends_on < today
    return [
      isAnswered(stage) &&
        isPast && {
          path,
          what: say('toDo.ended', { question }),
          why: say('toDo.endedWhy', { day: formats.day(ends_on) }),
        },
      isAmong(one, 'review', today) &&
        review_on !== null && {
          path,
          what: say('toDo.review', { question }),
          why: say('toDo.reviewWhy', { day: formats.day(review_on) }),
        },
      decided_on !== null &&
        !has_minutes && {
          path: decisionsPaths.editMinutes(slug),
          what: say('toDo.minutes', { question }),
          why: say('toDo.minutesWhy', { day: formats.day(decided_on) }),
        },
    ].filter((todo) => todo !== false)
  })
}
