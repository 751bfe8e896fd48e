import type { Transaction } from '../../../platform/database/database.ts'
import type { MenuReader, ToDo } from '../../../platform/module.ts'
import { demandsPaths } from '../paths.ts'
import { listWaitingEndorsements } from '../queries/endorsements/endorsements.ts'
import { endorsementsWords } from '../words/endorsements.ts'

/** Organisations that confirmed, and wait to be checked. */
export async function teamToDo(
  tx: Transaction,
  { language }: MenuReader,
): Promise<readonly ToDo[]> {
  const waiting = await listWaitingEndorsements(tx)
  const [first] = waiting
  if (!first) return []
  const say = endorsementsWords.in(language)
  return [
    {
      path: demandsPaths.teamEndorsements,
      what: say('toDo.what', { count: waiting.length }),
      why: say('toDo.why', { organisation: first.organisation, title: first.title }),
    },
  ]
}
