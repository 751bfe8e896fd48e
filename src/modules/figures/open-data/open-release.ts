import type { Federation } from '../../../platform/federation/federation.ts'
import type { Language } from '../../../platform/words/language.ts'
import { type Amounts, amountsOf, type PracticeName } from '../amounts.ts'
import type { AskedQuestion, PublicZone } from '../queries/published.ts'
import type { PublishedCell } from '../rules/published/published-cell.ts'
import type { PublishedRelease } from '../rules/releasing/standing-releases.ts'
import { openFiguresWords } from '../words/open-figures.ts'

/** What every file of a release is written from: its cells, frozen, and the names of what they name. */
export type OpenRelease = {
  readonly release: PublishedRelease
  readonly questions: ReadonlyMap<string, AskedQuestion>
  readonly cells: readonly PublishedCell[]
  readonly regions: readonly { readonly key: string; readonly name: string }[]
  readonly zones: readonly PublicZone[]
  readonly practices: readonly PracticeName[]
  readonly federation: Federation
  readonly origin: string
}

/** One code for what is not shown, whatever the reason: telling why would tell which cell is small. */
export type OpenStatus = 'c' | 'e' | ''

export function statusOf({ is_hidden, kind }: PublishedCell): OpenStatus {
  if (is_hidden) return 'c'
  return kind === 'estimated' ? 'e' : ''
}

/** `2024-04-01/P1Y`: a fiscal year, as ISO 8601 and SDMX write a period. */
export function periodOf({ starts_on }: PublishedRelease): string {
  return `${starts_on}/P1Y`
}

/** The names of a release's codes, in one language. */
export type Names = {
  readonly amounts: Amounts
  readonly say: ReturnType<typeof openFiguresWords.in>
  question(code: string): string
  unit(code: string): string
  /** What a code of a column is called in this language; in English, itself. */
  coded(column: 'unit' | 'level' | 'kind' | 'coverage_band', code: string): string
  part(cell: PublishedCell): string
  place(cell: Pick<PublishedCell, 'level' | 'place'>): string
}

export function namesIn(language: Language, open: OpenRelease): Names {
  const amounts = amountsOf(language, open.federation)
  const say = openFiguresWords.in(language)
  const asked = (code: string) => open.questions.get(code)
  return {
    amounts,
    say,
    question: (code) => {
      const question = asked(code)
      return question ? amounts.name(question) : code
    },
    unit: (code) => asked(code)?.unit ?? '',
    coded: (column, code) => {
      const key = code.replaceAll(' ', '-')
      return openFiguresWords.lookUp(language, `codes.${column}.${key}`) ?? code
    },
    part: ({ question: code, part }) => {
      const question = asked(code)
      return question ? amounts.partName(part, question, open.practices) : part
    },
    place({ level, place }) {
      if (level === 'network') return say('network')
      if (level === 'region') return open.regions.find(({ key }) => key === place)?.name ?? place
      const zone = open.zones.find(({ code }) => code === place)
      return (language === 'en' ? zone?.name_en : '') || zone?.name || place
    },
  }
}
