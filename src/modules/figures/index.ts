import type { Module } from '../../platform/module.ts'
import { figureMeasures } from './figure-measures.ts'
import { figureKind } from './figure-reference.ts'
import { builderRoutes } from './handlers/builder/routes.ts'
import { followUpRoutes } from './handlers/follow-up/routes.tsx'
import { openFiguresRoutes } from './handlers/open-figures.tsx'
import { ownReminderRoutes } from './handlers/own-reminders.tsx'
import { ownReturnRoutes } from './handlers/own-return/routes.ts'
import { publishedRoutes } from './handlers/published.tsx'
import { releaseBuilderRoutes } from './handlers/releases/routes.ts'
import { releaseBuilds } from './jobs/release-builds.ts'
import { memberMenu } from './menus/member-menu.ts'
import { footMenu, publicMenu } from './menus/public-menu.ts'
import { teamMenu } from './menus/team-menu.ts'
import { homeSection } from './pages/published/home-section.tsx'
import { personalData } from './personal-data.ts'

/** The yearly return of each member, and what may be published of all of them without harming anyone. */
export const figures: Module = {
  name: 'figures',
  routes(app) {
    publishedRoutes(app)
    openFiguresRoutes(app)
    releaseBuilderRoutes(app)
    builderRoutes(app)
    followUpRoutes(app)
    ownReturnRoutes(app)
    ownReminderRoutes(app)
  },
  personalData,
  queues: [releaseBuilds],
  homeSection,
  references: [figureKind],
  measures: figureMeasures,
  teamMenu,
  memberMenu,
  publicMenu,
  footMenu,
}
