import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { inLanguage } from '../../../../platform/words/language.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { PublishedCell } from '../../rules/published-cell.ts'
import type { PublishedRelease } from '../../rules/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { useAmounts } from './use-amounts.ts'

/** The day a release was frozen, in the federation's own time zone. */
export function useFrozenDay(): (release: Pick<PublishedRelease, 'frozen_at'>) => string {
  const { federation } = useReading()
  return ({ frozen_at }) => todayIn(federation.timeZone, frozen_at)
}

type CitationProps = {
  release: PublishedRelease
  /** Left out: the whole release is cited. */
  figure?: { question: AskedQuestion; cell: PublishedCell } | undefined
}

/** Author, year, what, which release, where: a sentence to copy. */
export function Citation({ release, figure }: CitationProps) {
  const say = useWords(publishedWords)
  const formats = useFormats()
  const amounts = useAmounts()
  const { federation, origin, language } = useReading()
  const day = useFrozenDay()(release)
  const { exercise, number, title } = release
  const path = figure
    ? figuresPaths.citedQuestion(exercise, figure.question.code, number)
    : figuresPaths.citedExercise(exercise, number)
  const source = {
    federation: federation.name,
    year: day.slice(0, 4),
    number,
    date: formats.day(day),
    address: origin + inLanguage(path, language),
  }
  return (
    <>
      <p class="figures__citation">
        {figure
          ? say('cite.question', {
              ...source,
              exercise,
              name: amounts.name(figure.question),
              phrase: amounts.phrase(figure.cell, figure.question.unit),
            })
          : say('cite.release', {
              ...source,
              title: title === '' ? say('exercise.title', { exercise }) : title,
            })}
      </p>
      <p>
        <small>{say('cite.hint')}</small>
      </p>
    </>
  )
}
