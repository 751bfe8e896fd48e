import type { Transaction } from '../../../platform/database/database.ts'
import type { MenuLink, MenuReader, ToDo } from '../../../platform/module.ts'
import { lexiconPaths } from '../paths.ts'
import { awaitingAgreement } from '../queries/awaiting-agreement.ts'
import { listTerms } from '../queries/terms.ts'
import { makingWords } from '../words/making.ts'
import { readingWords } from '../words/reading.ts'
import { referenceWords } from '../words/reference.ts'

/** Links of the public menu. */
export function publicMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: lexiconPaths.home, label: readingWords.in(language)('menu') }]
}

/** Links of the team's space. */
export function teamMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: lexiconPaths.making, label: makingWords.in(language)('title') }]
}

/** Links of a member's space: words are made by everyone together. */
export function memberMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: lexiconPaths.making, label: makingWords.in(language)('title') }]
}

/** What was said of words in a member's name, to agree to or take out. */
export async function memberToDo(
  tx: Transaction,
  { language }: MenuReader,
  { id }: { readonly id: string },
): Promise<readonly ToDo[]> {
  const say = referenceWords.in(language)
  return (await awaitingAgreement(tx, id)).map(({ slug, word }) => ({
    path: lexiconPaths.make(slug),
    what: say('toDo.agree', { word }),
    why: say('toDo.agreeWhy'),
  }))
}

/** Words the seats may have answered. */
export async function teamToDo(
  tx: Transaction,
  { language }: MenuReader,
): Promise<readonly ToDo[]> {
  const say = referenceWords.in(language)
  const waiting = (await listTerms(tx, 'last')).filter(({ round }) => round?.isOpen)
  const [first] = waiting
  return first
    ? [
        {
          path: lexiconPaths.make(first.slug),
          what: say('toDo.result', { count: waiting.length }),
          why: say('toDo.resultWhy', { word: first.word }),
        },
      ]
    : []
}
