import { Fragment, h, type VNode } from 'preact'
import type { Change } from '../../rules/difference.ts'

/** What came and what went, word by word: told by the tags, not by the colour alone. */
export function DifferenceView({ changes }: { changes: readonly Change[] }) {
  const drawn = changes.map(({ kind, text }): VNode | string =>
    kind === 'same' ? text : h(kind === 'added' ? 'ins' : 'del', null, text),
  )
  return <p class="difference">{h(Fragment, null, ...drawn)}</p>
}
