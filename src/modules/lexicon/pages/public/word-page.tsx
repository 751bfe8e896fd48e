import type { ComponentChildren } from 'preact'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { type Fact, Facts } from '../../../../design/facts/facts.tsx'
import { Columns } from '../../../../design/layout/layout.tsx'
import { TypedText } from '../../../../design/layout/typed-text.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { LinkedWords } from '../../../../platform/http/linked-words.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Use } from '../../../../platform/references/threads.ts'
import { Uses } from '../../../../platform/references/uses.tsx'
import { frenchForms } from '../../lexicon-words.ts'
import { lexiconPaths } from '../../paths.ts'
import type { Adoption, Example, Related, Sense, Translation } from '../../queries/around-term.ts'
import type { Term } from '../../queries/terms.ts'
import { languageName } from '../../rules/language-name.ts'
import { readingWords } from '../../words/reading.ts'
import { Senses } from '../senses.tsx'
import { useFrench, useSaidIn } from '../use-said-in.ts'

export type ShownTerm = {
  readonly term: Term
  readonly senses: readonly Sense[]
  readonly examples: readonly Example[]
  readonly translations: readonly Translation[]
  readonly related: readonly Related[]
  readonly adoptions: readonly Adoption[]
  readonly uses: readonly Use[]
  /** Names of members and bodies, by id. */
  readonly names: ReadonlyMap<string, string>
  /** ISO day it was proposed. */
  readonly proposedOn: string
}

/** One word: what it means to the federation, or why it is handled with care, and how it came to it. */
export function WordPage({ shown }: { shown: ShownTerm }) {
  const { term, senses, examples, related, uses, names } = shown
  const say = useWords(readingWords)
  const said = useSaidIn()
  const french = useFrench()
  const meaning = said(term.meaning, term.meaning_en)
  const crumbs = [{ href: lexiconPaths.home, label: say('title') }]
  return (
    <Page title={term.word} description={meaning.text.slice(0, 200)} part={lexiconPaths.home}>
      <PageHead
        cloth="goldenrod"
        edge={term.slug}
        title={term.word}
        lang={french}
        breadcrumb={useBreadcrumb(crumbs)}
      >
        <p class="page-head__lead">{say(`kind.${term.kind}`)}</p>
      </PageHead>
      <Columns asideLabel={say('aside')} aside={<About shown={shown} />}>
        <h2>{say(term.kind === 'care' ? 'nuance' : 'meaning')}</h2>
        <div class="word__meaning">
          <LinkedWords lang={meaning.lang}>
            <TypedText text={meaning.text} lang={meaning.lang} />
          </LinkedWords>
        </div>
        <Piece title={say('effect')} text={term.effect} lang={french} />
        <Piece title={say('instead')} text={term.instead} lang={french} />
        <Piece title={say('rightWhen')} text={term.right_when} lang={french} />
        {examples.length > 0 && (
          <>
            <h2>{say('examples')}</h2>
            <ul>
              {examples.map(({ id, words, memberId }) => (
                <li key={id} lang={french}>
                  {memberId === null
                    ? words
                    : say('exampleOf', { words, who: names.get(memberId) ?? say('gone') })}
                </li>
              ))}
            </ul>
          </>
        )}
        <Piece title={say('origin')} text={term.origin} lang={french} />
        <Piece title={say('tensions')} text={term.tensions} lang={french} />
        {senses.length > 0 && (
          <>
            <h2>{say('senses')}</h2>
            <p>{say('sensesLead')}</p>
            <Senses senses={senses} />
          </>
        )}
        {related.length > 0 && (
          <>
            <h2>{say('related')}</h2>
            <RelatedWords related={related} />
            <p>
              <a href={lexiconPaths.network}>{say('network.link')}</a>
            </p>
          </>
        )}
        <Piece title={say('why')} text={term.why} lang={french} />
        <h2>{say('usedIn')}</h2>
        <Uses uses={uses} none={say('notUsed')} />
        <h2>{say('history')}</h2>
        <History shown={shown} />
      </Columns>
    </Page>
  )
}

function Piece({
  title,
  text,
  lang,
}: {
  title: ComponentChildren
  text: string
  lang: string | undefined
}) {
  if (text === '') return null
  return (
    <>
      <h2>{title}</h2>
      <LinkedWords lang={lang}>
        <TypedText text={text} lang={lang} />
      </LinkedWords>
    </>
  )
}

const ties = [
  ['broader', 'broader'],
  ['narrower', 'narrower'],
  ['related', 'goesWith'],
] as const

function RelatedWords({ related }: Pick<ShownTerm, 'related'>) {
  const say = useWords(readingWords)
  const french = useFrench()
  return (
    <Facts
      facts={ties.flatMap(([kind, label]): readonly Fact[] => {
        const words = related.filter((one) => one.kind === kind)
        if (words.length === 0) return []
        return [
          {
            term: say(label),
            children: words.map(({ slug, word }, at) => (
              <span key={slug} lang={french}>
                {at > 0 && ' · '}
                <a href={lexiconPaths.word(slug)}>{word}</a>
              </span>
            )),
          },
        ]
      })}
    />
  )
}

function History({ shown: { term, adoptions, names, proposedOn } }: { shown: ShownTerm }) {
  const say = useWords(readingWords)
  const french = useFrench()
  const formats = useFormats()
  const who = term.proposedFor === null ? say('team') : (names.get(term.proposedFor) ?? say('gone'))
  return (
    <ol class="word__history">
      {adoptions.map((adoption, at) => {
        const { version, adoptedBy, adoptedOn, meaning } = adoption
        const isFirst = at === adoptions.length - 1
        return (
          <li key={version}>
            {say(isFirst ? 'adopted' : 'revised', { who: adoptedBy, date: formats.day(adoptedOn) })}
            {at > 0 && (
              <Disclosure summary={say('before')}>
                <TypedText text={meaning} lang={french} />
              </Disclosure>
            )}
          </li>
        )
      })}
      <li>
        {say(term.proposedAs === term.word ? 'proposedOn' : 'proposedOnAs', {
          date: formats.day(proposedOn),
          who,
          as: term.proposedAs,
        })}
      </li>
    </ol>
  )
}

function About({ shown: { term, translations, proposedOn } }: { shown: ShownTerm }) {
  const say = useWords(readingWords)
  const formats = useFormats()
  const french = useFrench()
  const { language } = useReading()
  const forms = frenchForms(term).filter((form) => form !== term.word)
  return (
    <Facts
      facts={[
        ...(term.adoptedOn === null
          ? []
          : [{ term: say('adoptedFact'), children: formats.day(term.adoptedOn) }]),
        { term: say('proposedFact'), children: formats.day(proposedOn) },
        ...(forms.length === 0
          ? []
          : [
              {
                term: say('forms'),
                children: <span lang={french}>{forms.slice(0, 12).join(', ')}</span>,
              },
            ]),
        ...(translations.length === 0
          ? []
          : [
              {
                term: say('translations'),
                children: translations.map((one, at) => (
                  <span key={one.language}>
                    {at > 0 && ' · '}
                    {languageName(one.language, language)} :{' '}
                    <span lang={one.language}>{one.word}</span>
                  </span>
                )),
              },
            ]),
      ]}
    />
  )
}
