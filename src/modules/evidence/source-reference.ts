import { offered } from '../../platform/references/offered.ts'
import type { ReferenceKind, Resolved } from '../../platform/references/resolve-references.ts'
import { cite } from './citing/cite.ts'
import { textOf } from './citing/formatted.ts'
import { evidencePaths } from './paths.ts'
import { everySource, sourcesByKeys } from './queries/sources.ts'
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
    const sources = [...(await sourcesByKeys(tx, ids))]
    const items = new Map(sources.map(([, { key, csl }]) => [key, csl]))
    const keys = [...items.keys()]
    // All at once: two works of one author and one year are told apart by a letter.
    const { citations, bibliography } = cite(
      keys.map((key) => [{ key }]),
      items,
      language,
    )
    const inText = new Map(
      keys.map((key, at) => [key, textOf(citations[at] ?? []).replace(/^\(|\)$/g, '')]),
    )
    const entries = new Map(
      bibliography.map(({ key, entry }, at) => [
        key,
        { entry, sortedBy: `${at}`.padStart(5, '0') },
      ]),
    )
    return new Map(
      sources.map(([asked, { key, csl }]): [string, ResolvedSource] => [
        asked,
        {
          label: inText.get(key) ?? key,
          href: evidencePaths.source(key),
          status: isRetracted(csl) ? 'stale' : 'living',
          citation: {
            inText: inText.get(key) ?? key,
            entry: (entries.get(key)?.entry ?? []).map(({ text, italic }) =>
              italic ? { text, isTitle: true } : { text },
            ),
            sortedBy: entries.get(key)?.sortedBy ?? key,
            address: csl.URL ?? null,
          },
          key,
          csl,
        },
      ]),
    )
  },
  async find(words, { tx, language }) {
    const sources = await everySource(tx, false)
    const items = new Map(sources.map(({ key, csl }) => [key, csl]))
    const { citations } = cite(
      sources.map(({ key }) => [{ key }]),
      items,
      language,
    )
    return offered(
      sources.map(({ key, csl }, at) => ({
        id: key,
        label: textOf(citations[at] ?? []).replace(/^\(|\)$/g, ''),
        says: csl.title ?? '',
      })),
      words,
    )
  },
}

function isRetracted({ status }: CslItem): boolean {
  return /^(?:retracted|rétractée?|withdrawn)/i.test(status ?? '')
}
