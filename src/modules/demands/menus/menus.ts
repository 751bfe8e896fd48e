import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { amendmentPaths } from '../amendment-paths.ts'
import { demandsPaths } from '../paths.ts'
import { amendingWords } from '../words/amending.ts'
import { documentsWords } from '../words/documents.ts'

/** Whoever has an account may be asked to read, to write or to be named. */
export function spaces({ language }: MenuReader, _: SignedInPerson): readonly MenuLink[] {
  return [{ path: demandsPaths.writing, label: documentsWords.in(language)('menu') }]
}

/** Links of a member's space: what it may amend. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [{ path: amendmentPaths.own(slug), label: amendingWords.in(language)('menu') }]
}
