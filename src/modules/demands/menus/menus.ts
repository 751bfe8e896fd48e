import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { demandsPaths } from '../paths.ts'
import { documentsWords } from '../words/documents.ts'
import { practicesWords } from '../words/practices.ts'
import { threadsWords } from '../words/threads.ts'

/** Whoever has an account may be asked to read, to write or to be named. */
export function spaces({ language }: MenuReader, _: SignedInPerson): readonly MenuLink[] {
  return [{ path: demandsPaths.writing, label: documentsWords.in(language)('menu') }]
}

export function footMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: demandsPaths.nets, label: threadsWords.in(language)('menu') }]
}

/** Links of a member's space. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [{ path: demandsPaths.ownPractices(slug), label: practicesWords.in(language)('title') }]
}
