import { asPublic } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { neverStale } from '../../../../platform/http/never-stale.ts'
import { publicPage } from '../../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { citeGrounds } from '../../cite-findings.ts'
import { findingKind } from '../../finding-reference.ts'
import { groundKinds, showGrounds } from '../../grounds.ts'
import { ProjectPage, ProjectsPage } from '../../pages/public/project-pages.tsx'
import { evidencePaths } from '../../paths.ts'
import { listProjects } from '../../queries/projects.ts'
import { readerOf } from '../../reader-of.ts'

export function projectRoutes(app: SiteApp): void {
  app.get(evidencePaths.projects, async (c) => {
    const projects = await asPublic((tx) => listProjects(tx, { isPublic: true }))
    return publicPage(c, <ProjectsPage projects={projects} />, ['evidence'])
  })

  app.get(evidencePaths.project(':projet'), async (c) => {
    const slug = param(c, 'projet')
    const shown = await asPublic(async (tx) => {
      const [project] = await listProjects(tx, { slug, isPublic: true })
      if (!project) return undefined
      const reader = readerOf(c, tx)
      const resolved = await showGrounds(project.grounds, reader, [findingKind, ...groundKinds])
      const grounds = [...resolved.values()]
      return { project, grounds, cited: citeGrounds(grounds, reader.language) }
    })
    return shown ? neverStale(c, <ProjectPage shown={shown} />) : notFound(c)
  })
}
