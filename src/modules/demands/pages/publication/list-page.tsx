import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { followUpPaths } from '../../follow-up-paths.ts'
import { demandsPaths, publishedPaths } from '../../paths.ts'
import type { Publication } from '../../queries/published/publications.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { type AskedDemand, demandsOf } from '../../rules/published/demands-of.ts'
import { firstLines } from '../../rules/published/first-lines.ts'
import { passagesWith } from '../../rules/published/passages-with.ts'
import { documentsWords } from '../../words/documents.ts'
import { filesWords } from '../../words/files.ts'
import { followUpsWords } from '../../words/follow-ups.ts'
import { publishedWords } from '../../words/published.ts'
import { Passages, SearchTexts } from './search-texts.tsx'
import { useAdopted } from './use-adopted.ts'

export type ListedText = { readonly publication: Publication; readonly read: ReadDocument }

type ListPageProps = {
  texts: readonly ListedText[]
  /** What is looked for in them; '' for nothing. */
  words: string
}

/** What the federation asks: each text that was adopted, and its demands. */
export function ListPage({ texts, words }: ListPageProps) {
  const found = texts.flatMap(({ publication, read }) => {
    const passages = passagesWith(read, words)
    return passages.length === 0 ? [] : [{ publication, passages }]
  })
  const say = useWords(publishedWords)
  const sayFollowUps = useWords(followUpsWords)
  return (
    <Page title={say('title')} description={say('lead')} part={publishedPaths.list}>
      <PageHead cloth="bloodroot" edge="revendications" title={say('title')} lead={say('lead')} />
      <Narrow>
        {texts.length === 0 && (
          <EmptyState title={say('none')}>
            <p>{say('noneText')}</p>
          </EmptyState>
        )}
        {texts.length > 0 && <SearchTexts words={words} />}
        {words !== '' && <Passages words={words} found={found} />}
        {words === '' &&
          texts.map((text) => <ListedTextView key={text.publication.slug} text={text} />)}
        {words === '' && texts.length > 0 && (
          <p class="no-print">
            <a href={followUpPaths.feed}>{sayFollowUps('page.feed')}</a>
          </p>
        )}
      </Narrow>
    </Page>
  )
}

function ListedTextView({ text: { publication, read } }: { text: ListedText }) {
  const say = useWords(publishedWords)
  const sayKind = useWords(documentsWords)
  const sayFiles = useWords(filesWords)
  const adopted = useAdopted()
  const { language } = useReading()
  const { slug, title, kind, number } = publication
  const lang = publication.language === language ? undefined : publication.language
  const demands = demandsOf(read)
  const path = publishedPaths.text(slug)
  return (
    <section class="published" aria-labelledby={`t-${slug}`}>
      <h2 id={`t-${slug}`} lang={lang}>
        <a href={path}>{title}</a>
      </h2>
      <p class="status-line">
        <span>{sayKind(`kind.${kind}`)}</span> <span>{say('version', { number })}</span>{' '}
        <span>{adopted(publication)}</span>
      </p>
      {demands.length === 0 ? (
        <p lang={lang}>{firstLines(read, 300)}</p>
      ) : (
        <ol class="means" lang={lang}>
          {demands.map((demand) => (
            <DemandLine key={demand.code} demand={demand} path={path} />
          ))}
        </ol>
      )}
      <p>
        <a class="more" href={path} aria-label={say('readLabel', { title })}>
          {say('read')}
        </a>{' '}
        <a
          href={publishedPaths.versionFile(slug, number, 'pdf')}
          aria-label={`${sayFiles('formats.pdf')}, ${title}`}
        >
          {sayFiles('formats.pdf')}
        </a>
      </p>
    </section>
  )
}

function DemandLine({ demand, path }: { demand: AskedDemand; path: string }) {
  const say = useWords(publishedWords)
  const { code, number, title, text, means } = demand
  return (
    <li class="means__item">
      <span class="means__number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3 class="means__title">
          <a href={`${path}${demandsPaths.anchor(code)}`}>{title}</a>
        </h3>
        {text !== '' && <p>{text}</p>}
        {means > 0 && <p class="since">{say('meansCount', { count: means })}</p>}
      </div>
    </li>
  )
}
