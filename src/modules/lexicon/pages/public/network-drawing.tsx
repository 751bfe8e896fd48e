import { useWords } from '../../../../platform/http/page.tsx'
import type { Term } from '../../queries/terms.ts'
import type { Tie } from '../../queries/ties.ts'
import type { Cluster } from '../../rules/network.ts'
import { readingWords } from '../../words/reading.ts'

const ROW = 40
const MARGIN = 18
/** The widest an arc may be, and how wide one letter is about. */
const DEEPEST = 110
const LETTER = 10.6
const LONGEST = 26

type NetworkDrawingProps = {
  cluster: Cluster
  terms: ReadonlyMap<string, Pick<Term, 'word' | 'kind'>>
}

/**
 * Words of one cluster under each other, and a thread for each tie: sewn whole to a broader word, in stitches between two that go together. It says
 * nothing that the list beside it does not say in text.
 */
export function NetworkDrawing({ cluster: { words, ties }, terms }: NetworkDrawingProps) {
  const say = useWords(readingWords)
  const y = (slug: string) => MARGIN + words.indexOf(slug) * ROW
  const depthOf = ({ from, to }: Tie) => Math.min(DEEPEST, 14 + Math.abs(y(from) - y(to)) * 0.42)
  const x = Math.max(...ties.map(depthOf)) + 14
  const written = words.map((slug) => shortened(terms.get(slug)?.word ?? ''))
  const width = Math.ceil(x + 22 + Math.max(...written.map(({ length }) => length)) * LETTER)
  const height = MARGIN * 2 + (words.length - 1) * ROW
  const first = terms.get(words[0] ?? '')?.word ?? ''
  return (
    <svg
      class="mots-net"
      fill="currentColor"
      stroke="currentColor"
      stroke-width="2"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={say('network.drawing', { count: words.length, word: first })}
    >
      {ties.map((tie) => (
        <path
          key={`${tie.from} ${tie.to}`}
          fill="none"
          stroke-dasharray={tie.kind === 'related' ? '5 4' : undefined}
          d={`M${x} ${y(tie.from)}C${x - depthOf(tie) * 1.33} ${y(tie.from)} ${x - depthOf(tie) * 1.33} ${y(tie.to)} ${x} ${y(tie.to)}`}
        />
      ))}
      {words.map((slug, at) => (
        <g key={slug}>
          <circle
            fill={terms.get(slug)?.kind === 'care' ? 'var(--ground)' : undefined}
            cx={x}
            cy={y(slug)}
            r={5 + Math.min(4, ties.filter(({ from, to }) => from === slug || to === slug).length)}
          />
          <text stroke="none" font-size="18" x={x + 18} y={y(slug) + 6}>
            {written[at]}
          </text>
        </g>
      ))}
    </svg>
  )
}

function shortened(word: string): string {
  return word.length > LONGEST ? `${word.slice(0, LONGEST - 1)}…` : word
}
