import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { load } from 'cheerio/slim'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { z } from 'zod'
import { openSiteWithReleases } from '../../../../test/example-releases.ts'
import { problemsOfAdx } from '../../../../test/open-formats/adx.ts'
import { problemsOfCsvw } from '../../../../test/open-formats/csvw.ts'
import { problemsOfJsonStat } from '../../../../test/open-formats/json-stat.ts'
import { problemsOfSdmxCsv } from '../../../../test/open-formats/sdmx-csv.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { withoutGuard } from '../../../platform/files/formula-guard.ts'
import type { PublishedCell } from '../rules/published/published-cell.ts'
import frenchWords from '../words/open-figures.fr.json' with { type: 'json' }
import { openFiguresPaths, openFileNamed, openFormats } from './paths.ts'

const site = await openSiteWithReleases()
const released = await readReleased()

const whole = (format: (typeof openFormats)[number], release = 3) =>
  openFiguresPaths.file({ release, question: null, format })

async function read(path: string): Promise<string> {
  const answer = await site.public.request(path)
  assert.equal(answer.status, 200, path)
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  return Buffer.from(await answer.arrayBuffer()).toString('utf8')
}

/** The cells of release 3, straight from the table. */
async function readReleased(): Promise<readonly PublishedCell[]> {
  return withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<PublishedCell>(
      `select question, part, level, place, kind, is_hidden, value, least, most,
         respondents, members, coverage_band, coverage
       from figures.release_cells where release_id = (select id from figures.releases where number = 3 and audience = 'public')`,
    )
    return rows
  })
}

type Flat = Readonly<Record<string, string | number | null>>

/** What a table of the open data says of a cell, one line each, sorted. */
function told(cells: readonly PublishedCell[], fields: readonly (keyof PublishedCell)[]): string[] {
  return cells.map((cell) => JSON.stringify(fields.map((field) => cell[field]))).sort()
}
const inTables = [
  'question',
  'part',
  'level',
  'place',
  'kind',
  'value',
  'least',
  'most',
  'respondents',
  'members',
  'coverage',
  'coverage_band',
] as const

const frenchCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = frenchWords.codes
const bands: Readonly<Record<string, string>> = {
  'at-least-95': 'at least 95',
  '80-to-95': '80 to 95',
  'under-80': 'under 80',
}

function cellsOfRows(rows: readonly Flat[], decimal: ',' | '.'): PublishedCell[] {
  const number = (text: string | number | null | undefined) =>
    text === '' || text === null || text === undefined
      ? null
      : Number(String(text).replace(decimal, '.'))
  return rows.map((row) => {
    const coded = (column: string, said: unknown) =>
      Object.entries(frenchCodes[column] ?? {}).find(([, name]) => name === said)?.[0] ?? said
    const band = coded('coverage_band', row.coverage_band)
    const cell: unknown = {
      ...row,
      level: coded('level', row.level),
      kind: coded('kind', row.kind),
      part: withoutGuard(String(row.part ?? '')),
      place: row.place ?? '',
      is_hidden: row.status === 'c',
      coverage_band: bands[String(band)] ?? (band || null),
      ...Object.fromEntries(
        (['value', 'least', 'most', 'respondents', 'members', 'coverage'] as const).map((name) => [
          name,
          number(row[name]),
        ]),
      ),
    }
    return cellSchema.parse(cell)
  })
}
const amount = z.number().nullable()
const cellSchema = z.object({
  question: z.string(),
  part: z.string(),
  level: z.enum(['network', 'zone', 'region']),
  place: z.string(),
  kind: z.enum(['observed', 'estimated', 'at-least']),
  is_hidden: z.boolean(),
  value: amount,
  least: amount,
  most: amount,
  respondents: amount,
  members: amount,
  coverage: amount,
  coverage_band: z.enum(['at least 95', '80 to 95', 'under 80']).nullable(),
})

describe('someone who reads a file back', () => {
  it('finds in the international CSV every cell of the release, and no other', async () => {
    const rows: Flat[] = parse(await read(whole('csv')), { columns: true })
    const cells = cellsOfRows(rows, '.')
    assert.deepEqual(told(cells, inTables), told(released, inTables))
    assert.ok(cells.every((cell) => cell.is_hidden === (cell.value === null)))
    assert.deepEqual([...new Set(rows.map(({ period }) => period))], ['2024-04-01/P1Y'])
  })

  it('finds them in the French one: its mark, semicolons, decimal commas', async () => {
    const text = await read(whole('frenchCsv'))
    assert.match(text, /^\ufeffdiffusion;exercice;/)
    assert.match(text, /;412,5;/)
    // Whoever opens it reads French: no code of the program is left but those of questions, parts and places.
    assert.doesNotMatch(
      text,
      /;(persons|activities|network|region|observed|estimated|at-least|under 80);/,
    )
    assert.match(text, /;personnes;.*;région;.*;observé;/)
    const english: string[][] = parse(await read(whole('csv')))
    const [heads = []] = english
    const rows: string[][] = parse(text, { bom: true, delimiter: ';' })
    const named: Flat[] = rows
      .slice(1)
      .map((row) => Object.fromEntries(row.map((cell, i) => [heads[i] ?? '', cell])))
    assert.deepEqual(told(cellsOfRows(named, ','), inTables), told(released, inTables))
    const answer = await site.public.request(whole('frenchCsv'))
    assert.match(answer.headers.get('content-disposition') ?? '', /"diffusion-3\.fr\.csv"/)
    assert.match(
      answer.headers.get('link') ?? '',
      /diffusion-3\.fr\.csv-metadata\.json>; rel="describedby"/,
    )
  })

  it('finds them in the workbook, as numbers, with what to know beside', async () => {
    const answer = await site.public.request(whole('xlsx'))
    assert.equal(answer.status, 200)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await answer.arrayBuffer())
    const [heads = []]: string[][] = parse(await read(whole('csv')))
    const rows: Flat[] = []
    workbook.getWorksheet('Chiffres')?.eachRow((row, index) => {
      if (index === 1) return
      rows.push(
        Object.fromEntries(
          heads.map((head, i) => {
            const value = row.getCell(i + 1).value
            return [head, typeof value === 'string' || typeof value === 'number' ? value : null]
          }),
        ),
      )
    })
    assert.deepEqual(told(cellsOfRows(rows, '.'), inTables), told(released, inTables))
    const about = workbook.getWorksheet('Lisez-moi')?.getSheetValues()
    assert.match(
      JSON.stringify(about),
      /La Courtepointe \(2025\)\. 2024-2025 en chiffres\. Diffusion 3/,
    )
  })

  it('finds them in JSON-stat: null and « c » where it is protected, « e » where it is estimated', async () => {
    const cube = cubeSchema.parse(JSON.parse(await read(whole('jsonStat'))))
    const codes = cube.id.map((id) => cube.dimension[id]?.category.index ?? [])
    assert.deepEqual(
      codes.map((list) => list.length),
      cube.size,
    )
    const cells = Object.entries(cube.value).map(([index, value]) => {
      const at: string[] = []
      let rest = Number(index)
      for (let i = cube.size.length - 1; i >= 0; i -= 1) {
        const size = cube.size[i] ?? 1
        at.unshift(codes[i]?.[rest % size] ?? '')
        rest = Math.floor(rest / size)
      }
      const [question = '', part = '', place = '', kind = ''] = at
      const of = (record: Record<string, unknown>) => record[index] ?? null
      const level = place === 'network' ? 'network' : place.startsWith('zone:') ? 'zone' : 'region'
      const status = cube.status[index] ?? ''
      assert.equal(status === 'c', value === null)
      assert.equal(status === 'e', value !== null && kind === 'estimated')
      return cellSchema.parse({
        question,
        part: part === '_T' ? '' : part,
        level,
        place: level === 'network' ? '' : place.replace('zone:', ''),
        kind,
        is_hidden: status === 'c',
        value,
        least: of(cube.extension.least),
        most: of(cube.extension.most),
        respondents: of(cube.extension.respondents),
        members: of(cube.extension.members),
        coverage: of(cube.extension.coverage),
        coverage_band: of(cube.extension.coverage_band),
      })
    })
    assert.deepEqual(told(cells, inTables), told(released, inTables))
  })

  it('finds them in SDMX-CSV 2.0, with one code of confidentiality and no other', async () => {
    const rows: Record<string, string>[] = parse(await read(whole('sdmxCsv')), { columns: true })
    assert.deepEqual(Object.keys(rows[0] ?? {}).slice(0, 3), [
      'STRUCTURE',
      'STRUCTURE_ID',
      'ACTION',
    ])
    assert.deepEqual([...new Set(rows.map(({ CONF_STATUS }) => CONF_STATUS))].sort(), ['C', 'F'])
    assert.ok(rows.every((row) => (row.CONF_STATUS === 'C') === (row.OBS_VALUE === '')))
    assert.ok(rows.every((row) => (row.OBS_STATUS === 'E') === (row.ESTIMATE_TYPE === 'estimated')))
    const fields = [
      'INDICATOR',
      'BREAKDOWN',
      'REF_AREA',
      'ESTIMATE_TYPE',
      'OBS_VALUE',
      'LOWER_BOUND',
      'UPPER_BOUND',
    ]
    const ofRelease = released.map((cell) => [
      cell.question,
      cell.part || '_T',
      sdmxPlace(cell),
      cell.kind,
      String(cell.value ?? ''),
      String(cell.least ?? ''),
      String(cell.most ?? ''),
    ])
    const lines = rows.map((row) => fields.map((field) => row[field] ?? ''))
    assert.deepEqual(lines.map(String).sort(), ofRelease.map(String).sort())
  })

  it('finds in ADX what is shown and nothing of what is not, in groups of one place', async () => {
    const text = await read(whole('adx'))
    const $ = load(text, { xml: true })
    assert.equal($('adx').attr('xmlns'), 'urn:ihe:qrph:adx:2015')
    assert.match($('adx').attr('exported') ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    const values = $('dataValue')
      .toArray()
      .map((element) => {
        const value = $(element)
        const group = value.parent()
        assert.equal(group.attr('period'), '2024-04-01/P1Y')
        return [
          group.attr('orgUnit'),
          value.attr('dataElement'),
          value.attr('part') ?? '',
          value.attr('kind'),
          Number(value.attr('value')),
        ].join()
      })
    const places = $('group')
      .toArray()
      .map((element) => $(element).attr('orgUnit'))
    assert.equal(new Set(places).size, places.length)
    const shown = released
      .filter(({ value }) => value !== null)
      .map((cell) => {
        const place =
          cell.level === 'network'
            ? 'network'
            : cell.level === 'zone'
              ? `zone:${cell.place}`
              : cell.place
        return [place, cell.question, cell.part, cell.kind, cell.value].join()
      })
    assert.deepEqual(values.sort(), shown.sort())
  })

  it('reads a question alone at an address that names the release and the question', async () => {
    const path = '/donnees/diffusion-2/closure-days.csv'
    const rows: Flat[] = parse(await read(path), { columns: true })
    assert.deepEqual(
      [...new Set(rows.map(({ question, release }) => `${release} ${question}`))],
      ['2 closure-days'],
    )
    for (const format of openFormats) {
      await read(openFiguresPaths.file({ release: 2, question: 'closure-days', format }))
    }
  })

  it('is told so when the release was retracted, and finds nothing where there never was one', async () => {
    const gone = await site.public.request(whole('csv', 1))
    assert.equal(gone.status, 410)
    assert.match(await gone.text(), /retirée le 12 février 2024\u00a0: Deux portraits/)
    for (const path of [
      whole('csv', 9),
      '/donnees/diffusion-3/volunteers.csv',
      '/donnees/diffusion-3.exe',
      '/donnees/autre.csv',
      '/donnees/diffusion-3/.csv',
    ]) {
      assert.equal((await site.public.request(path)).status, 404, path)
    }
  })
})

function sdmxPlace({ level, place }: PublishedCell): string {
  if (level === 'network') return 'network'
  return level === 'zone' ? `zone_${place}` : place.replace(':', '_')
}

const sdmxColumns = {
  dimensions: ['INDICATOR', 'BREAKDOWN', 'REF_AREA', 'ESTIMATE_TYPE', 'TIME_PERIOD'],
  numbers: ['OBS_VALUE', 'LOWER_BOUND', 'UPPER_BOUND', 'RESPONDENTS', 'MEMBERS', 'COVERAGE'],
}

const sparse = z.record(z.string(), z.union([z.number(), z.string()]))
const cubeSchema = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  id: z.array(z.string()),
  size: z.array(z.int()),
  dimension: z.record(
    z.string(),
    z.object({
      category: z.object({ index: z.array(z.string()), label: z.record(z.string(), z.string()) }),
    }),
  ),
  value: z.record(z.string(), z.number().nullable()),
  status: z.record(z.string(), z.enum(['c', 'e'])),
  extension: z.object({
    least: sparse,
    most: sparse,
    respondents: sparse,
    members: sparse,
    coverage: sparse,
    coverage_band: sparse,
  }),
})

describe('a program that finds its own way', () => {
  it('reads a catalogue in DCAT, whose every file is there, and what was withdrawn', async () => {
    const catalogue = dcatSchema.parse(JSON.parse(await read(openFiguresPaths.catalogue)))
    const [last, , first] = catalogue['dcat:dataset']
    assert.equal(last?.['dct:identifier'], 'diffusion-3')
    assert.equal(first?.['adms:status']?.['@id'], 'http://purl.org/adms/status/Withdrawn')
    const urls = catalogue['dcat:dataset'].flatMap((dataset) =>
      (dataset['dcat:distribution'] ?? []).map((one) => one['dcat:downloadURL']['@id']),
    )
    assert.equal(urls.length, 2 * 6 + 3)
    for (const url of urls) {
      const answer = await site.public.request(new URL(url).pathname)
      assert.equal(answer.status, 200, url)
      await answer.arrayBuffer()
    }
  })

  it('reads beside a CSV its dialect and a column for each of its headings', async () => {
    for (const [csv, description] of [
      ['csv', 'csvw'],
      ['frenchCsv', 'frenchCsvw'],
    ] as const) {
      const told = csvwSchema.parse(JSON.parse(await read(whole(description))))
      const { delimiter } = told.dialect
      const [heads = []]: string[][] = parse(await read(whole(csv)), { bom: true, delimiter })
      assert.deepEqual(
        told.tableSchema.columns.map(({ titles }) => titles),
        heads,
      )
      assert.equal(whole(csv).endsWith(`/${told.url}`), true)
      const names = told.tableSchema.columns.map(({ name }) => name)
      assert.ok(told.tableSchema.primaryKey.every((name) => names.includes(name)))
    }
  })

  it('knows every address by heart, and reads none that is not one', () => {
    for (const format of openFormats) {
      for (const question of [null, 'closure-days']) {
        const parts = openFiguresPaths.file({ release: 3, question, format }).split('/').slice(2)
        const [name = '', folder = null] = parts.reverse()
        assert.deepEqual(openFileNamed(name, folder), { release: 3, question, format })
      }
    }
    assert.equal(openFileNamed('diffusion-x.csv'), null)
  })

  it('is sure that every file keeps the rules of its format, whole or of one question', async () => {
    for (const question of [null, 'closure-days']) {
      const at = (format: (typeof openFormats)[number]) =>
        read(openFiguresPaths.file({ release: 3, question, format }))
      assert.deepEqual(problemsOfJsonStat(JSON.parse(await at('jsonStat'))), [])
      assert.deepEqual(problemsOfCsvw(JSON.parse(await at('csvw')), await at('csv')), [])
      assert.deepEqual(
        problemsOfCsvw(JSON.parse(await at('frenchCsvw')), await at('frenchCsv')),
        [],
      )
      assert.deepEqual(problemsOfSdmxCsv(await at('sdmxCsv'), sdmxColumns), [])
      assert.deepEqual(problemsOfAdx(await at('adx')), [])
    }
  })
})

const dcatSchema = z.object({
  '@type': z.literal('dcat:Catalog'),
  'dct:license': z.object({ '@id': z.url() }),
  'dcat:dataset': z.array(
    z.object({
      '@type': z.literal('dcat:Dataset'),
      'dct:identifier': z.string(),
      'adms:status': z.object({ '@id': z.string() }).optional(),
      'dcat:distribution': z
        .array(z.object({ 'dcat:downloadURL': z.object({ '@id': z.url() }) }))
        .optional(),
    }),
  ),
})
const csvwSchema = z.object({
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.object({ '@language': z.string() }),
  ]),
  url: z.string(),
  dialect: z.object({ delimiter: z.enum([';', ',']), header: z.literal(true) }),
  tableSchema: z.object({
    columns: z.array(z.object({ name: z.string(), titles: z.string() })),
    primaryKey: z.array(z.string()),
  }),
})

describe('someone who looks for what is protected', () => {
  it('finds no such number anywhere: pages, drawings, what is heard, files of every format', async () => {
    const codes = [...new Set(released.map(({ question }) => question))]
    const exercises = ['2022-2023', '2023-2024', '2024-2025']
    const pages = [
      '/',
      '/en-chiffres',
      '/en-chiffres/financement',
      '/donnees',
      openFiguresPaths.catalogue,
      ...exercises.flatMap((exercise) => [
        `/en-chiffres/${exercise}`,
        ...codes.map((code) => `/en-chiffres/${exercise}/${code}`),
      ]),
    ]
    const files = [2, 3].flatMap((release) =>
      openFormats.filter((format) => format !== 'xlsx').map((format) => whole(format, release)),
    )
    const shown = new Set(
      [
        ...released.flatMap(({ value, least, most }) => [value, least, most]),
        ...(await shownBefore()),
      ].map(String),
    )
    // Small and round numbers are everywhere (« plus de 1 100 ») ; one that is shown elsewhere tells nothing.
    const secrets = site.secrets.filter(
      (one) => one >= 1000 && one % 100 !== 0 && !shown.has(String(one)),
    )
    assert.ok(secrets.length > 40, `${secrets.length}`)
    for (const path of [...pages, ...pages.map((page) => `/en${page}`), ...files]) {
      const answer = await site.public.request(path)
      // The address of this test's own server has a number too.
      const sent = (await answer.text()).replaceAll('127.0.0.1:3000', '')
      // Before a colon a number is the place of a cell in the cube, not a value.
      const text = path.endsWith('.json') ? sent.replace(/"\d+":/g, '') : sent
      // 8 511, 8,511 and 8511 are one number.
      const numbers = new Set(
        text.replace(/(?<=\d)[\s,\u00a0\u202f](?=\d{3})/g, '').match(/\d+/g) ?? [],
      )
      assert.deepEqual(
        secrets.filter((one) => numbers.has(String(one))),
        [],
        path,
      )
    }
  })
})

async function shownBefore(): Promise<readonly (number | null)[]> {
  return withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{
      value: number | null
      least: number | null
      most: number | null
    }>(
      `select value, least, most from figures.release_cells
       where release_id in (select id from figures.releases where number = 2 and audience = 'public')`,
    )
    return rows.flatMap(({ value, least, most }) => [value, least, most])
  })
}
