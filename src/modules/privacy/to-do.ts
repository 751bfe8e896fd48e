import type { Transaction } from '../../platform/database/database.ts'
import type { MenuReader, ToDo } from '../../platform/module.ts'
import { formatsOf } from '../../platform/words/format.ts'
import { privacyPaths } from './paths.ts'
import { isToNotify, listIncidents } from './queries.ts'
import { privacyWords } from './words.ts'

/** Notices that incidents still call for. The database gives them to the administration alone. */
export async function teamToDo(
  tx: Transaction,
  { language }: MenuReader,
): Promise<readonly ToDo[]> {
  const say = privacyWords.in(language)
  const formats = formatsOf(language)
  return (await listIncidents(tx)).filter(isToNotify).map(({ id, known_on }) => ({
    path: privacyPaths.incident(id),
    what: say('incident.toDo'),
    why: say('incident.toDoWhy', { date: formats.day(known_on) }),
  }))
}
