import { formatsOf } from '../../platform/words/format.ts'
import type { Language } from '../../platform/words/language.ts'
import { inLanguage } from '../../platform/words/language.ts'
import { todayIn } from '../../platform/words/today.ts'
import { amountsOf } from './amounts.ts'
import type { OpenRelease } from './open-data/open-release.ts'
import { figuresPaths } from './paths.ts'
import type { AskedQuestion } from './queries/published.ts'
import type { PublishedCell } from './rules/published/published-cell.ts'
import type { PublishedRelease } from './rules/releasing/standing-releases.ts'
import { publishedWords } from './words/published.ts'

type Cited = Pick<OpenRelease, 'federation' | 'origin'> & {
  readonly release: PublishedRelease
  /** Left out: the whole release is cited. */
  readonly figure?: { readonly question: AskedQuestion; readonly cell: PublishedCell } | undefined
}

/** Author, year, what, which release, its day, where: a sentence to copy, whose address always gives this release. */
export function citationOf(language: Language, cited: Cited): string {
  const { release, figure, federation, origin } = cited
  const { exercise, number, title } = release
  const say = publishedWords.in(language)
  const amounts = amountsOf(language, federation)
  const day = todayIn(federation.timeZone, release.frozen_at)
  const path = figure
    ? figuresPaths.citedQuestion(exercise, figure.question.code, number)
    : figuresPaths.citedExercise(exercise, number)
  const source = {
    federation: federation.name,
    year: day.slice(0, 4),
    number,
    date: formatsOf(language).day(day),
    address: origin + inLanguage(path, language),
  }
  if (!figure) {
    const what = title === '' ? say('exercise.title', { exercise }) : title
    return say('cite.release', { ...source, title: what })
  }
  return say('cite.question', {
    ...source,
    exercise,
    name: amounts.name(figure.question),
    phrase: amounts.phrase(figure.cell, figure.question.unit),
  })
}
