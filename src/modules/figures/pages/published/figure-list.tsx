import { Heading } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { capitalised } from '../../amounts.ts'
import { figuresPaths } from '../../paths.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { Year } from '../../queries/read-year.ts'
import { partRank } from '../../rules/answering/parts.ts'
import { speakingCell } from '../../rules/published/published-cell.ts'
import { figureNameWords } from '../../words/figure-names.ts'
import { publishedWords } from '../../words/published.ts'
import { useAmounts } from './use-amounts.ts'

/** Every figure of a year, in the groups and the order of its questionnaire. `cited` keeps an older release in its links. */
export function FigureList({ year, cited }: { year: Year; cited: boolean }) {
  const say = useWords(publishedWords)
  const { language } = useReading()
  const groups = new Map<string, AskedQuestion[]>()
  for (const question of year.questions.values()) {
    groups.set(question.group, [...(groups.get(question.group) ?? []), question])
  }
  const row = useRow(year, cited)
  // The titles of the questionnaire speak to members; those it ships with are known by another name here.
  const titleOf = ([first]: readonly AskedQuestion[]) =>
    (language === 'en' ? first?.group_title_en : '') || first?.group_title || ''
  return (
    <>
      {[...groups].map(([group, questions]) => {
        const title = figureNameWords.lookUp(language, `groups.${group}`) ?? titleOf(questions)
        return (
          <section key={group} class="figures__group" aria-labelledby={`groupe-${group}`}>
            <Heading level={2} size={3} id={`groupe-${group}`}>
              {title}
            </Heading>
            <Table
              id={`tableau-${group}`}
              caption={title}
              captionUnseen
              columns={[
                { label: say('exercise.figure') },
                { label: say('exercise.amount'), numeric: true },
                { label: say('exercise.answered'), numeric: true },
              ]}
              rows={questions.map(row)}
              stack
            />
          </section>
        )
      })}
    </>
  )
}

function useRow({ release, cells }: Year, cited: boolean) {
  const say = useWords(publishedWords)
  const amounts = useAmounts()
  return (question: AskedQuestion) => {
    const { code, unit } = question
    const cell = speakingCell(cells, { question: code })
    const path = cited
      ? figuresPaths.citedQuestion(release.exercise, code, release.number)
      : figuresPaths.publishedQuestion(release.exercise, code)
    const answered = cell ?? cells.find((one) => one.question === code && one.level === 'network')
    return {
      key: code,
      cells: [
        <a key={code} href={path}>
          {amounts.name(question)}
        </a>,
        cell
          ? capitalised(amounts.said(cell, unit))
          : partsInFew(cells, question, amounts.partName, amounts.number),
        answered && answered.respondents !== null && answered.members !== null
          ? say('exercise.answeredOf', { respondents: answered.respondents, all: answered.members })
          : '',
      ],
    }
  }
}

/** A question answered by yes, no or a choice has no whole: its parts say it. */
function partsInFew(
  cells: Year['cells'],
  question: AskedQuestion,
  nameOf: (part: string, question: AskedQuestion, practices: readonly []) => string,
  number: (value: number, unit: AskedQuestion['unit']) => string,
) {
  const rank = partRank(question)
  const said = cells
    .filter((cell) => cell.question === question.code && cell.level === 'network')
    .toSorted((a, b) => rank(a.part) - rank(b.part))
    .flatMap((cell) =>
      cell.value === null
        ? []
        : `${nameOf(cell.part, question, [])}\u00a0: ${number(cell.value, question.unit)}`,
    )
  return <span class="figures__choices">{said.join(', ')}</span>
}
