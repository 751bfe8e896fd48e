import type { VNode } from 'preact'
import { ChartFrame } from '../../../../design/chart-frame/chart-frame.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { Trend } from '../../../../design/trend/trend.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { amountsOf } from '../../amounts.ts'
import { figuresPaths } from '../../paths.ts'
import type { OwnSeries } from '../../queries/own-report.ts'
import { amountOf } from '../../rules/answering/answer.ts'
import { ownReportWords } from '../../words/own-report.ts'
import { useLocalised } from '../localised.ts'
import { yearOnTwoLines } from '../year-on-two-lines.ts'
import { useAnswerSaid } from './answer-said.ts'
import { EssentialTable } from './essential-table.tsx'
import { PortraitPage } from './portrait-page.tsx'

type ReportPageProps = {
  member: ServedMember
  series: readonly OwnSeries[]
  /** Code of the one group shown in full; null for what matters of all of them. */
  group: string | null
  /** What other parts put there. */
  sections: readonly VNode[]
}

/** A member's own trend, beside what is published of the network; printed for its assembly. */
export function ReportPage({ member, series, group, sections }: ReportPageProps) {
  const say = useWords(ownReportWords)
  const nouns = useNouns()
  const localised = useLocalised()
  const groups = new Map(
    series.map(({ question }) => [
      question.group,
      localised({ title: question.group_title, title_en: question.group_title_en }, 'title'),
    ]),
  )
  const shown = [...groups].filter(([code]) => code === group)
  const path = figuresPaths.ownReport(member.slug)
  return (
    <PortraitPage member={member} title={say('title')} lead={say('lead', nouns)}>
      {series.length === 0 ? (
        <EmptyState title={say('empty')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      ) : (
        <TagLinks
          label={say('filter')}
          links={[
            { href: path, label: say('all'), current: group === null },
            ...[...groups].map(([code, title]) => ({
              href: `${path}?page=${code}`,
              label: title,
              current: code === group,
            })),
          ]}
        />
      )}
      {group === null && <EssentialTable member={member} series={series} />}
      {shown.map(([code, title]) => (
        <section key={code} aria-labelledby={`g-${code}`} class="report-group">
          <Heading level={2} size={3} id={`g-${code}`}>
            {title}
          </Heading>
          {series
            .filter(({ question }) => question.group === code)
            .map((one) => (
              <OneSeries key={one.question.code} member={member} series={one} />
            ))}
        </section>
      ))}
      {group === null && sections}
    </PortraitPage>
  )
}

function OneSeries({
  member,
  series: { question, points },
}: {
  member: ServedMember
  series: OwnSeries
}) {
  const say = useWords(ownReportWords)
  const formats = useFormats()
  const localised = useLocalised()
  const said = useAnswerSaid()
  const { language, federation } = useReading()
  const amounts = amountsOf(language, federation)
  const label = localised(question, 'label')
  const hasNetwork = points.some(({ cell }) => cell)
  const numbers = points.filter(({ answer }) => amountOf(answer) !== undefined)
  const shown = (point: (typeof points)[number]) => said(question, point.answer) || say('none')
  return (
    <ChartFrame
      id={`q-${question.code}`}
      title={label}
      note={say(hasNetwork ? 'noteNetwork' : 'note', { name: member.name })}
      table={
        <Table
          id={`t-${question.code}`}
          caption={label}
          captionUnseen
          columns={[
            { label: say('exercise') },
            { label: say('yours'), numeric: true },
            ...(hasNetwork ? [{ label: say('network'), numeric: true }] : []),
          ]}
          rows={points.map((point) => ({
            key: point.exercise,
            cells: [
              <span key="annee" class="portrait-year">
                {point.exercise}
              </span>,
              shown(point),
              ...(hasNetwork
                ? [
                    point.cell ? (
                      <a
                        key="reseau"
                        href={figuresPaths.publishedQuestion(point.exercise, question.code)}
                      >
                        {amounts.said(point.cell, question.unit)}
                      </a>
                    ) : (
                      say('unpublished')
                    ),
                  ]
                : []),
            ],
          }))}
        />
      }
    >
      {numbers.length > 1 && (
        <Trend
          label={say('drawing', {
            count: points.length,
            first: shownOf(numbers[0], shown),
            last: shownOf(numbers.at(-1), shown),
          })}
          points={points.map((point) => ({
            key: point.exercise,
            label: yearOnTwoLines(point.exercise),
            value: amountOf(point.answer) ?? null,
            shown: shown(point),
            isBroken: point.isBroken,
          }))}
          written={formats.short}
        />
      )}
    </ChartFrame>
  )
}

function shownOf<P>(point: P | undefined, shown: (point: P) => string): string {
  return point === undefined ? '' : shown(point)
}
