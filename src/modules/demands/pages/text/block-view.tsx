import { Bar } from '../../../../design/bar/bar.tsx'
import { ChartFrame } from '../../../../design/chart-frame/chart-frame.tsx'
import { classNames } from '../../../../design/class-names.ts'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Telling, TellingNumber } from '../../../../design/telling/telling.tsx'
import { useFormats } from '../../../../platform/http/page.tsx'
import { betweenBeginningAndWords } from '../../../../platform/references/quoted-words.ts'
import type { Quotation } from '../../../../platform/references/resolve-references.ts'
import { bibliographyOf, type ComposedBlock } from '../../rules/compose.ts'
import { saidSince } from '../../rules/published/said-since.ts'
import { referencesOf } from '../../rules/text/references.ts'
import { textWords } from '../../words/text.ts'
import { BesideMeans } from '../follow-ups/beside-means.tsx'
import { useReadDocument } from './document-context.ts'
import { Flows, Line, sourceId } from './line.tsx'

/** A block as it is read, but for means, which stand in a list of theirs. */
export function BlockView({ block }: { block: ComposedBlock }) {
  const { code, parsed, titleLine, number, options } = block
  const read = useReadDocument()
  const { language, resolved } = read
  const say = textWords.in(language)
  const id = `b-${code}`
  switch (block.kind) {
    case 'heading': {
      if (parsed.flow.length === 0) return null
      const Title = `h${options.level}` as const
      return (
        <Title id={id}>
          {parsed.flow.map((one) =>
            one.kind === 'paragraph' ? <Line key={code} inline={one.children} code={code} /> : null,
          )}
        </Title>
      )
    }
    case 'paragraph':
    case 'list':
      return (
        <div class="paragraph" id={id}>
          <a
            class="paragraph__anchor"
            href={`#${id}`}
            aria-label={say('paragraphLink', { number })}
          >
            {number}
          </a>
          <Flows flow={parsed.flow} code={code} />
        </div>
      )
    case 'quotation':
      return <QuotationView block={block} />
    case 'pull-quote':
      return (
        <div class="pull-quote" id={id}>
          <Flows flow={parsed.flow} code={code} />
        </div>
      )
    case 'figure':
      return (
        <div class="document__wide" id={id}>
          <FigureView block={block} />
        </div>
      )
    case 'key-figures':
      return (
        <div class="document__wide document__figures" id={id}>
          {block.title !== '' && (
            <h3>
              <Line inline={titleLine} code={code} />
            </h3>
          )}
          <Telling told={referencesOf(parsed).flatMap((reference) => toldOf(reference, read))} />
        </div>
      )
    case 'voices-wall': {
      const wall = resolved.get(options.reference)
      return (
        <div class="document__wide" id={id}>
          {(wall?.quotations ?? []).slice(0, options.count).map((quotation) => (
            <VoiceView key={quotation.words} quotation={quotation} />
          ))}
        </div>
      )
    }
    case 'demand':
      return (
        <div class="demand" id={id}>
          <h2 class="demand__title">
            <a class="demand__number" href={`#${id}`} aria-label={say('demandLink', { number })}>
              {number}
            </a>
            <span>
              <Line inline={titleLine} code={code} />
            </span>
          </h2>
          <div class="demand__text">
            <Flows flow={parsed.flow} code={code} />
          </div>
        </div>
      )
    case 'means':
      return <Means blocks={[block]} />
    case 'note':
      return (
        <div class="document__wide" id={id}>
          <Note>
            {block.title !== '' && (
              <p>
                <strong>
                  <Line inline={titleLine} code={code} />
                </strong>
              </p>
            )}
            <Flows flow={parsed.flow} code={code} />
          </Note>
        </div>
      )
    case 'credits':
      return <CreditsView block={block} />
    case 'bibliography':
      return <BibliographyView block={block} />
  }
}

/** Means of one demand: a list, each with its number, which links to it. */
export function Means({ blocks }: { blocks: readonly ComposedBlock[] }) {
  const { language } = useReadDocument()
  const say = textWords.in(language)
  return (
    <ol class="means">
      {blocks.map(({ id, code, number, titleLine, parsed }) => (
        <li class="means__item" key={code} id={`b-${code}`}>
          <a class="means__number" href={`#b-${code}`} aria-label={say('meansLink', { number })}>
            {number}
          </a>
          <div>
            {titleLine.length > 0 && (
              <h3 class="means__title">
                <Line inline={titleLine} code={code} />
              </h3>
            )}
            <Flows flow={parsed.flow} code={code} />
          </div>
          <BesideMeans blockId={id} code={code} number={number} />
        </li>
      ))}
    </ol>
  )
}

type Of = { block: ComposedBlock }

/** A voice or a testimony that stands alone speaks as such; any other words are quoted with who said them. */
function QuotationView({ block: { code, parsed, titleLine } }: Of) {
  const { resolved } = useReadDocument()
  const [only] = parsed.flow
  const [first, ...others] = only?.kind === 'paragraph' ? only.children : []
  const reference = first?.kind === 'reference' && others.length === 0 ? first.reference : null
  const quotation = reference === null ? undefined : resolved.get(reference)?.quotation
  if (quotation) {
    return (
      <div class="document__wide" id={`b-${code}`}>
        <VoiceView quotation={quotation} />
      </div>
    )
  }
  return (
    <figure class="quotation" id={`b-${code}`}>
      <blockquote>
        <Flows flow={parsed.flow} code={code} />
      </blockquote>
      {titleLine.length > 0 && (
        <figcaption>
          <Line inline={titleLine} code={code} />
        </figcaption>
      )}
    </figure>
  )
}

function VoiceView({ quotation }: { quotation: Quotation }) {
  const { beginning, words, language, attribution } = quotation
  return (
    <figure class="voice--small cloth cloth--clover">
      <blockquote class="voice__words" lang={language}>
        <p>
          {beginning && (
            <span class="voice__prompt">{beginning + betweenBeginningAndWords(beginning)}</span>
          )}
          {words}
        </p>
      </blockquote>
      {attribution !== null && (
        <figcaption class="voice__place">{sentenceCase(attribution)}</figcaption>
      )}
    </figure>
  )
}

function toldOf(
  reference: string,
  { resolved, since, language }: ReturnType<typeof useReadDocument>,
): Parameters<typeof Telling>[0]['told'][number][] {
  const found = resolved.get(reference)
  if (!found?.figure) return []
  return [
    {
      key: reference,
      sentence: (
        <TellingNumber {...hrefOf(found)}>{sentenceCase(found.figure.short)}</TellingNumber>
      ),
      source: [
        `${found.label}. ${sentenceCase(found.figure.phrase)}.`,
        saidSince(since?.get(reference), textWords.in(language)),
      ]
        .filter(Boolean)
        .join(' '),
    },
  ]
}

const hrefOf = ({ href }: { readonly href: string | null }) => (href === null ? {} : { href })

export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}

function FigureView({ block: { code, options, parsed } }: Of) {
  const read = useReadDocument()
  const { resolved, language, isWriter, since } = read
  const formats = useFormats()
  const say = textWords.in(language)
  const found = resolved.get(options.reference)
  const figure = found?.figure
  if (!found || !figure) {
    const said = isWriter && options.reference !== '' ? `[[${options.reference}]]` : say('gone')
    return (
      <p>
        <span class={classNames(isWriter && 'flag')}>{said}</span>
      </p>
    )
  }
  const caption = parsed.flow.length > 0 && <Flows flow={parsed.flow} code={code} />
  const values = figure.series.flatMap(({ value }) => value ?? [])
  if (options.shown === 'sentence' || values.length < 2) {
    return (
      <>
        <Telling told={toldOf(options.reference, read)} />
        {caption}
      </>
    )
  }
  const most = Math.max(...values)
  return (
    <ChartFrame
      id={`c-${code}`}
      title={found.label}
      note={[
        say('chartNote', { phrase: sentenceCase(figure.phrase) }),
        saidSince(since?.get(options.reference), say),
      ]
        .filter(Boolean)
        .join('. ')}
      table={caption}
    >
      <Table
        id={`t-${code}`}
        caption={found.label}
        captionUnseen
        columns={[
          { label: say('year') },
          { label: say('bar'), unseen: true },
          { label: say('value'), numeric: true },
        ]}
        rows={figure.series.map(({ label, value, short }) => ({
          key: label,
          cells: [
            label,
            value === null ? (
              <Bar key="b" unknown />
            ) : (
              <Bar key="b" share={most === 0 ? 0 : value / most} />
            ),
            value === null ? short : formats.number(value),
          ],
        }))}
      />
    </ChartFrame>
  )
}

function CreditsView({ block: { id, code, titleLine, parsed } }: Of) {
  const { credits, language } = useReadDocument()
  const say = textWords.in(language)
  const named = credits.get(id) ?? []
  return (
    <section class="document__wide" id={`b-${code}`} aria-labelledby={`t-${code}`}>
      <h2 id={`t-${code}`}>
        {titleLine.length > 0 ? <Line inline={titleLine} code={code} /> : say('credits')}
      </h2>
      <Flows flow={parsed.flow} code={code} />
      {named.length === 0 ? (
        <p>{say('noCredit')}</p>
      ) : (
        <ul class="credits">
          {named.map(({ name, part }) => (
            <li key={`${name} ${part}`}>
              <strong>{name}</strong>
              {part !== '' && `, ${part}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function BibliographyView({ block: { code } }: Of) {
  const { composition, resolved, language, since } = useReadDocument()
  const say = textWords.in(language)
  const sources = bibliographyOf(composition, resolved)
  return (
    <section class="document__wide" id={`b-${code}`} aria-labelledby={`t-${code}`}>
      <h2 id={`t-${code}`}>{say('bibliography')}</h2>
      {sources.length === 0 && <p>{say('noSource')}</p>}
      <ul class="bibliography">
        {sources.map(({ reference, citation }) => (
          <li key={reference} id={sourceId(reference)}>
            {citation.entry.map(({ text, isTitle }) =>
              isTitle ? <cite key={text}>{text}</cite> : text,
            )}
            {citation.address && (
              <>
                {' '}
                <a href={citation.address} rel="noreferrer">
                  {say('online')}
                </a>
              </>
            )}{' '}
            {saidSince(since?.get(reference), say, 'source')}
          </li>
        ))}
      </ul>
    </section>
  )
}
