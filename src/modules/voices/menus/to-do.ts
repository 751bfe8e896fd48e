import type { Transaction } from '../../../platform/database/database.ts'
import type { MenuReader, ToDo } from '../../../platform/module.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { voicesPaths } from '../paths.ts'
import { countQueue } from '../queries/moderation.ts'
import { weekOf, weeksBetween, weeksInWords } from '../rules/weeks.ts'
import { moderationWords } from '../words/moderation.ts'

/** How many voices wait to be read, and since when the oldest does. */
export async function teamToDo(
  tx: Transaction,
  { language, federation }: MenuReader,
): Promise<readonly ToDo[]> {
  const { waiting, oldest } = await countQueue(tx)
  if (oldest === null) return []
  const say = moderationWords.in(language)
  const weeks = weeksBetween(oldest, weekOf(todayIn(federation.timeZone)))
  return [
    {
      path: voicesPaths.queue,
      what: say('toDo.what', { waiting }),
      why: say('toDo.why', { waiting, weeks: weeksInWords(weeks) }),
    },
  ]
}
