import { Fragment, h, type VNode } from 'preact'
import { classNames } from '../../../../design/class-names.ts'
import { wordsWithin } from '../../../../platform/references/quoted-words.ts'
import { parseReference } from '../../../../platform/references/reference.ts'
import { sentenceWithin } from '../../rules/text/sentence-within.ts'
import type { Flow, Inline } from '../../rules/text/text.ts'
import { typeset } from '../../rules/text/typeset.ts'
import { textWords } from '../../words/text.ts'
import { useReadDocument } from './document-context.ts'

/** A line of text of a block; `code` is the block that calls its notes. */
export function Line({ inline, code }: { inline: readonly Inline[]; code: string }): VNode {
  // Spread as children: what stands in a text has no name to be known by, and is drawn once.
  return h(Fragment, null, ...inline.map((one) => h(Piece, { one, code })))
}

/** Paragraphs and lists of a block. */
export function Flows({ flow, code }: { flow: readonly Flow[]; code: string }): VNode {
  return h(
    Fragment,
    null,
    ...flow.map((one) =>
      one.kind === 'paragraph'
        ? h('p', null, h(Line, { inline: one.children, code }))
        : h(List, { list: one, code }),
    ),
  )
}

function List({ list, code }: { list: Extract<Flow, { kind: 'list' }>; code: string }) {
  const items = list.items.map((item) => {
    const [only] = item
    return h(
      'li',
      null,
      item.length === 1 && only?.kind === 'paragraph'
        ? h(Line, { inline: only.children, code })
        : h(Flows, { flow: item, code }),
    )
  })
  return list.isOrdered ? h('ol', { start: list.start }, ...items) : h('ul', null, ...items)
}

function Piece({ one, code }: { one: Inline; code: string }): VNode {
  switch (one.kind) {
    case 'text':
      return <Words text={one.text} />
    case 'break':
      return <br />
    case 'emphasis':
      return (
        <em>
          <Line inline={one.children} code={code} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Line inline={one.children} code={code} />
        </strong>
      )
    case 'link':
      return (
        <a href={one.href} rel="noreferrer">
          <Line inline={one.children} code={code} />
        </a>
      )
    case 'note':
      return <NoteCall noteKey={one.key} code={code} />
    case 'reference':
      return <Cited {...one} />
  }
}

function Words({ text }: { text: string }) {
  return <>{typeset(text, useReadDocument().language)}</>
}

function NoteCall({ noteKey, code }: { noteKey: string; code: string }): VNode | null {
  const { composition, language } = useReadDocument()
  const note = composition.notes.find((one) => one.code === code && one.key === noteKey)
  if (!note) return null
  const { number } = note
  return (
    <a
      class="source-ref"
      id={`appel-${number}`}
      href={`#note-${number}`}
      aria-label={textWords.in(language)('note', { number })}
    >
      {number}
    </a>
  )
}

/** What a reference says where it stands, tied to what it rests on. */
function Cited({ reference, locator, stands }: Extract<Inline, { kind: 'reference' }>) {
  const { resolved, language, isWriter, composition } = useReadDocument()
  const say = textWords.in(language)
  const found = resolved.get(reference)
  const kind = parseReference(reference)?.kind
  if (!found || found.status === 'unknown') {
    return <Missing said={isWriter ? `[[${reference}]]` : say('unknown')} />
  }
  if (kind === 'figure') {
    if (!found.figure) return <Missing said={say('gone')} />
    return (
      <>
        <Tied href={found.href} isChip isStale={isWriter && found.status === 'stale'}>
          {found.figure.short}
        </Tied>
        <KnownSince reference={reference} />
      </>
    )
  }
  if (kind === 'voice' || kind === 'testimony') {
    if (!found.quotation) return <Missing said={say('voiceGone')} />
    return (
      <Tied href={found.href}>
        {say('openQuote')}
        {wordsWithin(found.quotation)}
        {say('closeQuote')}
      </Tied>
    )
  }
  if (kind === 'source' && found.citation) {
    const cited = found.citation.inText
    return (
      <Tied href={`#${sourceId(reference)}`}>
        {locator === '' ? say('cited', { cited }) : say('citedAt', { cited, locator })}
      </Tied>
    )
  }
  if (kind === 'demand') {
    const own = composition.blocks.find(({ code }) => `demand:${code}` === reference)
    return <Tied href={own ? `#b-${own.code}` : found.href}>{found.label}</Tied>
  }
  return (
    <>
      <Tied href={found.href}>
        {found.sentence === undefined ? found.label : sentenceWithin(found.sentence, stands)}
      </Tied>
      <KnownSince reference={reference} />
    </>
  )
}

/** Beside what a published text says, that something newer is known: its words stay as they were adopted. */
function KnownSince({ reference }: { reference: string }) {
  const { since, language, resolved } = useReadDocument()
  const known = since?.get(reference)
  if (!known) return null
  const said = textWords.in(language)(`since.${known.kind}`)
  return resolved.get(reference)?.figure ? (
    <>
      {' '}
      <a class="since" href={`#${figureId(reference)}`}>
        {said}
      </a>
    </>
  ) : (
    <span class="since"> {said}</span>
  )
}

/** The `id` of a figure in the list of those a text cites. */
export function figureId(reference: string): string {
  return `chiffre-${reference.replace(/^figure:/, '').replace(/[^\w-]/g, '-')}`
}

/** The `id` of a source in the bibliography. */
export function sourceId(reference: string): string {
  return `source-${reference.replace(/^source:/, '').replace(/[^\w-]/g, '-')}`
}

type TiedProps = {
  href: string | null
  isChip?: boolean
  isStale?: boolean
  children: (string | undefined | '')[] | string
}

function Tied({ href, isChip, isStale, children }: TiedProps) {
  const look = classNames(isChip ? 'figure-chip' : 'thread', isStale && 'flag')
  return href === null ? (
    <span class={look}>{children}</span>
  ) : (
    <a class={look} href={href}>
      {children}
    </a>
  )
}

function Missing({ said }: { said: string }) {
  const { isWriter } = useReadDocument()
  return <span class={classNames(isWriter && 'flag')}>{said}</span>
}
