import { Heading } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { capitalised } from '../../amounts.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import { partRank } from '../../rules/answering/parts.ts'
import { type PublishedCell, speakingCell } from '../../rules/published/published-cell.ts'
import type { PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { releaseWords } from '../../words/releases.ts'
import { useLocalised } from '../localised.ts'
import { PartsFigure } from '../published/parts-figure.tsx'
import { PlacesTable } from '../published/places-table.tsx'
import { useAmounts } from '../published/use-amounts.ts'
import type { Names } from './names.ts'

type FiguresTableProps = {
  cells: readonly PublishedCell[]
  names: Names
  exercise: string
  pathTo: (question: string) => string
}

/** Every figure of a release that is not public, as the public page says them: one line each. */
export function FiguresTable({ cells, names, exercise, pathTo }: FiguresTableProps) {
  const say = useWords(releaseWords)
  const amounts = useAmounts()
  const codes = new Set(cells.map(({ question }) => question))
  const questions = [...names.questions.values()].filter(({ code }) => codes.has(code))
  return (
    <Table
      id="chiffres"
      caption={exercise}
      captionUnseen
      stack
      columns={[
        { label: say('preview.figure') },
        { label: say('preview.amount') },
        { label: say('preview.answered') },
      ]}
      rows={questions.map((question) => {
        const { code, unit } = question
        const ofNetwork = cells.filter((cell) => cell.question === code && cell.level === 'network')
        const whole = speakingCell(ofNetwork, { question: code })
        const [told = whole] = ofNetwork
        const rank = partRank(question)
        const inOrder = [...ofNetwork].sort((a, b) => rank(a.part) - rank(b.part))
        const parts = inOrder.flatMap((cell) =>
          cell.value === null
            ? []
            : `${amounts.partName(cell.part, question, names.practices)}\u00a0: ${amounts.number(cell.value, unit)}`,
        )
        return {
          key: code,
          cells: [
            <a key={code} href={pathTo(code)}>
              {amounts.name(question)}
            </a>,
            whole ? capitalised(amounts.said(whole, unit)) : parts.join(', '),
            told?.respondents != null && told.members !== null
              ? say('preview.answeredOf', { respondents: told.respondents, all: told.members })
              : '',
          ],
        }
      })}
    />
  )
}

type QuestionTablesProps = {
  question: AskedQuestion
  cells: readonly PublishedCell[]
  names: Names
  exercise: string
  named: readonly { name: string; value: number }[]
}

/** One figure: its parts, its zones, its regions, with the public page's own tables. */
export function QuestionTables({ question, cells, names, exercise, named }: QuestionTablesProps) {
  const say = useWords(releaseWords)
  const sayOf = useWords(publishedWords)
  const nouns = useNouns()
  const { language } = useReading()
  const localised = useLocalised()
  const amounts = useAmounts()
  const name = amounts.name(question)
  const cellOf = (place: string) => speakingCell(cells, { question: question.code, place })
  const zones = names.zones.map((zone) => ({
    key: zone.code,
    name: language === 'en' && zone.name_en !== '' ? zone.name_en : zone.name,
  }))
  const tables = [
    {
      id: 'zones' as const,
      heading: say('preview.zone'),
      title: say('preview.zones'),
      places: zones,
    },
    {
      id: 'regions' as const,
      heading: say('preview.region'),
      title: say('preview.regions'),
      places: names.regions,
    },
  ].filter(({ places }) => places.some(({ key }) => cellOf(key)))
  const definition = localised(question, 'definition')
  return (
    <>
      {definition !== '' && <p>{definition}</p>}
      {tables.map(({ id, heading, title, places }) => (
        <section key={id} aria-labelledby={id}>
          <Heading level={2} size={3} id={id}>
            {title}
          </Heading>
          <PlacesTable
            id={`${id}-tableau`}
            caption={sayOf(`question.${id}Caption`, { name, exercise })}
            heading={heading}
            question={question}
            exercise={exercise}
            places={places}
            cellOf={cellOf}
            whole={{ cell: cellOf(''), before: undefined }}
          />
        </section>
      ))}
      {cells.some(({ part }) => part !== '') && (
        <section aria-labelledby="parties">
          <Heading level={2} size={3} id="parties">
            {say('preview.parts')}
          </Heading>
          <PartsFigure
            year={{ release: draftOf(exercise), questions: names.questions, cells }}
            question={question}
            practices={names.practices}
          />
        </section>
      )}
      {cells.some(({ is_hidden }) => is_hidden) && (
        <p id="protege">{say('preview.holes', nouns)}</p>
      )}
      {named.length > 0 && (
        <section aria-labelledby="noms">
          <Heading level={2} size={3} id="noms">
            {say('preview.named')}
          </Heading>
          <ul>
            {named.map((one) => (
              <li key={one.name}>
                {say('preview.namedRow', {
                  name: one.name,
                  amount: amounts.amount(one.value, question.unit),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What the public components ask of a release, before there is one. */
function draftOf(exercise: string): PublishedRelease {
  const now = new Date(0)
  return {
    id: '',
    number: 0,
    exercise,
    starts_on: '',
    ends_on: '',
    title: '',
    note: '',
    frozen_at: now,
    retracted_at: null,
    retraction_reason: null,
    is_partial: false,
  }
}
