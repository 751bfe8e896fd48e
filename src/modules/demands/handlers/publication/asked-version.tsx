import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteContext } from '../../../../platform/http/request.ts'
import { RetractedPage } from '../../pages/publication/retraction-pages.tsx'
import { type ReadVersion, readVersion } from '../../queries/published/kept-publications.ts'
import { listVersionsOf, type Publication } from '../../queries/published/publications.ts'

/** A version that may be read, and all there are of its document, the last first. */
export type FoundVersion = ReadVersion & {
  readonly publication: Publication
  /** Number of the version that stands. */
  readonly standing: number
  readonly versions: readonly Publication[]
}

/**
 * The version that the address asks for, read as the public whoever asks, and what `work` makes of it in the same transaction;
 * else the answer to give: what is left of a version that was taken back, or nothing. `number` left out: the one that stands.
 */
export async function withVersion<T>(
  c: SiteContext,
  work: (found: FoundVersion, tx: Transaction) => Promise<T>,
  number = c.req.param('version'),
): Promise<T | Response> {
  const slug = c.req.param('texte') ?? ''
  const done = await asPublic(async (tx) => {
    const versions = await listVersionsOf(tx, slug)
    const standing = versions.find(({ retracted_at }) => retracted_at === null)
    const publication =
      number === undefined
        ? (standing ?? versions[0])
        : versions.find((one) => String(one.number) === number)
    if (!publication) return { outcome: 'none' as const }
    if (!standing || publication.retracted_at !== null) {
      return { outcome: 'retracted' as const, publication, standing: standing?.number ?? null }
    }
    const read = await readVersion(tx, publication, c.var)
    const found = { ...read, publication, standing: standing.number, versions }
    return { outcome: 'found' as const, value: await work(found, tx) }
  })
  switch (done.outcome) {
    case 'none':
      return notFound(c)
    case 'retracted':
      return page(c, <RetractedPage {...done} />, 410)
    case 'found':
      return done.value
  }
}
