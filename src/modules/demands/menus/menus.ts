import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { asPublic } from '../../../platform/database/database.ts'
import { keptUntilChanged } from '../../../platform/database/kept-until-changed.ts'
import type { Versions } from '../../../platform/database/versions.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { demandsPaths, publishedPaths } from '../paths.ts'
import { isAnythingPublished } from '../queries/published/publications.ts'
import { documentsWords } from '../words/documents.ts'
import { publishedWords } from '../words/published.ts'

/** Once something is published; every page is made anew when that changes (migration 0030). */
const keptIsPublished = keptUntilChanged('demands', isAnythingPublished)

/** Links of the public menu. */
export async function publicMenu({
  language,
  versions,
}: MenuReader & { readonly versions: Versions }): Promise<readonly MenuLink[]> {
  const isPublished = await asPublic((tx) => keptIsPublished(tx, versions))
  return isPublished
    ? [{ path: publishedPaths.list, label: publishedWords.in(language)('menu') }]
    : []
}

/** Whoever has an account may be asked to read, to write or to be named. */
export function spaces({ language }: MenuReader, _: SignedInPerson): readonly MenuLink[] {
  return [{ path: demandsPaths.writing, label: documentsWords.in(language)('menu') }]
}
