import { Telling, TellingNumber, type Told } from '../../../../design/telling/telling.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { capitalised } from '../../amounts.ts'
import { figuresPaths } from '../../paths.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { Year } from '../../queries/read-year.ts'
import { type PublishedCell, speakingCell } from '../../rules/published/published-cell.ts'
import { figureNameWords } from '../../words/figure-names.ts'
import { publishedWords } from '../../words/published.ts'
import { useAmounts } from './use-amounts.ts'

type NameKey = Parameters<ReturnType<typeof figureNameWords.in>>[0]
const isKey = (key: string): key is NameKey => figureNameWords.keys.includes(key)

/** Figures of the network that may be told: those of these codes that are shown. */
export function toldFigures(year: Year, codes: readonly string[]) {
  return codes.flatMap((code) => {
    const question = year.questions.get(code)
    const cell = speakingCell(year.cells, { question: code })
    return question && cell && !cell.is_hidden ? [{ question, cell }] : []
  })
}

type HeadlinesProps = {
  year: Year
  codes: readonly string[]
  /** What is told after them. */
  then?: readonly Told[]
}

/** Each figure in a sentence that leads to its page, with its year and who answered. */
export function Headlines({ year, codes, then = [] }: HeadlinesProps) {
  const source = useSource(year)
  return (
    <Telling
      stepped
      told={[
        ...toldFigures(year, codes).map(({ question, cell }) => ({
          key: question.code,
          sentence: <ToldFigure question={question} cell={cell} exercise={year.release.exercise} />,
          source: source(cell, question),
        })),
        ...then,
      ]}
    />
  )
}

type ToldFigureProps = {
  question: AskedQuestion
  cell: PublishedCell
  exercise: string
}

function ToldFigure({ question, cell, exercise }: ToldFigureProps) {
  const { language } = useReading()
  const nouns = useNouns()
  const amounts = useAmounts()
  const key = `told.${question.code}`
  const amount = amounts.said(cell, question.unit)
  const told = { ...nouns, name: amounts.name(question), amount, Amount: capitalised(amount) }
  return figureNameWords.in(language).rich(isKey(key) ? key : 'told.other', told, {
    b: (chunk) => (
      <TellingNumber href={figuresPaths.publishedQuestion(exercise, question.code)}>
        {chunk}
      </TellingNumber>
    ),
  })
}

/** « 2024-2025, selon 82 ressources sur 90. » and, where the rest was estimated, how much. */
function useSource({ release, cells }: Year) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const amounts = useAmounts()
  return (cell: PublishedCell, { code, unit }: AskedQuestion): string => {
    const coverage = amounts.coverage(cell)
    const { exercise } = release
    const estimated = cells.find(
      (one) => one.kind === 'estimated' && one.question === code && one.part === '' && one !== cell,
    )
    const plain =
      coverage === ''
        ? say('source.bare', { exercise })
        : say('source.plain', { exercise, coverage })
    if (!estimated || estimated.is_hidden || estimated.level !== 'network') return plain
    const estimate = amounts.said(estimated, unit)
    return `${plain} ${say('source.estimated', { estimate, ...nouns })}`
  }
}
