import type { ReferenceKind, Resolved } from '../../platform/references/resolve-references.ts'
import { cite } from './citing/cite.ts'
import { textOf } from './citing/formatted.ts'
import { evidencePaths } from './paths.ts'
import { sourcesByKeys } from './queries/sources.ts'
import type { CslItem } from './rules/csl-item.ts'

/** A source as a text cites it. */
export type ResolvedSource = Resolved & {
  /** The key it has now: it may have had another when it was cited. */
  readonly key: string
  readonly csl: CslItem
}

/**
 * Sources, by key (`source:roy-2024`); one that was merged answers to its old key too. A place in it (« p. 12 ») is written
 * beside the reference, and given to `cite`. A source that was retracted by who published it (`status` of CSL) is `stale`.
 */
export const sourceKind: ReferenceKind<ResolvedSource> = {
  kind: 'source',
  async resolve(ids, { tx, language }) {
    const sources = await sourcesByKeys(tx, ids)
    return new Map(
      [...sources].map(([asked, { key, csl }]): [string, ResolvedSource] => {
        const [citation = []] = cite([[{ key }]], new Map([[key, csl]]), language).citations
        return [
          asked,
          {
            label: textOf(citation).replace(/^\(|\)$/g, ''),
            href: evidencePaths.source(key),
            status: isRetracted(csl) ? 'stale' : 'living',
            key,
            csl,
          },
        ]
      }),
    )
  },
}

function isRetracted({ status }: CslItem): boolean {
  return /^(?:retracted|rétractée?|withdrawn)/i.test(status ?? '')
}
