import { withoutGuard } from '../../../platform/files/formula-guard.ts'
import { tidyText } from '../../../platform/forms/fields.ts'
import { regionOf } from '../territory/regions.ts'
import type { Town } from '../town/town.ts'
import { cellText, practiceNames } from './cell-text.ts'
import { type ColumnKey, columnKeys, readOnly } from './columns.ts'
import type { TableMember } from './current-members.ts'
import type { memberMatcher } from './match-member.ts'
import type { Change, PlanContext, PlannedRow, Remark, RowValues } from './plan.ts'
import type { Sheet } from './sheet.ts'
import {
  isTextColumn,
  type Reason,
  type TextColumn,
  type Understood,
  understandPractices,
  understandRegion,
  understandText,
  understandYear,
  understandYesNo,
} from './understand-cell.ts'

export type ReadRow = {
  readonly texts: ReadonlyMap<ColumnKey, string>
  readonly unreadable: readonly { column: ColumnKey; reason: Reason }[]
}

export function readRow(
  columns: PlanContext['columns'],
  cells: Sheet['rows'][number]['cells'],
): ReadRow {
  const texts = new Map<ColumnKey, string>()
  const unreadable: { column: ColumnKey; reason: Reason }[] = []
  for (const [index, column] of columns.entries()) {
    if (column === null || readOnly.has(column)) continue
    const cell = cells[index] ?? ''
    if (typeof cell === 'string') texts.set(column, tidyText(withoutGuard(cell)))
    else unreadable.push({ column, reason: { key: `reason.${cell.unreadable}` } })
  }
  return { texts, unreadable }
}

export type Planned = { row: PlannedRow; problems: Remark[]; notes: Remark[] }

/** One row against the directory. */
export async function planRow(
  row: number,
  { texts, unreadable }: ReadRow,
  context: PlanContext,
  match: ReturnType<typeof memberMatcher>,
): Promise<Planned> {
  const name = texts.get('name') ?? ''
  const problems: Remark[] = unreadable.map(({ column, reason }) => ({ row, column, ...reason }))
  const notes: Remark[] = []
  const refuse = (column: ColumnKey, reason: Reason) => problems.push({ row, column, ...reason })

  const matched = match(texts, row)
  if (!matched.ok) {
    refuse(matched.column, matched.reason)
    return { row: { kind: 'refused', row, name }, problems, notes }
  }
  const { member } = matched
  const { practices } = context.directory
  const written = new Map(
    member
      ? columnKeys.map((column) => [
          column,
          tidyText(cellText(member, column, practices, context.language)),
        ])
      : [],
  )
  /** The cell says something else than the directory does. */
  const differs = (column: ColumnKey) => {
    const text = texts.get(column)
    return text !== undefined && text !== (written.get(column) ?? '')
  }
  const take = <T>(column: ColumnKey, understood: Understood<T>): T | undefined => {
    if (understood.ok) return understood.value
    refuse(column, understood.reason)
    return undefined
  }

  const textValues: Partial<Record<TextColumn, string>> = {}
  for (const [column, text] of texts) {
    if (!isTextColumn(column) || !differs(column)) continue
    const value = take(column, understandText(column, text))
    if (value !== undefined && value !== (written.get(column) ?? '')) textValues[column] = value
  }
  if ((textValues.joined_on ?? '') > context.today) refuse('joined_on', { key: 'reason.future' })
  if (!member && name === '') {
    if (!problems.some(({ column }) => column === 'name')) refuse('name', { key: 'reason.name' })
  }

  const values: Mutable<RowValues> = { texts: textValues, practices: [] }
  if (differs('founded_in')) {
    const thisYear = Number(context.today.slice(0, 4))
    const year = take('founded_in', understandYear(texts.get('founded_in') ?? '', thisYear))
    if (year !== undefined && year !== (member?.founded_in ?? null)) values.founded_in = year
  }
  for (const column of ['shows_address', 'shows_mailbox'] as const) {
    if (!differs(column)) continue
    const shown = take(column, understandYesNo(texts.get(column) ?? ''))
    if (shown !== undefined && shown !== null && shown !== (member?.[column] ?? true)) {
      values[column] = shown
    }
  }
  const town = await planTown(texts, member, context, refuse)
  if (town) values.town = town

  if (differs('practices')) {
    const borne = member?.practices ?? []
    const codes = take(
      'practices',
      understandPractices(texts.get('practices') ?? '', practices, borne),
    )
    if (codes) {
      values.practices = codes.filter((code) => !borne.includes(code))
      const left = borne.filter((code) => !codes.includes(code))
      if (left.length > 0) {
        const names = practiceNames(left, practices, context.language)
        notes.push({ row, column: 'practices', key: 'note.practiceKept', values: { names } })
      }
    }
  }

  if (problems.length > 0) return { row: { kind: 'refused', row, name }, problems, notes }
  const changes = changesOf(values, written, context)
  if (!member) return { row: { kind: 'add', row, name, changes, values }, problems, notes }
  if (changes.length === 0) return { row: { kind: 'same', row, name }, problems, notes }
  return { row: { kind: 'change', row, name, member, changes, values }, problems, notes }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The town, when the file names another one: undefined when it stays as it is or is refused. */
async function planTown(
  texts: ReadonlyMap<ColumnKey, string>,
  member: TableMember | null,
  { resolveTown, language, directory }: PlanContext,
  refuse: (column: ColumnKey, reason: Reason) => void,
): Promise<Town | undefined> {
  const typed = texts.get('locality')
  const typedRegion = texts.get('region') ?? ''
  if (member) {
    const isTown = typed === undefined || typed === member.locality
    const regionName = cellText(member, 'region', directory.practices, language)
    if (isTown && (typedRegion === '' || typedRegion === regionName)) return undefined
  }
  const region = understandRegion(typedRegion)
  if (!region.ok) {
    refuse('region', region.reason)
    return undefined
  }
  const town = typed ?? member?.locality ?? ''
  if (town === '') {
    refuse('locality', { key: 'reason.town' })
    return undefined
  }
  // « Estrie », « ra:05 » and « 05 » are one region.
  if (member && town === member.locality && region.value === member.region) return undefined

  const result = await resolveTown(town, region.value)
  if (result.outcome === 'known' || result.outcome === 'unrecorded') {
    const isSame = result.town.locality === member?.locality && result.town.region === member.region
    return isSame ? undefined : result.town
  }
  const suggestions = result.suggestions.slice(0, 3).join(' · ')
  const column = result.outcome === 'elsewhere' ? 'region' : 'locality'
  const key = suggestions === '' ? 'reason.townUnknown' : `reason.town_${result.outcome}`
  refuse(column, { key, values: { typed: town, suggestions } })
  return undefined
}

function changesOf(
  { texts, town, practices, ...values }: RowValues,
  written: ReadonlyMap<ColumnKey, string>,
  { directory, language }: PlanContext,
): Change[] {
  const says = { fr: { true: 'oui', false: 'non' }, en: { true: 'yes', false: 'no' } }[language]
  const becomes: [ColumnKey, string | undefined][] = [
    ...columnKeys
      .filter(isTextColumn)
      .map((column): [ColumnKey, string | undefined] => [column, texts[column]]),
    ['locality', town?.locality],
    ['region', town && regionOf(town.region).name],
    [
      'shows_address',
      values.shows_address === undefined ? undefined : says[`${values.shows_address}`],
    ],
    [
      'shows_mailbox',
      values.shows_mailbox === undefined ? undefined : says[`${values.shows_mailbox}`],
    ],
    ['founded_in', values.founded_in === undefined ? undefined : String(values.founded_in ?? '')],
    [
      'practices',
      practices.length === 0
        ? undefined
        : `+ ${practiceNames(practices, directory.practices, language)}`,
    ],
  ]
  return becomes.flatMap(([column, text]) => {
    const was = written.get(column) ?? ''
    return text === undefined || text === was ? [] : [{ column, was, becomes: text }]
  })
}
