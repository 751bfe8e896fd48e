import { Facts } from '../../../../design/facts/facts.tsx'
import { Find } from '../../../../design/find/find.tsx'
import { ResultsCount } from '../../../../design/find/finder.tsx'
import { Columns, Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Pagination } from '../../../../design/pagination/pagination.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { writeReference } from '../../../../platform/references/reference.ts'
import type { Use } from '../../../../platform/references/threads.ts'
import { Uses } from '../../../../platform/references/uses.tsx'
import { cite, entryOf, languageOfTitle, titleOf } from '../../citing/cite.ts'
import { textOf } from '../../citing/formatted.ts'
import { exportFormats } from '../../formats/export-formats.ts'
import { evidencePaths } from '../../paths.ts'
import { type Source, sourcesPerPage } from '../../queries/sources.ts'
import { readingWords } from '../../words/reading.ts'
import { FormattedText } from '../formatted-text.tsx'
import { TakeSources } from './take-sources.tsx'

type SourcesPageProps = {
  sources: readonly Source[]
  count: number
  words: string
  page: number
}

/** Sources everyone may read, in the order of a bibliography. */
export function SourcesPage({ sources, count, words, page }: SourcesPageProps) {
  const say = useWords(readingWords)
  const { language } = useReading()
  return (
    <Page title={say('source.title')} part={evidencePaths.home}>
      <PageHead
        cloth="bloodroot"
        edge="sources"
        title={say('source.title')}
        lead={say('source.lead')}
        breadcrumb={useBreadcrumb([{ href: evidencePaths.home, label: say('menu') }])}
      >
        <Find
          action={evidencePaths.sources}
          label={say('source.search')}
          name="mots"
          value={words}
          button={say('source.searchButton')}
          hint={say('source.searchHint')}
        />
      </PageHead>
      <Narrow>
        <ResultsCount id="resultats">
          {words === ''
            ? say('source.count', { count })
            : say('source.countFound', { count, words })}
        </ResultsCount>
        {words !== '' && (
          <p>
            <a href={evidencePaths.sources}>{say('source.clear')}</a>
          </p>
        )}
        <ul class="bibliography">
          {sources.map(({ key, csl }) => (
            <li key={key}>
              <FormattedText runs={entryOf(key, csl, language)} />{' '}
              <a
                href={evidencePaths.source(key)}
                class="no-print"
                aria-label={`${say('source.usedIn')}, ${csl.title ?? key}`}
              >
                {say('source.usedIn')}
              </a>
            </li>
          ))}
        </ul>
        <Pages path={evidencePaths.sources} page={page} count={count} words={words} />
        <TakeSources what="toutes" />
      </Narrow>
    </Page>
  )
}

type PagesProps = { path: string; page: number; count: number; words: string }

/** Pages of a list of sources. */
export function Pages({ path, page, count, words }: PagesProps) {
  const say = useWords(readingWords)
  const last = Math.max(1, Math.ceil(count / sourcesPerPage))
  // The first, the last, and those around: a list of forty pages is not forty links.
  const numbers = Array.from({ length: last }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - page) <= 2,
  )
  const at = (number: number) => {
    const query = new URLSearchParams({
      ...(words !== '' && { mots: words }),
      ...(number > 1 && { page: String(number) }),
    })
    return query.size === 0 ? path : `${path}?${query}`
  }
  return (
    <Pagination
      label={say('source.pages')}
      pages={numbers.map((number) => ({
        label: number,
        heard: say('source.page', { page: number }),
        ...(number !== page && { href: at(number) }),
      }))}
    />
  )
}

/** One source: its reference, where it serves, how to cite it, how to take it. */
export function SourcePage({ source, uses }: { source: Source; uses: readonly Use[] }) {
  const say = useWords(readingWords)
  const formats = useFormats()
  const { language } = useReading()
  const { key, csl, verifiedOn } = source
  const made = cite([[{ key }]], new Map([[key, csl]]), language)
  const entry = made.bibliography[0]?.entry ?? []
  const title = titleOf(csl, language) || key
  const address = csl.URL ?? (csl.DOI && `https://doi.org/${csl.DOI}`)
  const isWeb = /^https?:\/\//i.test(address ?? '')
  const crumbs = [
    { href: evidencePaths.home, label: say('menu') },
    { href: evidencePaths.sources, label: say('source.title') },
  ]
  return (
    <Page title={title} part={evidencePaths.home}>
      <PageHead
        cloth="bloodroot"
        edge={key}
        title={title}
        lang={languageOfTitle(csl, language)}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Columns
        asideLabel={say('source.crumb')}
        aside={
          <Facts
            facts={[
              { term: say('source.kind'), children: say(`type.${csl.type}`) },
              {
                term: say('source.verified'),
                children: verifiedOn ? formats.day(verifiedOn) : say('source.notVerified'),
              },
              ...(address && isWeb
                ? [
                    {
                      term: say('source.online'),
                      children: <a href={address}>{say('source.onlineLink')}</a>,
                    },
                  ]
                : []),
            ]}
          />
        }
      >
        <h2>{say('source.reference')}</h2>
        <p>
          <FormattedText runs={entry} />
        </p>
        {csl.abstract && (
          <>
            <h3>{say('source.abstract')}</h3>
            <p lang={languageOfTitle(csl, language)}>{csl.abstract}</p>
          </>
        )}
        <h2>{say('source.usedIn')}</h2>
        {uses.length > 0 && <p>{say('source.usedInText')}</p>}
        <Uses uses={uses} none={say('source.notUsed')} />
        <h2>{say('source.cite')}</h2>
        <h3>{say('source.inText')}</h3>
        <p class="copied">{textOf(made.citations[0] ?? [])}</p>
        <h3>{say('source.inBibliography')}</h3>
        <p class="copied">{textOf(entry)}</p>
        <h3>{say('source.onPlatform')}</h3>
        <p class="copied">
          <code>{writeReference({ kind: 'source', id: key })}</code>
        </p>
        <h3 class="no-print">{say('source.take1')}</h3>
        <ul class="no-print">
          {exportFormats.map((format) => (
            <li key={format}>
              <a href={evidencePaths.sourceFile(key, format)}>{say(`source.format.${format}`)}</a>
            </li>
          ))}
        </ul>
      </Columns>
    </Page>
  )
}
