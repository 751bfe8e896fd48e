import { type Federation, nounsOf } from '../../platform/federation/federation.ts'
import { formatsOf } from '../../platform/words/format.ts'
import type { Language } from '../../platform/words/language.ts'
import {
  isComplete,
  type PublishedCell,
  type Range,
  saidOf,
} from './rules/published/published-cell.ts'
import type { Choice, Unit } from './tables.ts'
import { amountWords } from './words/amounts.ts'
import { figureNameWords } from './words/figure-names.ts'

/** What a question is called and counted in, in one language. */
export type Named = {
  readonly code: string
  readonly label: string
  readonly label_en: string
  readonly unit: Unit
  readonly choices?: readonly Choice[]
}
export type PracticeName = {
  readonly code: string
  readonly name_fr: string
  readonly name_en: string
}

/** How figures are said in one language: « plus de 150 000 participations, selon 82 ressources sur 90 ». */
export function amountsOf(language: Language, federation: Pick<Federation, 'memberNoun'>) {
  const say = amountWords.in(language)
  const formats = formatsOf(language)
  const nouns = nounsOf(federation, language)

  /** 14 020 personnes */
  function amount(value: number, unit: Unit): string {
    switch (unit) {
      case 'dollars':
        return formats.money(value)
      case 'yes-no':
      case 'choice':
      case 'own-words':
        return say('units.members', { count: value, ...nouns })
      default:
        return say(`units.${unit}`, { count: value })
    }
  }

  /** 14 020, or 14 020 $: what stands in a column that names its unit. */
  function number(value: number, unit: Unit): string {
    return unit === 'dollars' ? formats.money(value) : formats.number(value)
  }

  /** The same as a member wrote it: to the dollar, its own cents would look changed. */
  function exactNumber(value: number, unit: Unit): string {
    return unit === 'dollars' ? formats.moneyToTheCent(value) : formats.number(value)
  }

  /** `number` of a cell that is shown, with « au moins » or « environ » where its kind says so. */
  function shownNumber(value: number, { kind }: Pick<PublishedCell, 'kind'>, unit: Unit): string {
    const amount = number(value, unit)
    if (kind === 'observed') return amount
    return say(kind === 'estimated' ? 'said.about' : 'said.at-least', { amount })
  }

  function between({ least, most }: Range, unit: Unit) {
    return { least: number(least, unit), most: number(most, unit) }
  }

  /** plus de 150 000 participations */
  function said(cell: PublishedCell, unit: Unit): string {
    const it = saidOf(cell)
    switch (it.kind) {
      case 'protected':
        return say('said.protected')
      case 'between':
        return say('said.between', between(it.range, unit))
      case 'about':
        return it.range
          ? say('said.aboutBetween', {
              amount: amount(it.value, unit),
              ...between(it.range, unit),
            })
          : say('said.about', { amount: amount(it.value, unit) })
      default:
        return say(`said.${it.kind}`, { amount: amount(it.value, unit) })
    }
  }

  /** selon 82 ressources sur 90; of a region, its band alone; '' where nothing may be said of it. */
  function coverage(cell: PublishedCell): string {
    const { respondents, members, coverage_band, level } = cell
    if (level === 'network' && respondents !== null && members !== null) {
      return isComplete(cell)
        ? say('coverage.all', { all: members, ...nouns })
        : say('coverage.some', { respondents, all: members, ...nouns })
    }
    return coverage_band === null ? '' : say(`coverage.${coverage_band}`)
  }

  /** plus de 150 000 participations, selon 82 ressources sur 90 */
  function phrase(cell: PublishedCell, unit: Unit): string {
    const [what, who] = [said(cell, unit), coverage(cell)]
    return who === '' ? what : say('phrase', { said: what, coverage: who })
  }

  /** « Participations à un groupe »; a question that is not of the ready questionnaire is called by its own words. */
  function name({ code, label, label_en }: Named): string {
    const known = figureNameWords.lookUp(language, `names.${code}`)
    return known ?? (language === 'en' && label_en !== '' ? label_en : label)
  }

  /** A practice, a language, a choice, an age band, by its code. */
  function partName(part: string, question: Named, practices: readonly PracticeName[]): string {
    if (part === '') return say('whole')
    const choice = question.choices?.find(({ code }) => code === part)
    if (choice) return language === 'en' && choice.label_en !== '' ? choice.label_en : choice.label
    if (question.unit === 'yes-no') return part === 'no' ? say('no') : say('yes')
    const practice = practices.find(({ code }) => code === part)
    if (practice) return language === 'en' ? practice.name_en : practice.name_fr
    const known = amountWords.lookUp(language, `parts.${part}`)
    return known ?? (/^[a-z]{2,3}$/.test(part) ? formats.languageName(part) : part)
  }

  return {
    amount,
    number,
    exactNumber,
    shownNumber,
    said,
    coverage,
    phrase,
    name,
    partName,
    language,
  }
}
export type Amounts = ReturnType<typeof amountsOf>

/** The first letter of a sentence, which may begin with « plus de ». */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
