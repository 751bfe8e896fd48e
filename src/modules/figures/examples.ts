import { randomUUID } from 'node:crypto'
import type { ReadyGroup, ReadyQuestion } from './ready-questionnaire/ready-question.ts'
import { readyQuestionnaire } from './ready-questionnaire.ts'

/*
 * Invented releases, for tests and for looking at the pages: one retracted, two that stand. Nothing of them was ever
 * counted by anyone.
 */

/** What inserts them: a connection of the owner. */
type Owner = { query(text: string, values?: unknown[]): Promise<unknown> }

type Year = {
  readonly exercise: string
  readonly number: number
  readonly frozenAt: string
  readonly members: number
  readonly respondents: number
  /** Of what the last year counted. */
  readonly growth: number
  readonly note: string
  readonly retracted?: { readonly at: string; readonly reason: string }
}

const years: readonly Year[] = [
  {
    exercise: '2022-2023',
    number: 1,
    frozenAt: '2023-10-03T14:00:00Z',
    members: 91,
    respondents: 79,
    growth: 0.81,
    note: '',
    retracted: {
      at: '2024-02-12T15:00:00Z',
      reason: 'Deux portraits de la même ressource avaient été comptés.',
    },
  },
  {
    exercise: '2023-2024',
    number: 2,
    frozenAt: '2024-09-24T14:00:00Z',
    members: 91,
    respondents: 80,
    growth: 0.9,
    note: '',
  },
  {
    exercise: '2024-2025',
    number: 3,
    frozenAt: '2025-09-16T14:00:00Z',
    members: 90,
    respondents: 82,
    growth: 1,
    note: 'Deux ressources de l’Estrie se sont unies pendant l’exercice : elles comptent pour une.',
  },
]

/** What the network counted in the last year. */
const counted: Readonly<Record<string, number>> = {
  'people-reached': 14_023,
  'group-participations': 160_412,
  'individual-interventions': 121_338,
  'closure-days': 1_187,
  'people-turned-away': 2_341,
  'activities-cancelled': 1_904,
  'mission-funding-asked': 31_482_500,
  'mission-funding-received': 19_764_300,
}
const firstAskedInTheLast = 'people-turned-away'
const practiceShares = { 'self-help': 0.32, art: 0.21, 'shared-meals': 0.2, gam: 0.08, work: 0.06 }

const zones: Readonly<Record<string, { name: string; nameEn: string; regions: string[] }>> = {
  est: { name: 'Est', nameEn: 'East', regions: ['01', '09', '11'] },
  nord: { name: 'Nord', nameEn: 'North', regions: ['02', '08', '10'] },
  ouest: { name: 'Ouest', nameEn: 'West', regions: ['06', '07', '13', '15'] },
  centre: {
    name: 'Centre',
    nameEn: 'Centre',
    regions: ['03', '04', '05', '12', '14', '16', '17'],
  },
}
const membersOf: Readonly<Record<string, number>> = {
  '01': 5,
  '02': 6,
  '03': 8,
  '04': 5,
  '05': 5,
  '06': 14,
  '07': 4,
  '08': 5,
  '09': 3,
  '10': 1,
  '11': 4,
  '12': 5,
  '13': 2,
  '14': 5,
  '15': 5,
  '16': 9,
  '17': 4,
}
/** Too few members, and those that would give them away by subtraction. */
const hidden = new Set(['07', '08', '09', '10', '11', '13'])

export type ExampleCell = {
  question: string
  part: string
  level: string
  place: string
  kind: string
  is_hidden: boolean
  value: number | null
  least: number | null
  most: number | null
  respondents: number | null
  members: number | null
  coverage_band: string | null
  coverage: number | null
}

/** The cells of a year, and the numbers behind its holes, which nothing may ever show. */
function exampleCells({ number, growth, members, respondents }: Year): {
  cells: readonly ExampleCell[]
  secrets: readonly number[]
} {
  const cells: ExampleCell[] = []
  const secrets: number[] = []
  for (const { code } of questionsOf(number)) {
    if (code === 'positions' || code === 'crisis-practice') continue
    const total = Math.round((counted[code] ?? 0) * growth)
    const whole = { question: code, part: '', respondents, members, coverage: 0.94 }
    cells.push(cell({ ...whole, level: 'network', value: total }))
    const shares = regionShares(total, code.length)
    for (const [zone, { regions }] of Object.entries(zones)) {
      const sum = regions.reduce((all, region) => all + (shares.get(region) ?? 0), 0)
      cells.push(cell({ question: code, level: 'zone', place: zone, value: sum, coverage: 0.9 }))
      const behind = regions
        .filter((region) => hidden.has(region))
        .reduce((all, region) => all + (shares.get(region) ?? 0), 0)
      for (const region of regions) {
        const value = shares.get(region) ?? 0
        const place = `ra:${region}`
        const band = region === '17' ? 'under 80' : region === '04' ? '80 to 95' : 'at least 95'
        const told = { question: code, level: 'region', place, coverage_band: band }
        const members = membersOf[region] ?? 0
        const answered = { members, respondents: members }
        if (members <= 3) {
          secrets.push(value)
          cells.push(cell({ question: code, level: 'region', place, members }))
        } else if (hidden.has(region)) {
          secrets.push(value)
          cells.push(cell({ ...told, ...answered, least: 0, most: behind }))
        } else cells.push(cell({ ...told, ...answered, value }))
      }
    }
    if (code === 'group-participations') {
      cells.push(
        cell({
          ...whole,
          level: 'network',
          kind: 'estimated',
          value: Math.round(total * 1.0752),
          least: Math.round(total * 1.0299),
          most: Math.round(total * 1.1205),
        }),
      )
      for (const [part, share] of Object.entries(practiceShares)) {
        cells.push(cell({ ...whole, part, level: 'network', value: Math.round(total * share) }))
      }
    }
  }
  const few = { level: 'network', respondents: 61, members, coverage: 0.47 }
  cells.push(cell({ ...few, question: 'positions', kind: 'at-least', value: 412.5 * growth }))
  const all = { question: 'crisis-practice', level: 'network', respondents: members, members }
  cells.push(cell({ ...all, part: 'yes', value: 31 }), cell({ ...all, part: 'no', value: 59 }))
  return { cells, secrets }
}

function cell(told: Partial<ExampleCell> & { question: string; level: string }): ExampleCell {
  const value = told.value ?? null
  return {
    part: '',
    place: '',
    kind: 'observed',
    least: null,
    most: null,
    respondents: null,
    members: null,
    coverage_band: null,
    coverage: null,
    ...told,
    value,
    is_hidden: value === null,
  }
}

/** The total among seventeen regions, by their members and a little chance that is always the same. */
function regionShares(total: number, seed: number): ReadonlyMap<string, number> {
  const weights = Object.entries(membersOf).map(([region, members], i) => ({
    region,
    weight: members * (1 + (((i + 3) * 37 * (seed + 5)) % 41) / 100),
  }))
  const sum = weights.reduce((all, { weight }) => all + weight, 0)
  const shares = new Map(
    weights.map(({ region, weight }) => [region, Math.floor((total * weight) / sum)]),
  )
  const given = [...shares.values()].reduce((all, share) => all + share, 0)
  shares.set('06', (shares.get('06') ?? 0) + total - given)
  return shares
}

function questionsOf(number: number): readonly (ReadyQuestion & { group: ReadyGroup })[] {
  const codes = [...Object.keys(counted), 'positions', 'crisis-practice']
  return readyQuestionnaire.groups.flatMap((group) =>
    group.questions
      .filter(({ code }) => codes.includes(code))
      .filter(({ code }) => code !== firstAskedInTheLast || number === years.length)
      .map((question) => ({ ...question, group })),
  )
}

type Where = {
  /** Years earlier: beside exercises that are there already. */
  readonly earlier?: number
  /** The federation has drawn its own zones. */
  readonly withoutZones?: boolean
}

/** Inserts the three years, frozen. Answers the numbers behind their holes, and all those of the one that was retracted. */
export async function insertExampleReleases(
  owner: Owner,
  { earlier = 0, withoutZones = false }: Where = {},
): Promise<readonly number[]> {
  if (!withoutZones) await insertZones(owner)
  const secrets: number[] = []
  for (const year of years) {
    const exercise = year.exercise.replace(/\d+/g, (one) => String(Number(one) - earlier))
    secrets.push(...(await insertYear(owner, { ...year, exercise })))
  }
  return secrets
}

async function insertZones(owner: Owner): Promise<void> {
  for (const [index, [code, { name, nameEn, regions }]] of Object.entries(zones).entries()) {
    await owner.query('insert into figures.zones values ($1, $2, $3, $4)', [
      code,
      name,
      nameEn,
      index + 1,
    ])
    for (const region of regions)
      await owner.query('insert into figures.zone_regions values ($1, $2)', [`ra:${region}`, code])
  }
}

async function insertYear(owner: Owner, year: Year): Promise<readonly number[]> {
  const { exercise, number, frozenAt, note, retracted } = year
  const [from = '', to = ''] = exercise.split('-')
  await owner.query(
    'insert into figures.exercises (key, starts_on, ends_on, due_on) values ($1, $2, $3, $4)',
    [exercise, `${from}-04-01`, `${to}-03-31`, `${to}-06-30`],
  )
  const groups = new Map<ReadyGroup, string>()
  for (const [position, question] of questionsOf(number).entries()) {
    const known = groups.get(question.group) ?? randomUUID()
    if (!groups.has(question.group)) {
      groups.set(question.group, known)
      const { code, title, titleEn } = question.group
      await insert(owner, 'question_groups', {
        id: known,
        exercise,
        code,
        title,
        title_en: titleEn,
        position: groups.size,
      })
    }
    await insert(owner, 'questions', {
      exercise,
      group_id: known,
      code: question.code,
      label: question.label,
      label_en: question.labelEn,
      definition: definitionIn(number, question),
      definition_en: question.definitionEn,
      example: question.example,
      example_en: question.exampleEn,
      meaning: question.meaning,
      meaning_en: question.meaningEn,
      unit: question.unit,
      breakdown: question.breakdown ?? 'none',
      position,
    })
  }
  await owner.query(
    `update figures.exercises set opened_at = $2::date, closed_at = $2::date + 150 where key = $1`,
    [exercise, `${to}-04-02`],
  )
  const id = randomUUID()
  await insert(owner, 'releases', { id, exercise, audience: 'public', note })
  const { cells, secrets } = exampleCells(year)
  for (const one of cells) await insert(owner, 'release_cells', { release_id: id, ...one })
  // Numbers and instants are the freezing's own; these years are past.
  await owner.query('alter table figures.releases disable trigger number_release')
  await owner.query(
    `update figures.releases
     set number = $2, passed = true, built_at = $3::timestamptz - interval '1 day', frozen_at = $3 where id = $1`,
    [id, number, frozenAt],
  )
  await owner.query('alter table figures.releases enable trigger number_release')
  if (!retracted) return secrets
  await owner.query(
    'update figures.releases set retracted_at = $2, retraction_reason = $3 where id = $1',
    [id, retracted.at, retracted.reason],
  )
  // Nothing of a retracted release may be read either.
  return [...secrets, ...cells.flatMap(({ value }) => value ?? [])]
}

/** Days closed were counted otherwise the year before: the two are not compared. */
function definitionIn(number: number, { code, definition }: ReadyQuestion): string {
  return code === 'closure-days' && number !== years.length
    ? 'Les jours où la porte est restée fermée, une demi-journée comptant pour un jour.'
    : definition
}

async function insert(owner: Owner, table: string, row: Readonly<Record<string, unknown>>) {
  const names = Object.keys(row)
  await owner.query(
    `insert into figures.${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  )
}
