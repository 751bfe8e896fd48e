import { LinkedWords } from '../../../../platform/http/linked-words.tsx'
import { parseReference } from '../../../../platform/references/reference.ts'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import type { ComposedBlock } from '../../rules/compose.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { saidSince } from '../../rules/published/said-since.ts'
import { plainLine } from '../../rules/text/plain-text.ts'
import { textWords } from '../../words/text.ts'
import { BlockView, Means, sentenceCase } from './block-view.tsx'
import { ReadDocumentContext } from './document-context.ts'
import { figureId, Line } from './line.tsx'

/** A whole document as it is read: its blocks, then its notes and the figures it cites. */
export function DocumentText({ title, read }: { title: string; read: ReadDocument }) {
  const { language, composition } = read
  return (
    <ReadDocumentContext.Provider value={read}>
      <article class="document" lang={language} aria-label={title}>
        <LinkedWords lang={language}>
          {grouped(composition.blocks).map((group) => {
            const [first] = group
            if (!first) return null
            return first.kind === 'means' ? (
              <Means key={first.code} blocks={group} />
            ) : (
              <BlockView key={first.code} block={first} />
            )
          })}
          <Notes read={read} />
        </LinkedWords>
        <Figures read={read} />
      </article>
    </ReadDocumentContext.Provider>
  )
}

function saidBriefly(found: Resolved | undefined): string {
  return found?.figure?.short ?? found?.label ?? ''
}

/** Means that follow each other are one list. */
function grouped(blocks: readonly ComposedBlock[]): readonly (readonly ComposedBlock[])[] {
  const groups: ComposedBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'means' && last?.[0]?.kind === 'means') last.push(block)
    else groups.push([block])
  }
  return groups
}

function Notes({ read: { composition, language } }: { read: ReadDocument }) {
  const say = textWords.in(language)
  const { notes } = composition
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{say('notes')}</h2>
      <ol class="notes">
        {notes.map(({ number, code, children }) => (
          <li key={number} id={`note-${number}`}>
            <Line inline={children} code={code} />{' '}
            <a href={`#appel-${number}`} aria-label={say('backToNote', { number })}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Every number with its origin, under the text as well as behind each link: on paper there are no links. */
function Figures({ read: { composition, resolved, language, since } }: { read: ReadDocument }) {
  const say = textWords.in(language)
  const cited = composition.references.flatMap((reference) => {
    const found = resolved.get(reference)
    return found?.figure ? [{ reference, ...found, phrase: found.figure.phrase }] : []
  })
  if (cited.length === 0) return null
  return (
    <section aria-labelledby="chiffres-cites">
      <h2 id="chiffres-cites">{say('figures')}</h2>
      <ul class="bibliography">
        {cited.map(({ reference, label, href, phrase }) => (
          <li key={reference} id={figureId(reference)}>
            {href === null ? label : <a href={href}>{label}</a>}. {sentenceCase(phrase)}.{' '}
            {saidSince(since?.get(reference), say)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What stands beside the text: where its parts are, and what it rests on. */
export function AroundText({ read }: { read: ReadDocument }) {
  const { composition, language, resolved } = read
  const say = textWords.in(language)
  const count = (...kinds: readonly string[]) =>
    composition.references.filter(
      (one) =>
        kinds.includes(parseReference(one)?.kind ?? '') && resolved.get(one)?.status !== 'unknown',
    ).length
  const rests = [
    ['restsOnFigures', count('figure')],
    ['restsOnVoices', count('voice', 'testimony')],
    ['restsOnFindings', count('finding')],
    ['restsOnSources', count('source')],
  ] as const
  const standing = rests.filter(([, many]) => many > 0)
  return (
    <ReadDocumentContext.Provider value={read}>
      {composition.contents.length > 0 && (
        <nav class="no-print" aria-labelledby="sommaire">
          <h2 class="heading--4" id="sommaire">
            {say('contents')}
          </h2>
          <ul class="toc">
            {composition.contents.map(({ code, level, number, line }) => (
              <li key={code} class={level === 3 ? 'toc__sub' : undefined}>
                <a href={`#b-${code}`}>
                  {number !== '' && `${number}. `}
                  {plainLine(line, (reference) => saidBriefly(resolved.get(reference)))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {standing.length > 0 && (
        <section aria-labelledby="repose-sur">
          <h2 class="heading--4" id="repose-sur">
            {say('restsOn')}
          </h2>
          <ul class="rests-on">
            {standing.map(([key, many]) => (
              <li key={key}>{say(key, { count: many })}</li>
            ))}
          </ul>
        </section>
      )}
    </ReadDocumentContext.Provider>
  )
}
