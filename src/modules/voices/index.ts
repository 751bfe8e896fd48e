import type { Module } from '../../platform/module.ts'
import { voicesRoutes } from './handlers/routes.ts'
import { publicMenu, spaces, teamMenu } from './menus/menus.ts'

/** What people live, in their own words, with a consent that stays alive. */
export const voices: Module = {
  name: 'voices',
  routes: voicesRoutes,
  spaces,
  teamMenu,
  publicMenu,
}
