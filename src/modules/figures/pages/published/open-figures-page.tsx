import { Facts } from '../../../../design/facts/facts.tsx'
import { Columns, Prose } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { openDataPaths } from '../../../directory/index.ts'
import { columns } from '../../open-data/columns.ts'
import { dcatOf, offeredFormats } from '../../open-data/dcat.ts'
import { openFiguresPaths } from '../../open-data/paths.ts'
import type { Year } from '../../queries/read-year.ts'
import { findRelease, type PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { openFiguresWords } from '../../words/open-figures.ts'
import { useFrozenDay } from './citation.tsx'
import { FileLinks } from './downloads.tsx'
import { RetractedSentence } from './retracted-page.tsx'
import { useAmounts } from './use-amounts.ts'

type OpenFiguresProps = {
  /** Every one, the last first. */
  releases: readonly PublishedRelease[]
  /** Those that may be read. */
  years: readonly Year[]
}

/** All there is to copy, under which licence, at which addresses. */
export function OpenFiguresPage({ releases, years }: OpenFiguresProps) {
  const say = useWords(openFiguresWords)
  const { federation, origin, language } = useReading()
  const yearOf = new Map(years.map((year) => [year.release.id, year]))
  return (
    <Page
      title={say('page.title')}
      description={say('page.description', { federation: federation.name })}
      part={openFiguresPaths.home}
      structuredData={dcatOf({ federation, origin, releases }, language)}
    >
      <PageHead cloth="flax" edge="donnees" title={say('page.title')} lead={say('page.lead')} />
      <Columns aside={<About />} asideLabel={say('page.licence')}>
        {years.length === 0 && <p>{say('page.none')}</p>}
        {releases.map((release) => {
          const year = yearOf.get(release.id)
          return year ? (
            <ReleaseFiles key={release.id} year={year} releases={releases} />
          ) : (
            <div key={release.id} id={`diffusion-${release.number}`}>
              <RetractedSentence release={release} />
            </div>
          )
        })}
        <ColumnsMeaning />
      </Columns>
    </Page>
  )
}

function ReleaseFiles({ year, releases }: { year: Year; releases: readonly PublishedRelease[] }) {
  const say = useWords(openFiguresWords)
  const formats = useFormats()
  const amounts = useAmounts()
  const { release, questions } = year
  const { number, exercise } = release
  const date = formats.day(useFrozenDay()(release))
  const found = findRelease(releases, { exercise, number })
  const newer = found.outcome === 'readable' ? found.newer : null
  return (
    <section
      class="figures__group"
      id={`diffusion-${number}`}
      aria-labelledby={`diffusion-${number}-titre`}
    >
      <h2 id={`diffusion-${number}-titre`}>{say('page.release', { exercise })}</h2>
      <p>
        {say('page.releaseLine', { number, date })}{' '}
        {newer && say('page.older', { number: newer.number })}
      </p>
      <h3>{say('page.whole')}</h3>
      <FileLinks release={number} question={null} />
      <h3>{say('page.byQuestion')}</h3>
      <Table
        id={`diffusion-${number}-questions`}
        caption={say('page.byQuestion')}
        captionUnseen
        columns={[{ label: say('page.question') }, { label: say('page.files') }]}
        rows={[...questions.values()].map((question) => ({
          key: question.code,
          cells: [
            amounts.name(question),
            <FileLinks key={question.code} release={number} question={question.code} />,
          ],
        }))}
        stack
      />
    </section>
  )
}

function About() {
  const say = useWords(openFiguresWords)
  const nouns = useNouns()
  const { federation } = useReading()
  const { name, url } = federation.openDataLicence
  return (
    <>
      <div>
        <h2>{say('page.licence')}</h2>
        <p>
          {say.rich(
            'page.licenceText',
            { licence: name },
            {
              a: (chunk) => (
                <a href={url} hreflang="fr">
                  {chunk}
                </a>
              ),
            },
          )}
        </p>
      </div>
      <div>
        <h2>{say('page.files')}</h2>
        <Facts
          facts={offeredFormats.map((format) => ({
            term: say(`formats.${format}`),
            children: say(`uses.${format}`),
          }))}
        />
      </div>
      <div>
        <h2>{say('page.programs')}</h2>
        <Prose>
          <p>
            {say('page.programsText')}{' '}
            <a href={openFiguresPaths.catalogue} hreflang="fr">
              <code>{openFiguresPaths.catalogue}</code>
            </a>
          </p>
          <p>{say('page.csvwText')}</p>
          <p>{say('page.adxText')}</p>
        </Prose>
      </div>
      <div>
        <h2>{say('page.directory')}</h2>
        <p>{say('page.directoryText', nouns)}</p>
        <p>
          <a class="more" href={openDataPaths.home}>
            {say('page.directoryLink')}
          </a>
        </p>
      </div>
    </>
  )
}

function ColumnsMeaning() {
  const say = useWords(openFiguresWords)
  return (
    <>
      <h2 id="colonnes">{say('page.columns')}</h2>
      <p>{say('page.columnsText')}</p>
      <Facts
        facts={columns.map(({ name }) => ({
          term: say(`columns.${name}`),
          children: say(`meanings.${name}`),
        }))}
      />
    </>
  )
}
