import { classNames } from '../../../../design/class-names.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { ReadNet } from '../../queries/threads/read-nets.ts'
import type { Net, OriginKind } from '../../rules/threads/net.ts'
import { threadsWords } from '../../words/threads.ts'
import { useBlockSaid } from './said-block.ts'
import { useSaidOrigin } from './said-origin.ts'

type NetDrawingProps = {
  read: ReadNet
  /** Code of the block, or reference, whose threads are pulled; '' for none. */
  pulled: string
}

/** On the side of the origins: a kind, then each of its own. */
type Row = { readonly kind: OriginKind; readonly reference: string | null }

type Thread = {
  readonly key: string
  /** From 0 to 100, down the drawing. */
  readonly from: number
  readonly to: number
  readonly kind: OriginKind
  readonly isPulled: boolean
}

/**
 * The mesh of a text: its blocks on one side, what holds them on the other, a thread for each tie. The ends are two lists, each row
 * as high as the others; the threads are drawn between them and stretch as they do, so that words keep their size.
 */
export function NetDrawing({ read, pulled }: NetDrawingProps) {
  const { text, net, resolved } = read
  const say = useWords(threadsWords)
  const saidBlock = useBlockSaid(resolved)
  const saidOrigin = useSaidOrigin(resolved)
  const rows = rowsOf(net)
  const threads = threadsOf(net, rows, pulled)
  const pull = (what: string) =>
    `${demandsPaths.net(text.slug)}?${new URLSearchParams({ fil: what })}#maillage`
  const isAny = threads.some(({ isPulled }) => isPulled)
  return (
    <div class={classNames('net', isAny && 'net--pulled')}>
      <p class="net__side" id="net-texte">
        {say('one.text')}
      </p>
      <p class="net__side net__side--origins" id="net-origines">
        {say('one.origins')}
      </p>
      <ol class="net__ends net__ends--text" aria-labelledby="net-texte" lang={text.language}>
        {net.blocks.map((tied) => {
          const { number, name } = saidBlock(tied)
          const { code } = tied.block
          return (
            <li key={code} class={classNames('net__end', tied.isHead && 'net__end--head')}>
              {tied.origins.length === 0 ? (
                <span class="net__name">{[number, name].filter(Boolean).join(' ')}</span>
              ) : (
                <a
                  class="net__name"
                  href={pull(code)}
                  aria-current={code === pulled ? 'true' : undefined}
                >
                  {[number, name].filter(Boolean).join(' ')}
                </a>
              )}
            </li>
          )
        })}
      </ol>
      <Threads threads={threads} />
      <ol class="net__ends net__ends--origins" aria-labelledby="net-origines">
        {rows.map(({ kind, reference }) =>
          reference === null ? (
            <li key={kind} class="net__end net__end--head">
              <span class="net__name">{say(`kind.${kind}`)}</span>
            </li>
          ) : (
            <li key={reference} class={`net__end net__end--${kind}`}>
              <a
                class="net__name"
                href={pull(reference)}
                aria-current={reference === pulled ? 'true' : undefined}
              >
                {saidOrigin(reference).short}
              </a>
            </li>
          ),
        )}
      </ol>
    </div>
  )
}

/** The same without its words: what one sees of a text from afar. */
export function NetFromAfar({ net }: { net: Net }) {
  return <Threads threads={threadsOf(net, rowsOf(net), '')} />
}

function Threads({ threads }: { threads: readonly Thread[] }) {
  return (
    <svg
      class="net__threads"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {threads.map(({ key, from, to, kind, isPulled }) => {
        const d = `M0 ${from}C45 ${from} 55 ${to} 100 ${to}`
        return (
          <g key={key} class={classNames('net__thread', isPulled && 'net__thread--pulled')}>
            <path class="net__under" d={d} />
            <path class={`net__over net__over--${kind}`} d={d} />
          </g>
        )
      })}
    </svg>
  )
}

function rowsOf({ origins }: Net): readonly Row[] {
  return [...origins].flatMap(([kind, references]): readonly Row[] => [
    { kind, reference: null },
    ...references.map((reference) => ({ kind, reference })),
  ])
}

/** Every tie, in an order of drawing that takes now one, now another over the threads it crosses, the pulled ones last. */
function threadsOf(net: Net, rows: readonly Row[], pulled: string): readonly Thread[] {
  const middleOf = (at: number, count: number) => Math.round(((at + 0.5) / count) * 10_000) / 100
  const threads = net.blocks.flatMap(({ block, origins }, at) =>
    origins.flatMap((reference, one): (Thread & { order: number })[] => {
      const end = rows.findIndex((one) => one.reference === reference)
      const kind = rows[end]?.kind
      if (!kind) return []
      const isPulled = pulled !== '' && (pulled === block.code || pulled === reference)
      return [
        {
          key: `${block.code} ${reference}`,
          // Threads of one block leave it side by side, else each would cut the ones below it.
          from: middleOf(at + (one - (origins.length - 1) / 2) * 0.14, net.blocks.length),
          to: middleOf(end, rows.length),
          kind,
          isPulled,
          order: (isPulled ? 100 : 0) + ((at * 3 + end * 5) % 7),
        },
      ]
    }),
  )
  return threads.sort((a, b) => a.order - b.order)
}
