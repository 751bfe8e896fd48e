import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { nounsOf } from '../../../platform/federation/federation.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { directoryPaths } from '../paths.ts'
import { memberSpaceWords } from '../words/member-space.ts'

/** The spaces of the members someone serves: each by its name up to three, then the page that lists them. */
export function memberSpaces(
  { language, federation }: MenuReader,
  { members }: SignedInPerson,
): readonly MenuLink[] {
  if (members.length > 3) {
    const label = memberSpaceWords.in(language)('menu.several', nounsOf(federation, language))
    return [{ path: directoryPaths.space, label }]
  }
  return members.map(({ slug, name }) => ({ path: directoryPaths.memberSpace(slug), label: name }))
}

/** Links of a member's space. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  const say = memberSpaceWords.in(language)
  return [
    { path: directoryPaths.memberSpace(slug), label: say('menu.home') },
    { path: directoryPaths.memberPage(slug), label: say('menu.page') },
    { path: directoryPaths.offerings(slug), label: say('menu.offerings') },
    { path: directoryPaths.people(slug), label: say('menu.people') },
    { path: directoryPaths.mandates(slug), label: say('menu.mandates') },
    { path: directoryPaths.memberOpenData(slug), label: say('menu.openData') },
    { path: directoryPaths.memberHistory(slug), label: say('menu.history') },
  ]
}
