import { asPublic } from '../../../../platform/database/database.ts'
import { movedTo } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { neverStale } from '../../../../platform/http/never-stale.ts'
import { publicPage } from '../../../../platform/http/page.tsx'
import { publicData } from '../../../../platform/http/public-data.ts'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { usesOf } from '../../../../platform/references/threads.ts'
import { mediaTypeOf, readFileName } from '../../formats/export-formats.ts'
import { writeReferences } from '../../formats/write-references.ts'
import { SourcePage, SourcesPage } from '../../pages/public/source-pages.tsx'
import { evidencePaths } from '../../paths.ts'
import { publishedFindings } from '../../queries/findings.ts'
import {
  everySource,
  findSource,
  listSources,
  referencesOfSource,
  type Source,
  sourcesByKeys,
} from '../../queries/sources.ts'
import { listThemes } from '../../queries/themes.ts'
import { readerOf } from '../../reader-of.ts'

const PARTS = ['evidence']

export function sourceRoutes(app: SiteApp): void {
  app.get(evidencePaths.sources, async (c) => {
    const { words, page } = askedOf(c)
    const found = await asPublic((tx) => listSources(tx, { words, page, isPublic: true }))
    if (page > 1 && found.sources.length === 0) return notFound(c)
    return publicPage(c, <SourcesPage {...found} words={words} page={page} />, PARTS)
  })

  app.get(evidencePaths.source(':cle'), async (c) => {
    const key = param(c, 'cle')
    const read = await asPublic(async (tx) => {
      const source = await findSource(tx, key)
      if (!source?.isPublic) return undefined
      const references = await referencesOfSource(tx, source)
      return { source, uses: await usesOf(c.var.threads, references, readerOf(c, tx)) }
    })
    if (!read) return notFound(c)
    if (read.source.key !== key) return movedTo(c, evidencePaths.source(read.source.key))
    // What uses it may be of any part of the site, with an audience and an hour of its own.
    return neverStale(c, <SourcePage {...read} />)
  })

  app.get(evidencePaths.sourceFiles, async (c) => {
    const asked = readFileName(param(c, 'fichier'))
    const source = await asPublic((tx) => findSource(tx, param(c, 'cle')))
    if (!source?.isPublic || asked?.what !== 'reference') return notFound(c)
    return publicData(c, writeReferences([source], asked.format), mediaTypeOf[asked.format], PARTS)
  })

  app.get(evidencePaths.referencesFiles, async (c) => {
    const asked = readFileName(param(c, 'fichier'))
    const sources = asked && (await sourcesOf(asked.what))
    if (!asked || !sources) return notFound(c)
    return publicData(c, writeReferences(sources, asked.format), mediaTypeOf[asked.format], PARTS)
  })
}

/** Public sources of everything, or of what was found on a theme. Undefined where no theme has this code. */
async function sourcesOf(what: string): Promise<readonly Source[] | undefined> {
  return asPublic(async (tx) => {
    if (what === 'toutes') return everySource(tx, true)
    const themes = await listThemes(tx)
    if (!themes.some(({ code }) => code === what)) return undefined
    const findings = await publishedFindings(tx, { theme: what })
    const keys = findings
      .flatMap(({ grounds }) => grounds)
      .flatMap(({ reference }) => (reference.startsWith('source:') ? [reference.slice(7)] : []))
    const sources = await sourcesByKeys(tx, [...new Set(keys)])
    const once = new Map([...sources.values()].map((source) => [source.key, source]))
    return [...once.values()].filter(({ isPublic }) => isPublic)
  })
}

/** What a list of sources was asked: words, and which page. */
export function askedOf(c: SiteContext): { readonly words: string; readonly page: number } {
  const { mots = '', page = '1' } = c.req.query()
  const number = Number(page)
  return {
    words: mots.normalize('NFC').trim().slice(0, 100),
    page: Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : 1,
  }
}
