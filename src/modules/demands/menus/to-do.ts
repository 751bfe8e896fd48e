import type { Transaction } from '../../../platform/database/database.ts'
import type { MenuReader, ToDo } from '../../../platform/module.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import { amendmentPaths } from '../amendment-paths.ts'
import { demandsPaths } from '../paths.ts'
import { openDocuments } from '../queries/amendments/openings.ts'
import { listOwnAmendments } from '../queries/amendments/own.ts'
import { listWaitingEndorsements } from '../queries/endorsements/endorsements.ts'
import { stalenessOf } from '../rules/amendments/amendment.ts'
import { amendmentsWords } from '../words/amendments.ts'
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

/** What a member proposed on a text that changed since, then the texts it may amend. */
export async function memberToDo(
  tx: Transaction,
  { language }: MenuReader,
  { id, slug }: { readonly id: string; readonly slug: string },
): Promise<readonly ToDo[]> {
  const say = amendmentsWords.in(language)
  const formats = formatsOf(language)
  const own = await listOwnAmendments(tx, id)
  const toRevise = own.flatMap(({ slug: document, title, amendment }): ToDo[] => {
    const { number, state } = amendment
    if (state !== 'proposed' || stalenessOf(amendment) === null) return []
    return [
      {
        path: amendmentPaths.one(document, number),
        what: say('toDo.review', { number, title }),
        why: say('toDo.reviewWhy'),
      },
    ]
  })
  const open = (await openDocuments(tx)).map(
    ({ slug: document, title, closesOn }): ToDo => ({
      path: amendmentPaths.ownDocument(slug, document),
      what: say('toDo.open', { title }),
      why: say('toDo.openWhy', { date: formats.day(closesOn) }),
    }),
  )
  return [...toRevise, ...open]
}
