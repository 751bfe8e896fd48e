import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { problemsOfAdx } from './adx.ts'
import { problemsOfCsvw } from './csvw.ts'
import { problemsOfJsonStat } from './json-stat.ts'
import { problemsOfSdmxCsv } from './sdmx-csv.ts'
import { readXml } from './xml.ts'

/** Each reader accepts what is valid, and refuses it with one thing wrong. */

const dataset = {
  version: '2.0',
  class: 'dataset',
  id: ['question', 'place'],
  size: [1, 2],
  role: { metric: ['question'], geo: ['place'] },
  dimension: {
    question: { category: { index: ['beds'], label: { beds: 'Lits' } } },
    place: { category: { index: ['a', 'b'], label: { a: 'Est', b: 'Ouest' } } },
  },
  value: { '0': 12, '1': null },
  status: { '1': 'c' },
}

describe('a reader of JSON-stat', () => {
  it('accepts a dataset that is valid', () => {
    assert.deepEqual(problemsOfJsonStat(dataset), [])
  })

  for (const [what, wrong] of Object.entries({
    'another version': { version: '1.0' },
    'a property of nobody': { values: [] },
    'a size too many': { size: [1, 2, 1] },
    'a dimension without categories': { dimension: { ...dataset.dimension, place: {} } },
    'a dimension that is not in id': { id: ['question', 'region'] },
    'a role of no dimension': { role: { time: ['year'] } },
    'a cell outside of the cube': { value: { '2': 5 } },
    'a value that is neither number nor text': { value: { '0': true } },
    'a list of values too short': { value: [12] },
    'a status outside of the cube': { status: { '9': 'c' } },
    'a label of no category': {
      dimension: {
        ...dataset.dimension,
        question: { category: { index: ['beds'], label: { beds: 'Lits', x: 'X' } } },
      },
    },
  })) {
    it(`refuses ${what}`, () => {
      assert.notDeepEqual(problemsOfJsonStat({ ...dataset, ...wrong }), [])
    })
  }
})

const description = {
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
  url: 'lits.csv',
  'dc:title': 'Lits',
  dialect: { delimiter: ';', header: true },
  tableSchema: {
    columns: [
      { name: 'place', titles: 'lieu', datatype: 'string', required: true },
      { name: 'beds', titles: 'lits', datatype: { base: 'number', format: { decimalChar: ',' } } },
    ],
    primaryKey: ['place'],
  },
}
const csv = 'lieu;lits\r\nEst;12,5\r\nOuest;\r\n'

describe('a reader of CSV on the Web', () => {
  it('accepts a table and its description', () => {
    assert.deepEqual(problemsOfCsvw(description, csv), [])
  })

  for (const [what, wrong] of Object.entries({
    'no address': { url: '' },
    'another vocabulary': { '@context': 'http://schema.org' },
    'a property of nobody': { columns: [] },
    'a dialect that splits on two characters': { dialect: { delimiter: ';;' } },
    'a key of no column': { tableSchema: { ...description.tableSchema, primaryKey: 'region' } },
    'a column without a title': { tableSchema: { columns: [{ name: 'place' }] } },
    'a kind of value that is none': {
      tableSchema: { columns: [{ name: 'place', titles: 'lieu', datatype: 'text' }] },
    },
  })) {
    it(`refuses ${what}`, () => {
      assert.notDeepEqual(problemsOfCsvw({ ...description, ...wrong }, csv), [])
    })
  }

  for (const [what, wrong] of Object.entries({
    'a heading that is no title': 'endroit;lits\r\nEst;12\r\n',
    'a column too many': 'lieu;lits;autre\r\nEst;12;3\r\n',
    'a number of another language': 'lieu;lits\r\nEst;12.5\r\n',
    'a cell that must be there': 'lieu;lits\r\n;12\r\n',
    'two lines of one key': 'lieu;lits\r\nEst;12\r\nEst;13\r\n',
  })) {
    it(`refuses ${what}`, () => {
      assert.notDeepEqual(problemsOfCsvw(description, wrong), [])
    })
  }
})

const value = '<dataValue dataElement="beds" value="12.5" kind="observed"/>'
const group = `<group orgUnit="est" period="2024-04-01/P1Y">${value}</group>`
const adx = `<?xml version="1.0" encoding="UTF-8"?>\n<adx xmlns="urn:ihe:qrph:adx:2015" exported="2025-09-01T12:00:00.000Z">${group}</adx>\n`

describe('a reader of ADX', () => {
  it('accepts a document that is valid', () => {
    assert.deepEqual(problemsOfAdx(adx), [])
  })

  for (const [what, from, to] of [
    ['another namespace', 'adx:2015', 'adx:2014'],
    ['a document that does not say when', / exported="[^"]*"/, ''],
    ['a group of nowhere', ' orgUnit="est"', ''],
    ['a group of no time', 'P1Y', 'P'],
    ['a value that is no number', '12.5', '12,5'],
    ['a value of nothing', ' dataElement="beds"', ''],
    ['an empty group', value, ''],
    ['one value twice', value, value + value],
    ['no group', group, ''],
    ['a stranger', group, `${group}<other/>`],
    ['a tag left open', '</group>', ''],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.notDeepEqual(problemsOfAdx(adx.replace(from, to)), [])
    })
  }

  it('reads XML as XML is: escaped, closed, each attribute once', () => {
    const read = readXml('<a b="&lt;&#233;&amp;"><c/> &gt; </a>')
    assert.equal(read.attributes.get('b'), '<é&')
    assert.equal(read.children[0]?.name, 'c')
    for (const wrong of [
      '<a>',
      '<a></b>',
      '<a b="1" b="2"/>',
      '<a b=1/>',
      '<a>&</a>',
      '<a/><b/>',
      '<a>\u0000</a>',
      'a',
    ]) {
      assert.throws(() => readXml(wrong), wrong)
    }
  })
})

const line = 'dataflow,A:B(1.0.0),I,beds,est,2024-04-01/P1Y,12.5,A,F'
const sdmx = `STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\r\n${line}\r\n`
const sdmxColumns = {
  dimensions: ['INDICATOR', 'REF_AREA', 'TIME_PERIOD'],
  numbers: ['OBS_VALUE'],
}

describe('a reader of SDMX-CSV', () => {
  it('accepts a file that is valid', () => {
    assert.deepEqual(problemsOfSdmxCsv(sdmx, sdmxColumns), [])
  })

  for (const [what, from, to] of [
    ['a mark before it', /^/, '\ufeff'],
    ['another order', 'STRUCTURE,STRUCTURE_ID', 'STRUCTURE_ID,STRUCTURE'],
    ['a structure that is none', 'dataflow,', 'table,'],
    ['a structure without a version', '(1.0.0)', ''],
    ['an action that is none', ',I,', ',X,'],
    ['a code with a colon', ',est,', ',zone:est,'],
    ['a decimal comma', '12.5', '"12,5"'],
    ['a time that is none', '2024-04-01/P1Y', '2024-2025'],
    ['a status of no list', ',A,F', ',Z,F'],
    ['one observation twice', line, `${line}\r\n${line}`],
    ['a line too short', ',A,F', ',A'],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.notDeepEqual(problemsOfSdmxCsv(sdmx.replace(from, to), sdmxColumns), [])
    })
  }
})
