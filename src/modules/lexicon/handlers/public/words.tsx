import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { publicPage } from '../../../../platform/http/page.tsx'
import { param, type SiteApp } from '../../../../platform/http/request.ts'
import { partsOfThreads, usesOf } from '../../../../platform/references/threads.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { IndexPage } from '../../pages/public/index-page.tsx'
import { NetworkPage } from '../../pages/public/network-page.tsx'
import { WordPage } from '../../pages/public/word-page.tsx'
import { lexiconPaths } from '../../paths.ts'
import {
  adoptionsOf,
  examplesOf,
  relatedTo,
  sensesOf,
  translationsOf,
} from '../../queries/around-term.ts'
import { namesAround } from '../../queries/names-around.ts'
import { findTerm, listTerms, type Term } from '../../queries/terms.ts'
import { listTies } from '../../queries/ties.ts'
import { versionReference } from '../../rules/version-reference.ts'

export function wordRoutes(app: SiteApp): void {
  app.get(lexiconPaths.home, async (c) => {
    const terms = await asPublic((tx) => listTerms(tx, 'adopted'))
    return publicPage(c, <IndexPage terms={terms} />, ['lexicon'])
  })

  app.get(lexiconPaths.network, async (c) => {
    const read = await asPublic(async (tx) => ({
      terms: await listTerms(tx, 'adopted'),
      ties: await listTies(tx),
    }))
    return publicPage(c, <NetworkPage {...read} />, ['lexicon'])
  })

  app.get(lexiconPaths.word(':mot'), async (c) => {
    const { language, federation, threads } = c.var
    const shown = await asPublic(async (tx) => {
      const term = await findTerm(tx, 'adopted', param(c, 'mot'))
      if (!term) return undefined
      const around = await readAround(tx, term)
      const written = [
        `term:${term.slug}`,
        ...around.adoptions.map(({ version }) => versionReference(term.slug, version)),
      ]
      return {
        term,
        ...around,
        uses: await usesOf(threads, written, { tx, language, federation }),
        proposedOn: todayIn(federation.timeZone, term.proposedAt),
      }
    })
    if (!shown) return notFound(c)
    const parts = ['lexicon', 'directory', ...partsOfThreads(threads)]
    return publicPage(c, <WordPage shown={shown} />, parts)
  })
}

async function readAround(tx: Transaction, term: Term) {
  const senses = await sensesOf(tx, term.id)
  const examples = await examplesOf(tx, term.id)
  return {
    senses,
    examples,
    translations: await translationsOf(tx, term.id),
    related: await relatedTo(tx, term.id),
    adoptions: await adoptionsOf(tx, term.id),
    names: await namesAround(tx, [term.proposedFor, ...examples.map(({ memberId }) => memberId)]),
  }
}
