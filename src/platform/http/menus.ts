import type { SignedInPerson } from '../accounts/signed-in-person.ts'
import type { MenuLink, Module } from '../module.ts'
import type { Language } from '../words/language.ts'

export type Menus = {
  readonly main: readonly MenuLink[]
  readonly foot: readonly MenuLink[]
  readonly team: readonly MenuLink[]
  member(slug: string): readonly MenuLink[]
}

/** The menus of the modules there are, in the order of modules.ts: a part that is not built is not promised. */
export function menusOf(
  modules: readonly Module[],
  language: Language,
  person: SignedInPerson | null,
): Menus {
  const main = modules.flatMap((module) => module.publicMenu?.(language) ?? [])
  const foot = [...main, ...modules.flatMap((module) => module.footMenu?.(language) ?? [])]
  const team = person?.isTeam
    ? modules.flatMap((module) => module.teamMenu?.(language, person) ?? [])
    : []
  const member = (slug: string) =>
    modules.flatMap((module) => module.memberMenu?.(language, slug) ?? [])
  return { main, foot, team, member }
}
