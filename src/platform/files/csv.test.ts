import assert from 'node:assert/strict'
import { it } from 'node:test'
import { spreadsheetCsv } from './csv.ts'

it('opens in the spreadsheet of its reader, and computes nothing', () => {
  const table = [
    ['mot', 'nombre'],
    ['=1+1', 2],
    ['a;b', null],
  ]
  assert.equal(spreadsheetCsv(table, 'fr'), '\uFEFFmot;nombre\r\n' + "'=1+1;2\r\n" + '"a;b";\r\n')
  assert.equal(spreadsheetCsv(table, 'en'), '\uFEFFmot,nombre\r\n' + "'=1+1,2\r\n" + 'a;b,\r\n')
})
