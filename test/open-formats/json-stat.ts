import { Ajv2020 } from 'ajv/dist/2020.js'

/*
 * JSON-stat 2.0, read from its specification (https://json-stat.org/full/) and from nothing of ours. The schema says what
 * each property may hold; the rest says what two of them must say together.
 */

type Category = {
  index: string[] | Record<string, number>
  label?: Record<string, string>
  unit?: Record<string, { label?: string; decimals?: number }>
}
type Dataset = {
  id: string[]
  size: number[]
  role?: Record<string, string[]>
  dimension: Record<string, { category: Category }>
  value: (number | string | null)[] | Record<string, number | string | null>
  status?: string | (string | null)[] | Record<string, string>
}

const strings = { type: 'array', items: { type: 'string' } }
const codes = { ...strings, uniqueItems: true, minItems: 1 }
const labels = { type: 'object', additionalProperties: { type: 'string' } }
const cell = { type: ['number', 'string', 'null'] }
const unit = {
  type: 'object',
  properties: {
    label: { type: 'string' },
    base: { type: 'string' },
    type: { type: 'string' },
    multiplier: { type: 'integer' },
    adjustment: { type: 'string' },
    symbol: { type: 'string' },
    decimals: { type: 'integer', minimum: 0 },
    position: { enum: ['start', 'end'] },
  },
}
const category = {
  type: 'object',
  properties: {
    index: { anyOf: [codes, { type: 'object', additionalProperties: { type: 'integer' } }] },
    label: labels,
    child: { type: 'object', additionalProperties: strings },
    coordinates: {
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
    },
    unit: { type: 'object', additionalProperties: unit },
    note: { type: 'object', additionalProperties: strings },
  },
  additionalProperties: false,
  required: ['index'],
}
const about = {
  href: { type: 'string' },
  label: { type: 'string' },
  note: strings,
  link: { type: 'object' },
  extension: { type: 'object' },
}
const schema = {
  type: 'object',
  properties: {
    ...about,
    version: { const: '2.0' },
    class: { const: 'dataset' },
    source: { type: 'string' },
    // What a script's Date reads: a day, or a moment.
    updated: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z)?$',
    },
    id: codes,
    size: { type: 'array', items: { type: 'integer', minimum: 1 } },
    role: {
      type: 'object',
      properties: { time: codes, geo: codes, metric: codes },
      additionalProperties: false,
    },
    dimension: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { ...about, category },
        additionalProperties: false,
        required: ['category'],
      },
    },
    value: {
      anyOf: [
        { type: 'array', items: cell },
        { type: 'object', additionalProperties: cell, propertyNames: { pattern: '^\\d+$' } },
      ],
    },
    status: {
      anyOf: [
        { type: 'string' },
        { type: 'array', items: { type: ['string', 'null'] } },
        {
          type: 'object',
          additionalProperties: { type: 'string' },
          propertyNames: { pattern: '^\\d+$' },
        },
      ],
    },
  },
  additionalProperties: false,
  required: ['version', 'class', 'id', 'size', 'dimension', 'value'],
}
const hasShape = new Ajv2020({ strict: false, allErrors: true }).compile<Dataset>(schema)

/** What a dataset says against the specification, a sentence each; empty when it is valid. */
export function problemsOfJsonStat(document: unknown): readonly string[] {
  if (!hasShape(document)) {
    return (hasShape.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  const { id, size, role = {}, dimension, value, status } = document
  const cells = size.reduce((product, one) => product * one, 1)
  return [
    ...(id.length === size.length ? [] : ['id and size are not as long as each other']),
    ...same('dimension', Object.keys(dimension), id),
    ...id.flatMap((name, i) => problemsOfCategory(name, dimension[name]?.category, size[i])),
    ...Object.entries(role).flatMap(([kind, names]) => strangers(`role.${kind}`, names, id)),
    ...twice('role', Object.values(role).flat()),
    ...outside('value', value, cells),
    ...(status === undefined || typeof status === 'string' ? [] : outside('status', status, cells)),
  ]
}

function problemsOfCategory(
  name: string,
  category: Category | undefined,
  size: number | undefined,
): readonly string[] {
  if (!category) return []
  const { index, label = {}, unit = {} } = category
  const known = Array.isArray(index) ? index : Object.keys(index)
  const positions = Array.isArray(index) ? [] : Object.values(index).sort((a, b) => a - b)
  return [
    ...(known.length === size ? [] : [`${name} has ${known.length} categories, not ${size}`]),
    ...(positions.every((at, i) => at === i) ? [] : [`${name} has categories out of place`]),
    ...same(`${name}.label`, Object.keys(label), known),
    ...strangers(`${name}.unit`, Object.keys(unit), known),
  ]
}

function outside(what: string, told: object, cells: number): readonly string[] {
  if (Array.isArray(told)) return told.length === cells ? [] : [`${what} is not one a cell`]
  return Object.keys(told)
    .filter((at) => Number(at) >= cells)
    .map((at) => `${what} ${at} is outside of the cube`)
}

function same(what: string, found: readonly string[], wanted: readonly string[]) {
  return [...strangers(what, found, wanted), ...strangers(`without ${what}`, wanted, found)]
}

function strangers(what: string, found: readonly string[], known: readonly string[]) {
  return found.filter((one) => !known.includes(one)).map((one) => `${what}: ${one}`)
}

function twice(what: string, found: readonly string[]) {
  return found.filter((one, i) => found.indexOf(one) !== i).map((one) => `${what}: ${one} twice`)
}
