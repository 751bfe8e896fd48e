import type { Module } from '../../platform/module.ts'
import { builderRoutes } from './handlers/builder/routes.ts'
import { publishedRoutes } from './handlers/published.tsx'
import { publicMenu } from './menus/public-menu.ts'
import { homeSection } from './pages/published/home-section.tsx'

/** The yearly return of each member, and what may be published of all of them without harming anyone. */
export const figures: Module = {
  name: 'figures',
  routes(app) {
    publishedRoutes(app)
    builderRoutes(app)
  },
  homeSection,
  publicMenu,
}
