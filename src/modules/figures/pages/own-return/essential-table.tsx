import { Table } from '../../../../design/table/table.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { amountsOf } from '../../amounts.ts'
import { figuresPaths } from '../../paths.ts'
import type { OwnSeries } from '../../queries/own-report.ts'
import { amountOf } from '../../rules/answering/answer.ts'
import { essentialCodes } from '../../rules/published/headlines.ts'
import { ownReportWords } from '../../words/own-report.ts'
import { useAnswerSaid } from './answer-said.ts'

/** Years that a sheet of paper has room for. */
const mostYears = 3

/** What matters of a member's years, on a page or two: a row a figure, a small line for its way. */
export function EssentialTable({
  member,
  series,
}: {
  member: ServedMember
  series: readonly OwnSeries[]
}) {
  const say = useWords(ownReportWords)
  const said = useAnswerSaid()
  const { language, federation } = useReading()
  const amounts = amountsOf(language, federation)
  const [first] = series
  if (!first) return null
  const years = first.points.slice(-mostYears).map(({ exercise }) => exercise)
  const network = years.findLast((exercise) =>
    series.some(({ points }) => points.some((point) => point.exercise === exercise && point.cell)),
  )
  const shown = essentialCodes(series.map(({ question }) => question.code)).flatMap(
    (code) => series.find(({ question }) => question.code === code) ?? [],
  )
  return (
    <Table
      id="essentiel"
      caption={say('essential')}
      stack
      columns={[
        { label: say('figure') },
        ...years.map((exercise) => ({ label: exercise, numeric: true })),
        { label: say('way') },
        {
          label: network ? say('networkIn', { exercise: network }) : say('network'),
          numeric: true,
        },
      ]}
      rows={shown.map(({ question, points }) => {
        const told = points.slice(-mostYears)
        const cell = told.find(({ exercise }) => exercise === network)?.cell
        return {
          key: question.code,
          cells: [
            <a
              key="figure"
              href={`${figuresPaths.ownReport(member.slug)}?page=${question.group}#q-${question.code}`}
            >
              {amounts.name(question)}
            </a>,
            ...told.map(({ answer }) => said(question, answer) || say('none')),
            <SmallTrend key="way" values={points.map(({ answer }) => amountOf(answer))} />,
            <span key="network" class="report-network">
              {cell ? amounts.said(cell, question.unit) : say('unpublished')}
            </span>,
          ],
        }
      })}
    />
  )
}

const [width, height, edge] = [72, 20, 3]

/** The numbers are beside it: it is only seen. Years without an answer leave it out. */
function SmallTrend({ values }: { values: readonly (number | undefined)[] }) {
  const known = values.filter((value) => value !== undefined)
  if (known.length < 2 || known.length < values.length) return null
  const [least, most] = [Math.min(...known), Math.max(...known)]
  // A change of a hundredth is no cliff: at least a quarter of the largest is the whole height.
  const span = Math.max(most - least, most / 4, 1)
  const middle = (least + most) / 2
  const points = known.map((value, at) => {
    const x = edge + (at * (width - 2 * edge)) / (known.length - 1)
    const y = height - edge - (0.5 + (value - middle) / span) * (height - 2 * edge)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg class="report-way" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  )
}
