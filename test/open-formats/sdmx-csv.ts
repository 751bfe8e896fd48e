import { parse } from 'csv-parse/sync'

const structures = ['dataflow', 'datastructure', 'dataprovision']
const actions = ['I', 'A', 'M', 'R', 'D']
/** `AGENCY:ID(1.0.0)`. */
const structureId = /^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)*:[\w@$-]+\(\d+\.\d+(\.\d+)?([-+][\w.-]+)?\)$/
const identifier = /^[A-Za-z0-9_@$-]+$/
const code = /^[\w@$-]+$/
const number = /^-?\d+(\.\d+)?$/
const period =
  /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?(\/P(?=.)(\d+Y)?(\d+M)?(\d+D)?)?$|^\d{4}-([AST]\d|Q[1-4]|M\d\d|W\d\d|D\d{3})$/
/** Cross-domain code lists, version 2.2 and 1.3. */
const codeLists: Readonly<Record<string, RegExp>> = {
  OBS_STATUS: /^[ABDEFGHIJKLMNOPQSUVW]$/,
  CONF_STATUS: /^[ACDEFGMNOPRST]$/,
}

type Columns = {
  readonly dimensions: readonly string[]
  readonly numbers: readonly string[]
}

/**
 * What a file says against the field guide of SDMX-CSV 2.0 (SDMX Technical Working Group); empty when it is valid.
 * `dimensions` are the columns whose codes tell one observation from another.
 */
export function problemsOfSdmxCsv(
  text: string,
  { dimensions, numbers }: Columns,
): readonly string[] {
  if (text.startsWith('\ufeff')) return ['begins with a mark that the guide does not have']
  const table: string[][] = parse(text, { relax_column_count: true })
  const [heads = [], ...rows] = table
  const [first, second] = heads
  const named = rows.map((row) => new Map(heads.map((head, i) => [head, row[i] ?? ''])))
  const each = (head: string, shape: (value: string) => boolean) =>
    named.flatMap((row, i) => {
      const value = row.get(head) ?? ''
      return shape(value) ? [] : [`line ${i + 2}: ${head} « ${value} »`]
    })
  const keys = named.map((row) => dimensions.map((head) => row.get(head)).join(' '))
  return [
    ...(first === 'STRUCTURE' && second === 'STRUCTURE_ID' && heads.includes('ACTION')
      ? []
      : ['the first columns say which structure, and an action follows']),
    ...heads.filter((head) => !identifier.test(head)).map((head) => `heading « ${head} »`),
    ...heads.filter((head, i) => heads.indexOf(head) !== i).map((head) => `${head} twice`),
    ...dimensions.filter((head) => !heads.includes(head)).map((head) => `no column ${head}`),
    ...rows.flatMap((row, i) =>
      row.length === heads.length ? [] : [`line ${i + 2}: not as long`],
    ),
    ...each('STRUCTURE', (value) => structures.includes(value)),
    ...each('STRUCTURE_ID', (value) => structureId.test(value)),
    ...each('ACTION', (value) => actions.includes(value)),
    ...each('TIME_PERIOD', (value) => period.test(value)),
    ...dimensions
      .filter((head) => head !== 'TIME_PERIOD')
      .flatMap((head) => each(head, (value) => code.test(value))),
    ...numbers.flatMap((head) => each(head, (value) => value === '' || number.test(value))),
    ...Object.entries(codeLists).flatMap(([head, list]) => each(head, (value) => list.test(value))),
    ...keys.flatMap((key, i) => (keys.indexOf(key) === i ? [] : [`line ${i + 2}: ${key} again`])),
  ]
}
