import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { voicesPaths } from '../paths.ts'
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

/** Facilitators gather for the federation, and have no other space. */
export function spaces(
  { language }: MenuReader,
  { isFacilitator }: SignedInPerson,
): readonly MenuLink[] {
  return isFacilitator
    ? [{ path: voicesPaths.gathering, label: gatheringWords.in(language)('menu') }]
    : []
}

/** Links of a member's space. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [{ path: voicesPaths.ownVoices(slug), label: gatheringWords.in(language)('menuMember') }]
}
