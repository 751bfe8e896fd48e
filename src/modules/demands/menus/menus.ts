import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { asPublic } from '../../../platform/database/database.ts'
import { keptUntilChanged } from '../../../platform/database/kept-until-changed.ts'
import type { Versions } from '../../../platform/database/versions.ts'
import type { MenuLink, MenuReader, Module } from '../../../platform/module.ts'
import { amendmentPaths } from '../amendment-paths.ts'
import { followUpPaths } from '../follow-up-paths.ts'
import { demandsPaths, publishedPaths } from '../paths.ts'
import { isAnythingPublished } from '../queries/published/publications.ts'
import { amendingWords } from '../words/amending.ts'
import { documentsWords } from '../words/documents.ts'
import { endorsementsWords } from '../words/endorsements.ts'
import { followUpsWords } from '../words/follow-ups.ts'
import { practicesWords } from '../words/practices.ts'
import { publishedWords } from '../words/published.ts'
import { threadsWords } from '../words/threads.ts'
import { memberToDo, teamToDo } from './to-do.ts'

/** Once something is published; every page is made anew when that changes (migration 0036). */
const keptIsPublished = keptUntilChanged('demands', isAnythingPublished)

/** Links of the public menu. */
async function publicMenu({
  language,
  versions,
}: MenuReader & { readonly versions: Versions }): Promise<readonly MenuLink[]> {
  const isPublished = await asPublic((tx) => keptIsPublished(tx, versions))
  return isPublished
    ? [{ path: publishedPaths.list, label: publishedWords.in(language)('menu') }]
    : []
}

/** Whoever has an account may be asked to read, to write or to be named. */
function spaces({ language }: MenuReader, _: SignedInPerson): readonly MenuLink[] {
  return [{ path: demandsPaths.writing, label: documentsWords.in(language)('menu') }]
}

function footMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: demandsPaths.nets, label: threadsWords.in(language)('menu') }]
}

/** Links of the team's space. */
function teamMenu({ language }: MenuReader): readonly MenuLink[] {
  return [
    { path: demandsPaths.writing, label: documentsWords.in(language)('menu') },
    { path: demandsPaths.teamEndorsements, label: endorsementsWords.in(language)('team.menu') },
    { path: followUpPaths.team, label: followUpsWords.in(language)('team.menu') },
  ]
}

/** Links of a member's space. */
function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [
    { path: amendmentPaths.own(slug), label: amendingWords.in(language)('menu') },
    { path: demandsPaths.ownPractices(slug), label: practicesWords.in(language)('title') },
  ]
}

/** What documents add to the menus, and to the lists of what is to do. */
export const menus = {
  publicMenu,
  spaces,
  footMenu,
  teamMenu,
  memberMenu,
  memberToDo,
  teamToDo,
} satisfies Partial<Module>
