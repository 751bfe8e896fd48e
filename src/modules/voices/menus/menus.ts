import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { as } from '../../../platform/database/database.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { voicesPaths } from '../paths.ts'
import { mayModerate } from '../queries/may-moderate.ts'
import { gatheringWords } from '../words/gathering.ts'
import { moderationWords } from '../words/moderation.ts'
import { readingWords } from '../words/reading.ts'

/** Links of the public menu. */
export function publicMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: voicesPaths.wall, label: readingWords.in(language)('menu') }]
}

/** Links of the team's space. */
export function teamMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: voicesPaths.queue, label: moderationWords.in(language)('menu') }]
}

/** Facilitators gather for the federation; the committee the federation named reads. Neither has another space for it. */
export async function spaces(
  { language }: MenuReader,
  person: SignedInPerson,
): Promise<readonly MenuLink[]> {
  const gathering = { path: voicesPaths.gathering, label: gatheringWords.in(language)('menu') }
  const queue = { path: voicesPaths.queue, label: moderationWords.in(language)('title') }
  return [
    ...(person.isFacilitator ? [gathering] : []),
    ...((await readsForCommittee(person)) ? [queue] : []),
  ]
}

/** The team reads from its own space. The database is asked of those alone who sit in a body. */
async function readsForCommittee(person: SignedInPerson): Promise<boolean> {
  return !person.isTeam && person.sitsInBody && (await as(person, mayModerate))
}

/** Links of a member's space. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [{ path: voicesPaths.ownVoices(slug), label: gatheringWords.in(language)('menuMember') }]
}
