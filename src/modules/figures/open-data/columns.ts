import type { Cell } from '../../../platform/files/csv.ts'
import type { PublishedCell } from '../rules/published/published-cell.ts'
import { type Names, type OpenRelease, periodOf, statusOf } from './open-release.ts'

type Column = {
  readonly name:
    | 'release'
    | 'exercise'
    | 'period'
    | 'question'
    | 'question_label'
    | 'unit'
    | 'part'
    | 'part_label'
    | 'level'
    | 'place'
    | 'place_label'
    | 'kind'
    | 'value'
    | 'status'
    | 'least'
    | 'most'
    | 'respondents'
    | 'members'
    | 'coverage'
    | 'coverage_band'
  readonly type: 'string' | 'integer' | 'number'
  cell(cell: PublishedCell, told: OpenRelease & { names: Names }): Cell
}

/**
 * The columns of every table of the open data, in order. Codes of questions, parts and places are the same in every language;
 * labels, units, levels, kinds and bands follow it.
 */
export const columns: readonly Column[] = [
  { name: 'release', type: 'integer', cell: (_, { release }) => release.number },
  { name: 'exercise', type: 'string', cell: (_, { release }) => release.exercise },
  { name: 'period', type: 'string', cell: (_, { release }) => periodOf(release) },
  { name: 'question', type: 'string', cell: ({ question }) => question },
  {
    name: 'question_label',
    type: 'string',
    cell: ({ question }, { names }) => names.question(question),
  },
  {
    name: 'unit',
    type: 'string',
    cell: ({ question }, { names }) => names.coded('unit', names.unit(question)),
  },
  { name: 'part', type: 'string', cell: ({ part }) => part },
  { name: 'part_label', type: 'string', cell: (cell, { names }) => names.part(cell) },
  { name: 'level', type: 'string', cell: ({ level }, { names }) => names.coded('level', level) },
  { name: 'place', type: 'string', cell: ({ place }) => place },
  { name: 'place_label', type: 'string', cell: (cell, { names }) => names.place(cell) },
  { name: 'kind', type: 'string', cell: ({ kind }, { names }) => names.coded('kind', kind) },
  { name: 'value', type: 'number', cell: ({ value }) => value },
  { name: 'status', type: 'string', cell: statusOf },
  { name: 'least', type: 'number', cell: ({ least }) => least },
  { name: 'most', type: 'number', cell: ({ most }) => most },
  { name: 'respondents', type: 'integer', cell: ({ respondents }) => respondents },
  { name: 'members', type: 'integer', cell: ({ members }) => members },
  { name: 'coverage', type: 'number', cell: ({ coverage }) => coverage },
  {
    name: 'coverage_band',
    type: 'string',
    cell: ({ coverage_band: band }, { names }) => band && names.coded('coverage_band', band),
  },
]

/** A release as a table: headings, then one cell a row. */
export function openTable(open: OpenRelease, names: Names): Cell[][] {
  const told = { ...open, names }
  return [
    columns.map(({ name }) => names.say(`columns.${name}`)),
    ...open.cells.map((one) => columns.map(({ cell }) => cell(one, told))),
  ]
}
