import { Bar } from '../../../../design/bar/bar.tsx'
import { ChartFrame } from '../../../../design/chart-frame/chart-frame.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { PracticeName } from '../../amounts.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { Year } from '../../queries/read-year.ts'
import { partRank } from '../../rules/answering/parts.ts'
import { type PublishedCell, speakingCell } from '../../rules/published/published-cell.ts'
import { publishedWords } from '../../words/published.ts'
import { useAmounts } from './use-amounts.ts'

type PartsFigureProps = {
  year: Year
  question: AskedQuestion
  practices: readonly PracticeName[]
}

/** What a figure of the network is made of, the largest part first: a table one reads as a chart. */
export function PartsFigure({ year, question, practices }: PartsFigureProps) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const amounts = useAmounts()
  const name = amounts.name(question)
  const { exercise } = year.release
  const id = `parts-${question.code}`
  const parts = partsOfNetwork(year, question)
  const longest = Math.max(1, ...parts.map(({ value }) => value ?? 0))
  const rank = partRank(question)
  const ordered = [...parts].sort(
    (a, b) => rank(a.part) - rank(b.part) || (b.value ?? 0) - (a.value ?? 0),
  )
  if (ordered.length === 0) return null
  const whole = speakingCell(year.cells, { question: question.code })
  return (
    <ChartFrame
      id={id}
      title={say('question.partsTitle')}
      note={say('question.partsCaption', { name, exercise })}
      table={
        <>
          <Table
            id={`${id}-table`}
            caption={say('question.partsCaption', { name, exercise })}
            captionUnseen
            columns={[
              { label: say('question.part') },
              { label: say('trend.amount'), numeric: true },
            ]}
            rows={ordered.map((cell, i) => ({
              key: cell.part,
              cells: [
                <>
                  {amounts.partName(cell.part, question, practices)}
                  {cell.value === null ? (
                    <Bar unknown />
                  ) : (
                    <Bar share={cell.value / longest} quiet={i > 0} />
                  )}
                </>,
                cell.value === null
                  ? say('question.protected')
                  : amounts.shownNumber(cell.value, cell, question.unit),
              ],
            }))}
            {...(whole?.value != null && {
              foot: [say('question.whole'), amounts.number(whole.value, question.unit)],
            })}
          />
          {whole && (
            <p>
              <small>{say('question.partsNote', nouns)}</small>
            </p>
          )}
        </>
      }
    >
      {null}
    </ChartFrame>
  )
}

export function partsOfNetwork(year: Year, { code }: AskedQuestion): readonly PublishedCell[] {
  return year.cells.filter(
    (cell) => cell.question === code && cell.level === 'network' && cell.part !== '',
  )
}
