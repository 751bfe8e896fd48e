import type { Versions } from '../database/versions.ts'
import type { MenuLink, MenuReader, Module } from '../module.ts'

export type Menus = {
  readonly main: readonly MenuLink[]
  readonly foot: readonly MenuLink[]
  /** The spaces the person signed in may enter. */
  readonly spaces: readonly MenuLink[]
  readonly team: readonly MenuLink[]
  member(slug: string): readonly MenuLink[]
}

/** Of a page drawn without asking any module. */
export const noMenus: Menus = { main: [], foot: [], spaces: [], team: [], member: () => [] }

/** The menus of the modules there are, in the order of modules.ts: a part that is not built is not promised. */
export async function menusOf(
  modules: readonly Module[],
  reader: MenuReader & { readonly versions: Versions },
): Promise<Menus> {
  const { person } = reader
  const main = (
    await Promise.all(modules.map((module) => module.publicMenu?.(reader) ?? []))
  ).flat()
  const foot = [...main, ...modules.flatMap((module) => module.footMenu?.(reader) ?? [])]
  const spaces = person
    ? (await Promise.all(modules.map((module) => module.spaces?.(reader, person) ?? []))).flat()
    : []
  const team = person?.isTeam
    ? modules.flatMap((module) => module.teamMenu?.(reader, person) ?? [])
    : []
  const member = (slug: string) =>
    modules.flatMap((module) => module.memberMenu?.(reader, slug) ?? [])
  return { main, foot, spaces, team, member }
}
