import type { Apart, MeasureReader, MeasureSource } from '../../platform/measures/measures.ts'
import { amountsOf } from './amounts.ts'
import { figureReference } from './figure-reference.ts'
import { listPublishedReleases } from './queries/published.ts'
import { readYears } from './queries/read-year.ts'
import { type SeriesPoint, seriesOf } from './rules/published/network-series.ts'
import { toldByAsMany } from './rules/published/told-by-as-many.ts'
import { standingReleases } from './rules/releasing/standing-releases.ts'
import { publishedWords } from './words/published.ts'

const PART = 'figures'

/** Every figure of the network that a release publishes, by the code of its question: `figures.group-participations`. */
export const figureMeasures: MeasureSource = {
  part: PART,
  parts: ['figures'],

  async list(reader) {
    const { years } = await readNetwork(reader)
    const amounts = amountsOf(reader.language, reader.federation)
    const found = new Map(
      [...years]
        .reverse()
        .flatMap(({ questions, cells }) =>
          [...questions.values()]
            .filter(({ code }) =>
              cells.some(({ question, part }) => question === code && part === ''),
            )
            .map((question) => [question.code, question] as const),
        ),
    )
    return [...found.values()].map((question) => ({
      name: `${PART}.${question.code}`,
      label: amounts.name(question),
      unit: question.unit,
      counts:
        reader.language === 'en' && question.definition_en !== ''
          ? question.definition_en
          : question.definition,
    }))
  },

  async read(name, reader) {
    const question = name.slice(PART.length + 1)
    const { years, releases } = await readNetwork(reader)
    const amounts = amountsOf(reader.language, reader.federation)
    const say = publishedWords.in(reader.language)
    const points = seriesOf(question, { years, releases })
    return points.map((point, at) => {
      const { exercise, cell, isRetracted, isPartial } = point
      const apart = apartOf(point, points[at - 1])
      const asked = years
        .find(({ release }) => release.exercise === exercise)
        ?.questions.get(question)
      return {
        exercise,
        value: cell?.value ?? null,
        ...(apart && { apart }),
        phrase:
          cell && asked
            ? say(isPartial ? 'reading.early' : 'reading.said', {
                phrase: amounts.phrase(cell, asked.unit),
              })
            : say(isRetracted ? 'trend.retracted' : 'trend.absent'),
        reference: cell ? figureReference({ question, exercise, place: '' }) : null,
      }
    })
  },
}

/** Published while answers came in, it is no measure of a year; told by many more or fewer, or asked otherwise, no rise or fall. */
function apartOf(point: SeriesPoint, before: SeriesPoint | undefined): Apart | undefined {
  if (!point.cell) return undefined
  if (point.isPartial) return 'from-all'
  if (point.breaks.length > 0) return 'from-before'
  const told = ({ cell, isPartial }: SeriesPoint) => ({
    coverage: cell?.coverage ?? null,
    isPartial,
  })
  const isComparable = !before?.cell || toldByAsMany(told(before), told(point))
  return isComparable ? undefined : 'from-before'
}

async function readNetwork({ tx }: MeasureReader) {
  const releases = await listPublishedReleases(tx)
  const years = await readYears(tx, standingReleases(releases), { level: 'network' })
  return { releases, years }
}
