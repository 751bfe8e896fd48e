import { Bar } from '../../../../design/bar/bar.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { AskedQuestion } from '../../queries/published.ts'
import { deducibleOf, type PublishedCell } from '../../rules/published/published-cell.ts'
import { publishedWords } from '../../words/published.ts'
import { useAmounts } from './use-amounts.ts'

export type Place = { readonly key: string; readonly name: string }

type PlacesTableProps = {
  id: string
  caption: string
  heading: string
  question: AskedQuestion
  exercise: string
  places: readonly Place[]
  cellOf: (place: string) => PublishedCell | undefined
  /** The exercise before, where the two may be compared. */
  before?: { exercise: string; cellOf: (place: string) => PublishedCell | undefined } | undefined
  /** The whole, in the foot. */
  whole?: { cell: PublishedCell | undefined; before: PublishedCell | undefined } | undefined
}

/** A figure of each place, and a length of cloth that says as much. A hole is basted between the bounds anyone can deduce. */
export function PlacesTable(props: PlacesTableProps) {
  const { id, caption, heading, question, exercise, places, cellOf, before, whole } = props
  const say = useWords(publishedWords)
  const shown = places.flatMap(({ key, name }) => {
    const cell = cellOf(key)
    return cell ? [{ key, name, cell }] : []
  })
  const longest = Math.max(...shown.map(({ cell }) => cell.value ?? deducibleOf(cell)?.most ?? 0))
  const numbers = (cell: PublishedCell | undefined) => (
    <CellNumber cell={cell} question={question} />
  )
  return (
    <Table
      id={id}
      caption={caption}
      columns={[
        { label: heading },
        // First what is spoken of: on a small telephone the year before is a gesture away.
        { label: exercise, numeric: true },
        ...(before ? [{ label: before.exercise, numeric: true }] : []),
      ]}
      rows={shown.map(({ key, name, cell }) => ({
        key,
        cells: [
          <PlaceName key={key} anchor={key} name={name} cell={cell} longest={longest} />,
          numbers(cell),
          ...(before ? [numbers(before.cellOf(key))] : []),
        ],
      }))}
      {...(whole?.cell && {
        foot: [
          say('question.whole'),
          numbers(whole.cell),
          ...(before ? [numbers(whole.before)] : []),
        ],
      })}
    />
  )
}

type PlaceNameProps = { anchor: string; name: string; cell: PublishedCell; longest: number }

function PlaceName({ anchor, name, cell, longest }: PlaceNameProps) {
  const say = useWords(publishedWords)
  const range = deducibleOf(cell)
  const scale = longest > 0 ? longest : 1
  return (
    <>
      <span id={anchor.replace(':', '-')}>{name}</span>{' '}
      {cell.coverage_band === '80 to 95' && (
        <small class="figures__aside">{say('question.band80')}</small>
      )}
      {cell.coverage_band === 'under 80' && (
        <small class="figures__aside">{say('question.bandUnder')}</small>
      )}
      {cell.value !== null ? (
        <Bar share={cell.value / scale} />
      ) : range ? (
        <Bar from={range.least / scale} to={range.most / scale} />
      ) : (
        <Bar unknown />
      )}
    </>
  )
}

function CellNumber({
  cell,
  question,
}: {
  cell: PublishedCell | undefined
  question: AskedQuestion
}) {
  const say = useWords(publishedWords)
  const amounts = useAmounts()
  if (!cell) return null
  if (cell.value !== null) return <>{amounts.shownNumber(cell.value, cell, question.unit)}</>
  const range = deducibleOf(cell)
  return (
    <>
      <a class="figures__hole" href="#protege">
        {say('question.protected')}
      </a>{' '}
      {range && (
        <small class="figures__aside">
          {say('question.range', {
            least: amounts.number(range.least, question.unit),
            most: amounts.number(range.most, question.unit),
          })}
        </small>
      )}
    </>
  )
}
