import type { Transaction } from '../../../platform/database/database.ts'
import { evidencePaths } from '../paths.ts'
import { publishedFindings } from './findings.ts'
import { listProjects } from './projects.ts'
import { everySource } from './sources.ts'
import { listThemes } from './themes.ts'

/** What no menu leads to: each theme, finding, project and source that everyone reads. */
export async function listPublicPages(tx: Transaction): Promise<readonly string[]> {
  const findings = await publishedFindings(tx)
  const themes = (await listThemes(tx)).filter(({ code }) =>
    findings.some((finding) => finding.themes.includes(code)),
  )
  const projects = await listProjects(tx, { isPublic: true })
  const sources = await everySource(tx, true)
  return [
    evidencePaths.projects,
    evidencePaths.sources,
    ...themes.map(({ code }) => evidencePaths.theme(code)),
    ...findings.map(({ slug }) => evidencePaths.finding(slug)),
    ...projects.map(({ slug }) => evidencePaths.project(slug)),
    ...sources.map(({ key }) => evidencePaths.source(key)),
  ]
}
