import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'

/*
 * CSV on the Web: the description of a table, and the table read by it. From the W3C recommendations « Metadata Vocabulary
 * for Tabular Data » and « Model for Tabular Data and Metadata on the Web », 17 December 2015.
 */

type Datatype = string | { base: string; format?: { decimalChar?: string } }
type Column = {
  name: string
  titles: string | string[] | Record<string, string | string[]>
  datatype?: Datatype
  required?: boolean
}
type Table = {
  '@context': unknown
  url: string
  dialect?: { delimiter?: string; encoding?: string; header?: boolean }
  tableSchema: { columns: Column[]; primaryKey?: string | string[] }
}

const builtIn = [
  'anyAtomicType',
  'string',
  'boolean',
  'integer',
  'decimal',
  'double',
  'number',
  'date',
  'datetime',
  'anyURI',
  'gYear',
]
const oneOrMore = (one: object) => ({ anyOf: [one, { type: 'array', items: one, minItems: 1 }] })
const said = { type: 'string' }
const naturalLanguage = {
  anyOf: [oneOrMore(said), { type: 'object', additionalProperties: oneOrMore(said) }],
}
const name = { type: 'string', pattern: '^(?!_)([A-Za-z0-9_.]|%[0-9A-Fa-f]{2})+$' }
const datatype = {
  anyOf: [
    { enum: builtIn },
    {
      type: 'object',
      properties: {
        base: { enum: builtIn },
        format: {
          anyOf: [
            said,
            {
              type: 'object',
              properties: {
                decimalChar: { type: 'string', minLength: 1, maxLength: 1 },
                groupChar: { type: 'string', minLength: 1, maxLength: 1 },
                pattern: said,
              },
              additionalProperties: false,
            },
          ],
        },
      },
      additionalProperties: false,
      required: ['base'],
    },
  ],
}
/** `dc:title`: any property of a vocabulary the context knows, or of a full address. */
const common = { '^(dc|dct|dcat|schema|foaf|skos|prov|xsd):[A-Za-z]+$': {}, '^https?://': {} }
const column = {
  type: 'object',
  properties: {
    name,
    titles: naturalLanguage,
    datatype,
    required: { type: 'boolean' },
    null: oneOrMore(said),
    lang: said,
    default: said,
    separator: said,
    propertyUrl: said,
    valueUrl: said,
    aboutUrl: said,
    virtual: { type: 'boolean' },
    suppressOutput: { type: 'boolean' },
    '@id': said,
    '@type': { const: 'Column' },
  },
  patternProperties: common,
  additionalProperties: false,
  required: ['name', 'titles'],
}
const dialect = {
  type: 'object',
  properties: {
    delimiter: { type: 'string', minLength: 1, maxLength: 1 },
    doubleQuote: { type: 'boolean' },
    encoding: said,
    header: { type: 'boolean' },
    headerRowCount: { type: 'integer', minimum: 0 },
    lineTerminators: oneOrMore(said),
    quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
    skipBlankRows: { type: 'boolean' },
    skipColumns: { type: 'integer', minimum: 0 },
    skipInitialSpace: { type: 'boolean' },
    skipRows: { type: 'integer', minimum: 0 },
    trim: { enum: [true, false, 'true', 'false', 'start', 'end'] },
    commentPrefix: said,
    '@id': said,
    '@type': { const: 'Dialect' },
  },
  additionalProperties: false,
}
const schema = {
  type: 'object',
  properties: {
    '@context': {
      anyOf: [
        { const: 'http://www.w3.org/ns/csvw' },
        {
          type: 'array',
          minItems: 2,
          maxItems: 2,
          prefixItems: [
            { const: 'http://www.w3.org/ns/csvw' },
            {
              type: 'object',
              properties: { '@language': { type: 'string', pattern: '^[a-z]{2}$' }, '@base': said },
              additionalProperties: false,
              minProperties: 1,
            },
          ],
        },
      ],
    },
    '@id': said,
    '@type': { const: 'Table' },
    url: { type: 'string', minLength: 1 },
    dialect,
    notes: { type: 'array' },
    tableDirection: { enum: ['rtl', 'ltr', 'auto'] },
    tableSchema: {
      type: 'object',
      properties: {
        columns: { type: 'array', items: column, minItems: 1 },
        primaryKey: oneOrMore(said),
        rowTitles: oneOrMore(said),
        foreignKeys: { type: 'array' },
        '@id': said,
        '@type': { const: 'Schema' },
      },
      patternProperties: common,
      additionalProperties: false,
      required: ['columns'],
    },
  },
  patternProperties: common,
  additionalProperties: false,
  required: ['@context', 'url', 'tableSchema'],
}
const hasShape = new Ajv2020({ strict: false, allErrors: true }).compile<Table>(schema)

/** What a description, or the table it is of, says against the recommendations; empty when both are valid. */
export function problemsOfCsvw(document: unknown, csv: string): readonly string[] {
  if (!hasShape(document)) {
    return (hasShape.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
  const { dialect = {}, tableSchema } = document
  const { columns } = tableSchema
  const names = columns.map((column) => column.name)
  const keys = [tableSchema.primaryKey ?? []].flat()
  const [heads = [], ...rows]: string[][] = parse(csv, {
    bom: true,
    delimiter: dialect.delimiter ?? ',',
  })
  return [
    ...names.filter((one, i) => names.indexOf(one) !== i).map((one) => `two columns named ${one}`),
    ...keys.filter((key) => !names.includes(key)).map((key) => `no column ${key} for the key`),
    ...(dialect.encoding === undefined || /^utf-8$/i.test(dialect.encoding)
      ? []
      : ['not read as UTF-8']),
    ...(heads.length === columns.length ? [] : ['not as many headings as columns']),
    ...columns.flatMap((column, i) =>
      titlesOf(column).includes(heads[i] ?? '') ? [] : [`heading « ${heads[i]} » is no title`],
    ),
    ...rows.flatMap((row, i) => problemsOfRow(row, columns, i + 2)),
    ...sameKeys(
      rows,
      keys.map((key) => names.indexOf(key)),
    ),
  ]
}

function titlesOf({ titles }: Column): readonly string[] {
  if (typeof titles === 'string') return [titles]
  return Array.isArray(titles) ? titles : Object.values(titles).flat()
}

function problemsOfRow(row: readonly string[], columns: readonly Column[], line: number) {
  return columns.flatMap((column, i) => {
    const cell = row[i] ?? ''
    // The null value of a column is '' unless it says another.
    if (cell === '') return column.required ? [`line ${line}: no ${column.name}`] : []
    return isOf(cell, column.datatype ?? 'string')
      ? []
      : [`line ${line}: ${column.name} « ${cell} »`]
  })
}

function isOf(cell: string, datatype: Datatype): boolean {
  const { base, format = {} } = typeof datatype === 'string' ? { base: datatype } : datatype
  if (base === 'integer') return /^[+-]?\d+$/.test(cell)
  if (base !== 'number' && base !== 'decimal' && base !== 'double') return true
  const [whole = '', ...decimals] = cell.split(format.decimalChar ?? '.')
  return /^-?\d+$/.test(whole) && decimals.length < 2 && decimals.every((one) => /^\d+$/.test(one))
}

/** No two rows of the same key. */
function sameKeys(rows: readonly (readonly string[])[], at: readonly number[]): readonly string[] {
  if (at.length === 0) return []
  const seen = new Set<string>()
  return rows.flatMap((row, i) => {
    const key = JSON.stringify(at.map((column) => row[column]))
    if (seen.has(key)) return [`line ${i + 2}: the key of another line`]
    seen.add(key)
    return []
  })
}
