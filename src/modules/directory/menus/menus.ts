import type { Module } from '../../../platform/module.ts'
import { firstPage } from './first-page.ts'
import { memberMenu, memberSpaces } from './member-menu.ts'
import { publicMenu } from './public-menu.ts'
import { teamMenu, teamSpace } from './team-menu.ts'

/** Where one lands and what one finds in each menu. */
export const menus = {
  home: firstPage,
  spaces: (reader, person) => [...memberSpaces(reader, person), ...teamSpace(reader, person)],
  teamMenu,
  memberMenu,
  publicMenu,
} satisfies Partial<Module>
