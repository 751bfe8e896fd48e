import { Button, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Section, Wrap } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { localeOf } from '../../../../platform/words/language.ts'
import type { PublicWord } from '../../lexicon-words.ts'
import { lexiconPaths } from '../../paths.ts'
import {
  letterOf,
  type MarkedPiece,
  markedPieces,
  shownRemarks,
} from '../../rules/marked-pieces.ts'
import type { Remark, Reread } from '../../rules/reread.ts'
import { readingWords } from '../../words/reading.ts'
import { rereadingWords } from '../../words/rereading.ts'
import { useFrench, useSaidIn } from '../use-said-in.ts'

type RereadingPageProps = {
  form: FormState
  /** Null before anything was pasted. */
  read: { readonly text: string; readonly reread: Reread<PublicWord> } | null
}

/** Any text, read again: what was found first, then the text with its marks. Nothing of it is kept. */
export function RereadingPage({ form, read }: RereadingPageProps) {
  const say = useWords(rereadingWords)
  const sayReading = useWords(readingWords)
  const crumbs = [{ href: lexiconPaths.home, label: sayReading('title') }]
  return (
    <Page
      title={say('title')}
      description={say('description')}
      part={lexiconPaths.home}
      isPrivate={read !== null}
    >
      <PageHead
        cloth="goldenrod"
        title={say('title')}
        lead={say('lead')}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      {read && <Found {...read} />}
      <Wrap>
        <form method="post" action={lexiconPaths.rereading} class="narrow" novalidate>
          <FormErrors form={form} fields={['text']} />
          <TextArea
            name="text"
            label={say('text')}
            hint={say('textHint')}
            rows={14}
            form={form}
            spellcheck={false}
            required
          />
          <Buttons>
            <Button>{say(read ? 'again' : 'send')}</Button>
          </Buttons>
        </form>
      </Wrap>
    </Page>
  )
}

function Found({ text, reread }: { text: string; reread: Reread<PublicWord> }) {
  const say = useWords(rereadingWords)
  const { language } = useReading()
  const { remarks, shared, words, ease, lix } = reread
  const shown = shownRemarks(remarks)
  return (
    <>
      <Section id="trouve" title={say('result')}>
        <p role="status">
          {remarks.length === 0 ? say('nothing') : say('found', { count: remarks.length })}{' '}
          {say('counted', { count: words })}
        </p>
        <ol class="spaced">
          {shown.map(({ remark, places }, at) => (
            <RemarkItem key={letterOf(at)} remark={remark} places={places} letter={letterOf(at)} />
          ))}
        </ol>
        {remarks.length > shown.length && (
          <p>{say('more', { count: remarks.length - shown.length })}</p>
        )}
        <h3>{say('readability')}</h3>
        {lix === null ? (
          <p>{say('tooShort')}</p>
        ) : (
          <p>
            {ease !== null && `${say('ease', { ease })} `}
            {say('lix', { lix })} {say('hint')}
          </p>
        )}
        {shared.length > 0 && (
          <>
            <h3>{say('shared')}</h3>
            <p>{say('sharedLead')}</p>
            <SharedWords shared={shared} />
          </>
        )}
      </Section>
      <Section id="texte-lu" title={say('read')}>
        <p class="reread__text" lang={localeOf[language]}>
          {markedPieces(text, shown).map((piece) => (
            <Piece key={piece.start} piece={piece} />
          ))}
        </p>
      </Section>
    </>
  )
}

function Piece({ piece: { text, letter, place, isFirst } }: { piece: MarkedPiece }) {
  const say = useWords(rereadingWords)
  if (letter === null) return text
  if (!isFirst) return <mark>{text}</mark>
  return (
    <>
      <mark id={`lieu-${letter}-${place}`}>{text}</mark>
      <a href={`#point-${letter}`} aria-label={say('remarkLabel', { letter })}>
        <sup>{letter}</sup>
      </a>
    </>
  )
}

function SharedWords({ shared }: Pick<Reread<PublicWord>, 'shared'>) {
  const french = useFrench()
  return (
    <ul class="reread__shared">
      {shared.map(({ word: { slug, word } }) => (
        <li key={slug} lang={french}>
          <a href={lexiconPaths.word(slug)}>{word}</a>
        </li>
      ))}
    </ul>
  )
}

type RemarkItemProps = {
  remark: Remark<PublicWord>
  /** Those that are marked in the text. */
  places: Remark['places']
  letter: string
}

function RemarkItem({ remark, places, letter }: RemarkItemProps) {
  const say = useWords(rereadingWords)
  return (
    <li id={`point-${letter}`} class="reread__item">
      <b aria-hidden="true">{letter}</b>
      <div>
        <Said remark={remark} />
        <p class="word-said">
          {say('places', { count: remark.places.length })}{' '}
          {places.map(({ start }, at) => (
            <a
              key={start}
              href={`#lieu-${letter}-${at + 1}`}
              aria-label={say('placeLabel', { number: at + 1, letter })}
            >
              {at + 1}
            </a>
          ))}
        </p>
      </div>
    </li>
  )
}

function Said({ remark }: { remark: Remark<PublicWord> }) {
  const say = useWords(rereadingWords)
  switch (remark.check) {
    case 'care':
      return <Care word={remark.word} />
    case 'long-sentence':
      return (
        <p>
          <b>{say('longSentence', { count: remark.count })}</b> {say('longSentenceText')}
        </p>
      )
    case 'acronym':
      return (
        <p>
          <b>{say('acronym', { acronym: remark.acronym })}</b> {say('acronymText')}
        </p>
      )
    case 'mixed-inclusive':
      return (
        <p>
          <b>{say('mixed', { count: remark.count })}</b> {say('mixedText')}
        </p>
      )
  }
}

function Care({ word }: { word: PublicWord }) {
  const say = useWords(rereadingWords)
  const said = useSaidIn()
  const french = useFrench()
  const nuance = said(word.meaning, word.meaningEn)
  return (
    <>
      <p>
        <b lang={french}>{say('care', { word: word.word })}</b>{' '}
        <span lang={nuance.lang}>{nuance.text}</span>
      </p>
      {word.instead !== '' && <p lang={french}>{say('careInstead', { instead: word.instead })}</p>}
      {word.rightWhen !== '' && <p lang={french}>{say('careRight', { when: word.rightWhen })}</p>}
      <p>
        <a href={lexiconPaths.word(word.slug)} aria-label={say('careLink', { word: word.word })}>
          {say('nuance')}
        </a>
      </p>
    </>
  )
}
