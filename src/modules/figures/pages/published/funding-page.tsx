import { Bar } from '../../../../design/bar/bar.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Columns, Narrow, Prose, Section } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { Quote } from '../../queries/quoted-words.ts'
import type { Year } from '../../queries/read-year.ts'
import type { Gap } from '../../rules/published/funding-gap.ts'
import { fundingCodes } from '../../rules/published/headlines.ts'
import { seriesOf } from '../../rules/published/network-series.ts'
import type { PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { useLocalised } from '../localised.ts'
import { useGapTold } from './gap-told.tsx'
import { Headlines, toldFigures } from './headlines.tsx'
import { PressContact } from './press-contact.tsx'
import { Quotes } from './quotes.tsx'
import { StatusLine } from './status-line.tsx'
import { TrendFigure } from './trend-figure.tsx'
import { useAmounts } from './use-amounts.ts'

type FundingProps = {
  years: readonly Year[]
  releases: readonly PublishedRelease[]
  /** The last year of which the gap can be told. */
  found: { year: Year; gap: Gap } | undefined
  /** What members agreed to be quoted with, of that year. */
  quotes: { question: AskedQuestion; quotes: readonly Quote[] } | null
}

/** Asked, received, what is missing, and what was closed in the same year. */
export function FundingPage({ found, ...rest }: FundingProps) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  return (
    <Page
      title={say('funding.title')}
      description={say('funding.description', nouns)}
      part={figuresPaths.published}
    >
      <PageHead
        cloth="goldenrod"
        edge="financement"
        title={say('funding.title')}
        lead={say('funding.lead', nouns)}
        breadcrumb={useBreadcrumb([{ href: figuresPaths.published, label: say('menu') }])}
      >
        {found && <StatusLine release={found.year.release} />}
      </PageHead>
      {found ? (
        <FundingOf {...found} {...rest} />
      ) : (
        <Narrow>
          <EmptyState title={say('funding.empty')}>
            <p>{say('funding.emptyText')}</p>
          </EmptyState>
        </Narrow>
      )}
    </Page>
  )
}

type FundingOfProps = Omit<FundingProps, 'found'> & { year: Year; gap: Gap }

function FundingOf({ year, gap, years, releases, quotes }: FundingOfProps) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const localised = useLocalised()
  const { exercise } = year.release
  const { asked, received, closes, others } = fundingCodes
  const question = year.questions.get(received)
  const closed = toldFigures(year, closes).map(({ question: { code } }) => code)
  const elsewhere = toldFigures(year, others).map(({ question: { code } }) => code)
  return (
    <>
      <Section id="phrases" title={say('funding.sentences', { exercise })} small>
        <Headlines year={year} codes={[asked, received]} then={[useGapTold(gap, exercise)]} />
      </Section>
      <Section id="ecart" title={say('funding.barsTitle')} cloth="linen" cut small>
        <div class="figures__charts">
          <GapTable gap={gap} exercise={exercise} />
          {question && (
            <TrendFigure question={question} points={seriesOf(received, { years, releases })} />
          )}
        </div>
      </Section>
      {closed.length > 0 && (
        <Section id="ferme" title={say('funding.closes')} small>
          <Headlines year={year} codes={closed} />
          <Prose>
            <p>{say('funding.closesNote')}</p>
          </Prose>
        </Section>
      )}
      {quotes && (
        <Section id="mots" title={say('funding.words')} cloth="linen" cut small>
          <Prose>
            <p>
              {say('funding.wordsAsked', {
                ...nouns,
                question: localised(quotes.question, 'label'),
              })}
            </p>
            <p>{say('funding.wordsText', { ...nouns, count: quotes.quotes.length })}</p>
          </Prose>
          <Quotes quotes={quotes.quotes} />
        </Section>
      )}
      <Columns aside={<PressContact />} asideLabel={say('press.title')}>
        {elsewhere.length > 0 && (
          <>
            <h2 id="ailleurs">{say('funding.others')}</h2>
            <Headlines year={year} codes={elsewhere} />
          </>
        )}
        <p>
          <a class="more" href={figuresPaths.publishedExercise(exercise)}>
            {say('question.back', { exercise })}
          </a>
        </p>
      </Columns>
    </>
  )
}

function GapTable({ gap, exercise }: { gap: Gap; exercise: string }) {
  const say = useWords(publishedWords)
  const formats = useFormats()
  const amounts = useAmounts()
  const nameOf = (code: string) =>
    amounts.name({ code, label: code, label_en: '', unit: 'dollars' })
  const { asked, received, missing } = gap
  const coverage = amounts.coverage(missing)
  const rows = [
    {
      key: 'asked',
      name: nameOf(fundingCodes.asked),
      value: asked.value,
      bar: <Bar share={1} quiet />,
    },
    {
      key: 'received',
      name: nameOf(fundingCodes.received),
      value: received.value,
      bar: <Bar share={received.value / asked.value} />,
    },
    {
      key: 'missing',
      name: say('funding.missing'),
      value: missing.value,
      bar: <Bar from={received.value / asked.value} to={1} />,
    },
  ]
  return (
    <Table
      id="ecart-tableau"
      caption={say(
        gap.isOfTheSame && coverage !== '' ? 'funding.barsCaptionAnswered' : 'funding.barsCaption',
        { exercise, coverage },
      )}
      columns={[{ label: say('funding.sum') }, { label: say('funding.dollars'), numeric: true }]}
      rows={rows.map(({ key, name, value, bar }) => ({
        key,
        cells: [
          <>
            {name}
            {bar}
          </>,
          formats.money(value),
        ],
      }))}
    />
  )
}
