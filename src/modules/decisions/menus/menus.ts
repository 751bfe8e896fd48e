import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { decisionsPaths } from '../paths.ts'
import { registerWords } from '../words/register.ts'
import { seatsWords } from '../words/seats.ts'

/** The register, where each reads what is hers: in the foot, what was made public; in the team's space, all. */
export function registerMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: decisionsPaths.register, label: registerWords.in(language)('menu') }]
}

/** Facilitators lead rounds, and have no other way to them. */
export function spaces(reader: MenuReader, { isFacilitator }: SignedInPerson): readonly MenuLink[] {
  return isFacilitator ? registerMenu(reader) : []
}

/** Links of a member's space. */
export function memberMenu({ language }: MenuReader, slug: string): readonly MenuLink[] {
  return [{ path: decisionsPaths.own(slug), label: seatsWords.in(language)('menu') }]
}
