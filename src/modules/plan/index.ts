import type { Module } from '../../platform/module.ts'
import { planRoutes } from './handlers/routes.ts'
import { footMenu, memberMenu, teamMenu } from './menus/menus.ts'
import { ownReportSection } from './pages/member/report-section.tsx'
import { personalData } from './personal-data.ts'
import { listPublicPages } from './queries/list-public-pages.ts'
import { readingKind } from './reading-reference.ts'

/** What the federation is heading for over a few years, what it does of it, and how it knows where it stands. */
export const plan: Module = {
  name: 'plan',
  routes: planRoutes,
  references: [readingKind],
  personalData,
  teamMenu,
  memberMenu,
  ownReportSection,
  footMenu,
  pagesToFind: { parts: ['plan'], paths: listPublicPages },
}
