import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Section, Wrap } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import type { Term } from '../../queries/terms.ts'
import { firstSentence } from '../../rules/first-sentence.ts'
import { readingWords } from '../../words/reading.ts'
import { useFrench, useSaidIn } from '../use-said-in.ts'

/** Every word that was adopted: ours, then those to handle with care. */
export function IndexPage({ terms }: { terms: readonly Term[] }) {
  const say = useWords(readingWords)
  const { person } = useReading()
  const shared = terms.filter(({ kind }) => kind === 'shared')
  const care = terms.filter(({ kind }) => kind === 'care')
  return (
    <Page title={say('title')} description={say('description')} part={lexiconPaths.home}>
      <PageHead cloth="goldenrod" edge="mots" title={say('title')} lead={say('lead')}>
        <Buttons>
          <ButtonLink href={lexiconPaths.rereading}>{say('reread')}</ButtonLink>
          {terms.length > 0 && (
            <ButtonLink href={lexiconPaths.network} kind="second">
              {say('network.link')}
            </ButtonLink>
          )}
          {person && (
            <ButtonLink href={lexiconPaths.making} kind="second">
              {say('making')}
            </ButtonLink>
          )}
        </Buttons>
      </PageHead>
      {terms.length === 0 && (
        <Wrap>
          <EmptyState title={say('none')}>
            <p>{say('noneText')}</p>
          </EmptyState>
        </Wrap>
      )}
      {shared.length > 0 && (
        <Section id="nos-mots" title={say('shared')}>
          <WordList terms={shared} />
        </Section>
      )}
      {care.length > 0 && (
        <Section id="avec-soin" title={say('care')}>
          <p>{say('careLead')}</p>
          <WordList terms={care} />
        </Section>
      )}
      {terms.length > 0 && (
        <Section id="reutiliser" title={say('files')} small>
          <p>{say('filesLead')}</p>
          <p>
            <a href={lexiconPaths.booklet}>{say('booklet.link')}</a>
          </p>
          <p>
            <a href={lexiconPaths.feed}>{say('feed')}</a>
          </p>
          <ul>
            {fileNames.map((name) => (
              <li key={name}>
                <a href={lexiconPaths.file(name)}>{name}</a> : {say(`file.${keyOfFile[name]}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

const keyOfFile = {
  'mots.ttl': 'turtle',
  'mots.jsonld': 'jsonld',
  'mots.csv': 'csv',
  'mots.tbx': 'tbx',
  'prh.yml': 'prh',
  'vale.yml': 'vale',
  'cspell.txt': 'cspell',
} as const
const fileNames = [
  'mots.ttl',
  'mots.jsonld',
  'mots.csv',
  'mots.tbx',
  'prh.yml',
  'vale.yml',
  'cspell.txt',
] as const

function WordList({ terms }: { terms: readonly Term[] }) {
  const say = useWords(readingWords)
  const said = useSaidIn()
  const french = useFrench()
  return (
    <dl class="words">
      {terms.map((term) => {
        const meaning = said(term.meaning, term.meaning_en)
        return (
          <div key={term.slug}>
            <dt lang={french}>
              <a href={lexiconPaths.word(term.slug)}>{term.word}</a>
            </dt>
            <dd lang={meaning.lang}>{firstSentence(meaning.text)}</dd>
            {term.kind === 'care' && term.instead !== '' && (
              <dd class="word-said" lang={french}>
                {say('careInstead', { instead: term.instead })}
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}
