import { asPublic } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { publicData } from '../../../../platform/http/public-data.ts'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { exportFiles, isExportFile } from '../../formats/export-files.ts'
import { lexiconPaths } from '../../paths.ts'
import { exportedTerms } from '../../queries/exported.ts'

export function exportRoutes(app: SiteApp): void {
  app.get(lexiconPaths.files, async (c) => {
    const name = param(c, 'fichier')
    if (!isExportFile(name)) return notFound(c)
    const terms = await asPublic(exportedTerms)
    const { type, write } = exportFiles[name]
    const { federation, origin } = c.var
    const body = write({ federation: federation.name, origin, terms })
    return publicData(c, body, type, ['lexicon'])
  })
}
