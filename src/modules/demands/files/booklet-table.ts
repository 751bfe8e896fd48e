import type { Table } from '../../../platform/files/csv.ts'
import type { Language } from '../../../platform/words/language.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { type Amendment, stalenessOf, wholeOf } from '../rules/amendments/amendment.ts'
import { amendmentsWords } from '../words/amendments.ts'
import { sayerOf } from './said-amendment.ts'

type Written = {
  readonly amendments: readonly Amendment[]
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
  readonly timeZone: string
}

const columns = [
  'number',
  'block',
  'code',
  'gesture',
  'member',
  'date',
  'before',
  'after',
  'reason',
  'supports',
  'recommendation',
  'recommendationReason',
  'recommendationText',
  'state',
  'review',
  'decision',
] as const

/** The amendments as a table, a line each, in the order of the text. */
export function bookletTable({ amendments, names, language, timeZone }: Written): Table {
  const say = amendmentsWords.in(language)
  const sayer = sayerOf(language)
  return [
    columns.map((column) => say(`column.${column}`)),
    ...amendments.map((amendment) => {
      const { number, block, kind, memberId, proposedAt, base, wording, supporters } = amendment
      const { recommendation, state, decision } = amendment
      return [
        number,
        sayer.block(block),
        block.code,
        sayer.gesture(amendment),
        names.get(memberId) ?? '',
        todayIn(timeZone, proposedAt),
        kind === 'insert' ? '' : wholeOf(base),
        wholeOf(wording),
        wording.reason,
        supporters.flatMap((id) => names.get(id) ?? []).join(', '),
        recommendation ? say(`recommended.${recommendation.recommendation}`) : '',
        recommendation?.reason ?? '',
        recommendation ? wholeOf(recommendation) : '',
        say(`state.${state}`),
        say(stalenessOf(amendment) === null ? 'no' : 'yes'),
        decision ?? '',
      ]
    }),
  ]
}
