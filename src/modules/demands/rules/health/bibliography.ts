import { citedBy } from './gone-references.ts'
import type { Examined, Remark } from './remark.ts'

/** Sources are cited, and no block lists them. A block that lists them lists all of them and no other: it is computed. */
export function missingBibliography({ composition }: Examined): readonly Remark[] {
  if (composition.blocks.some(({ kind }) => kind === 'bibliography')) return []
  const citing = composition.blocks.filter((block) =>
    citedBy(block).some((reference) => reference.startsWith('source:')),
  )
  const [first] = citing
  return first
    ? [{ code: first.code, check: 'no-bibliography', values: { count: citing.length } }]
    : []
}
