import { asPublic } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { neverStale } from '../../../../platform/http/never-stale.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { usesOf } from '../../../../platform/references/threads.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { citeFindings, citeGrounds } from '../../cite-findings.ts'
import { judgeFindings } from '../../grounds.ts'
import { FindingPage } from '../../pages/public/finding-page.tsx'
import { HomePage } from '../../pages/public/home-page.tsx'
import { RulesPage } from '../../pages/public/rules-page.tsx'
import { ThemePage } from '../../pages/public/theme-page.tsx'
import { evidencePaths } from '../../paths.ts'
import { publicationsOf, publishedFindings } from '../../queries/findings.ts'
import { listProjects } from '../../queries/projects.ts'
import { listSources } from '../../queries/sources.ts'
import { listThemes } from '../../queries/themes.ts'
import { readerOf } from '../../reader-of.ts'

export function argumentRoutes(app: SiteApp): void {
  app.get(evidencePaths.home, async (c) => {
    const read = await asPublic(async (tx) => ({
      themes: await listThemes(tx),
      findings: await judgeFindings(await publishedFindings(tx), readerOf(c, tx)),
      projects: await listProjects(tx, { isPublic: true }),
      sources: (await listSources(tx, { isPublic: true })).count,
    }))
    return neverStale(c, <HomePage {...read} />)
  })

  app.get(evidencePaths.rules, (c) => page(c, <RulesPage />))

  app.get(evidencePaths.finding(':constat'), async (c) => {
    const shown = await asPublic(async (tx) => {
      const reader = readerOf(c, tx)
      const found = await publishedFindings(tx, { slugs: [param(c, 'constat')] })
      const [finding] = await judgeFindings(found, reader)
      if (!finding) return undefined
      const publications = await publicationsOf(tx, finding.id)
      const first = publications.at(-1)?.published_at ?? new Date()
      const themes = await listThemes(tx)
      return {
        finding,
        cited: citeGrounds(finding.grounds, reader.language),
        themes: themes.filter(({ code }) => finding.themes.includes(code)),
        uses: await usesOf(c.var.threads, [`finding:${finding.slug}`], reader),
        publishedOn: todayIn(c.var.federation.timeZone, first),
        versions: new Set(publications.map(({ version }) => version)).size,
      }
    })
    return shown ? neverStale(c, <FindingPage shown={shown} />) : notFound(c)
  })

  app.get(evidencePaths.theme(':theme'), async (c) => {
    const code = param(c, 'theme')
    const read = await asPublic(async (tx) => {
      const themes = await listThemes(tx)
      const theme = themes.find((one) => one.code === code)
      if (!theme) return undefined
      const reader = readerOf(c, tx)
      const findings = await judgeFindings(await publishedFindings(tx, { theme: code }), reader)
      return { theme, themes, cited: citeFindings(findings, reader.language) }
    })
    return read ? neverStale(c, <ThemePage {...read} />) : notFound(c)
  })
}
