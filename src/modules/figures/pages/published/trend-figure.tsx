import { ChartFrame } from '../../../../design/chart-frame/chart-frame.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Trend } from '../../../../design/trend/trend.tsx'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { SeriesPoint } from '../../rules/published/network-series.ts'
import { publishedWords } from '../../words/published.ts'
import { yearOnTwoLines } from '../year-on-two-lines.ts'
import { useAmounts } from './use-amounts.ts'

type TrendFigureProps = { question: AskedQuestion; points: readonly SeriesPoint[] }

/** A figure of the network over the years: its curve, its holes and seams, and its table. */
export function TrendFigure({ question, points }: TrendFigureProps) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const amounts = useAmounts()
  const formats = useFormats()
  const name = amounts.name(question)
  const id = `trend-${question.code}`
  const rows = usePointRows(question, points)
  const broken = points.filter(({ breaks }) => breaks.length > 0)
  const known = points.flatMap(({ cell, exercise }) =>
    cell && cell.value !== null ? [{ cell, exercise }] : [],
  )
  const [first, last] = [known[0], known.at(-1)]
  return (
    <ChartFrame
      id={id}
      title={say('trend.title', { name })}
      note={say('trend.note', nouns)}
      table={
        <Table
          id={`${id}-table`}
          caption={say('trend.caption', { name })}
          captionUnseen
          columns={[
            { label: say('trend.exercise') },
            { label: say('trend.amount'), numeric: true },
            { label: say('trend.answered'), numeric: true },
          ]}
          rows={rows}
        />
      }
    >
      {first && last && first !== last ? (
        <Trend
          label={say('trend.label', {
            count: known.length,
            first: amounts.said(first.cell, question.unit),
            from: first.exercise,
            last: amounts.said(last.cell, question.unit),
            to: last.exercise,
          })}
          points={points.map(({ exercise, cell, breaks }) => ({
            key: exercise,
            label: yearOnTwoLines(exercise),
            value: cell?.value ?? null,
            shown: cell?.value == null ? '' : amounts.shownNumber(cell.value, cell, question.unit),
            least: cell?.kind === 'estimated' ? cell.least : null,
            most: cell?.kind === 'estimated' ? cell.most : null,
            isBroken: breaks.length > 0,
          }))}
          written={formats.short}
        />
      ) : (
        <p>{say('trend.one')}</p>
      )}
      {broken.length > 0 && (
        <Note kind="care">
          {broken.map(({ exercise, breaks }) => (
            <p key={exercise}>
              <b class="whole">{exercise}</b> {breaks.map((one) => say(`trend.${one}`)).join(' ')}
            </p>
          ))}
        </Note>
      )}
    </ChartFrame>
  )
}

function usePointRows({ code, unit }: AskedQuestion, points: readonly SeriesPoint[]) {
  const say = useWords(publishedWords)
  const amounts = useAmounts()
  return points.map(({ exercise, cell, isRetracted }) => ({
    key: exercise,
    cells: [
      cell ? <a href={figuresPaths.publishedQuestion(exercise, code)}>{exercise}</a> : exercise,
      cell?.value != null
        ? amounts.shownNumber(cell.value, cell, unit)
        : say(cell ? 'question.protected' : isRetracted ? 'trend.retracted' : 'trend.absent'),
      cell && cell.respondents !== null && cell.members !== null
        ? say('exercise.answeredOf', { respondents: cell.respondents, all: cell.members })
        : '',
    ],
  }))
}
