import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { decisionsPaths } from '../paths.ts'
import { registerWords } from '../words/register.ts'
import { seatsWords } from '../words/seats.ts'

/** Links of the foot: what was made public. */
export function footMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: decisionsPaths.register, label: registerWords.in(language)('menu') }]
}

/** Links of the team's space. */
export function teamMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: decisionsPaths.register, label: registerWords.in(language)('menu') }]
}

/** Facilitators lead rounds, and have no other way to them. */
export function spaces(
  { language }: MenuReader,
  { isFacilitator }: SignedInPerson,
): readonly MenuLink[] {
  return isFacilitator
    ? [{ path: decisionsPaths.register, label: registerWords.in(language)('menu') }]
    : []
}

/** Links of a member's space. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [{ path: decisionsPaths.own(slug), label: seatsWords.in(language)('menu') }]
}
