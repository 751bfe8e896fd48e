import { ThreadLink } from '../../../../design/link/link.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Origin } from '../../../../platform/references/walk-back.ts'
import { pathOfText, type ReadText } from '../../queries/texts.ts'
import type { ReadNet } from '../../queries/threads/read-nets.ts'
import { originKindOf, type TiedBlock } from '../../rules/threads/net.ts'
import { hasWords, type Sentence } from '../../rules/threads/sentences.ts'
import { threadsWords } from '../../words/threads.ts'
import { useBlockSaid } from './said-block.ts'
import { type SaidOrigin, sentenceCase, useCited, useSaidOrigin } from './said-origin.ts'

type TiedSentencesProps = {
  read: ReadNet
  further: ReadonlyMap<string, readonly Origin[]>
}

/** The net as text: in the order of the document, each sentence with what it rests on, and what that rests on in its turn. */
export function TiedSentences({ read, further }: TiedSentencesProps) {
  const { text, net, resolved } = read
  const saidBlock = useBlockSaid(resolved)
  return (
    <ol class="tied">
      {net.blocks.map((tied) => {
        const { block, isHead, origins } = tied
        const { number, name } = saidBlock(tied)
        const isTitled = isHead || block.titleLine.length > 0
        return (
          <li key={block.code} class={isHead ? 'tied__head' : undefined}>
            {isTitled && (
              <h3 class="heading--4">
                <a href={pathOfText(text, block.code)}>
                  {[number, name].filter(Boolean).join(' ')}
                </a>
              </h3>
            )}
            {!isTitled && <Place tied={tied} text={text} />}
            {tied.sentences.filter(hasWords).map((sentence, at) => (
              <Told key={at} sentence={sentence} read={read} />
            ))}
            {origins.length > 0 && <Origins origins={origins} read={read} further={further} />}
          </li>
        )
      })}
    </ol>
  )
}

function Place({ tied: { block }, text }: { tied: TiedBlock; text: ReadText }) {
  const say = useWords(threadsWords)
  const isRanked = block.kind === 'paragraph' || block.kind === 'list'
  return (
    <p class="tied__place">
      <a href={pathOfText(text, block.code)}>
        {isRanked
          ? say('one.paragraph', { number: block.number })
          : sentenceCase(say(`block.${block.kind}`))}
      </a>
    </p>
  )
}

function Told({ sentence, read }: { sentence: Sentence; read: ReadNet }) {
  const saidOrigin = useSaidOrigin(read.resolved)
  const cited = useCited(read.resolved)
  return (
    <p class="tied__sentence">
      {sentence.pieces.map((piece) => {
        if (typeof piece === 'string') return piece
        const { href } = saidOrigin(piece.reference)
        const said = cited(piece)
        return href === null ? (
          said
        ) : (
          <ThreadLink key={piece.reference} href={href}>
            {said}
          </ThreadLink>
        )
      })}
    </p>
  )
}

type OriginsProps = TiedSentencesProps & { origins: readonly string[] }

function Origins({ origins, read, further }: OriginsProps) {
  const say = useWords(threadsWords)
  const saidOrigin = useSaidOrigin(read.resolved)
  return (
    <ul class="tied__origins" aria-label={say('one.restsOn')}>
      {origins.map((reference) => {
        const kind = originKindOf(reference)
        return (
          <li key={reference}>
            {kind && <strong>{say(`kindOne.${kind}`)}</strong>} <One said={saidOrigin(reference)} />
            <Further origins={further.get(reference) ?? []} />
          </li>
        )
      })}
    </ul>
  )
}

/** What an origin rests on in its turn. */
function Further({ origins }: { origins: readonly Origin[] }) {
  const say = useWords(threadsWords)
  const saidOrigin = useSaidOrigin(
    new Map(origins.map(({ reference, resolved }) => [reference, resolved])),
  )
  if (origins.length === 0) return null
  return (
    <>
      {' '}
      {say('one.itself')}
      <ul>
        {origins.map(({ reference }) => (
          <li key={reference}>
            <One said={saidOrigin(reference)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function One({ said: { name, detail, href } }: { said: SaidOrigin }) {
  return (
    <>
      {href === null ? name : <ThreadLink href={href}>{name}</ThreadLink>}
      {detail !== '' && <span class="tied__detail"> {detail}</span>}
    </>
  )
}
