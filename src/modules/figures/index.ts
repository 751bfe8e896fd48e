import type { Module } from '../../platform/module.ts'
import { figureMeasures } from './figure-measures.ts'
import { figureKind } from './figure-reference.ts'
import { figuresRoutes } from './handlers/routes.ts'
import { releaseBuilds } from './jobs/release-builds.ts'
import { workbookReads } from './jobs/workbook-reads.ts'
import { memberMenu } from './menus/member-menu.ts'
import { memberYear } from './menus/member-year.ts'
import { footMenu, publicMenu } from './menus/public-menu.ts'
import { teamMenu } from './menus/team-menu.ts'
import { memberToDo, teamToDo } from './menus/to-do.ts'
import { homeSection } from './pages/published/home-section.tsx'
import { figuresPaths } from './paths.ts'
import { personalData } from './personal-data.ts'

/** The yearly return of each member, and what may be published of all of them without harming anyone. */
export const figures: Module = {
  name: 'figures',
  routes: figuresRoutes,
  personalData,
  uploads: [figuresPaths.workbooks(':exercise')],
  queues: [releaseBuilds, workbookReads],
  homeSection,
  references: [figureKind],
  measures: figureMeasures,
  teamMenu,
  memberMenu,
  memberYear,
  ownReportPath: figuresPaths.ownReport,
  memberToDo,
  teamToDo,
  publicMenu,
  footMenu,
}
