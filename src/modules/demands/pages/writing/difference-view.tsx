import { Fragment, h, type VNode } from 'preact'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Change } from '../../rules/difference.ts'
import { writingWords } from '../../words/writing.ts'

/** What came and what went, word by word: told by the tags, said to who hears the page, not by the colour alone. */
export function DifferenceView({ changes }: { changes: readonly Change[] }) {
  const say = useWords(writingWords)
  const drawn = changes.map(({ kind, text }): VNode | string =>
    kind === 'same'
      ? text
      : h(
          kind === 'added' ? 'ins' : 'del',
          null,
          h('span', { class: 'unseen' }, say(`difference.${kind}`)),
          text,
          h('span', { class: 'unseen' }, say('difference.end')),
        ),
  )
  return <p class="difference">{h(Fragment, null, ...drawn)}</p>
}
