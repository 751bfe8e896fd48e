import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csvOf, rfc4180, spreadsheets } from './csv.ts'

const table = [
  ['mot', 'nombre'],
  ['=1+1', 2.5],
  ['a;b', null],
  ['−', -71.2],
]

describe('someone who opens a table', () => {
  it('finds it whole in a spreadsheet set to her language', () => {
    assert.equal(
      csvOf(table, spreadsheets.fr),
      '\uFEFFmot;nombre\r\n' + "'=1+1;2,5\r\n" + '"a;b";\r\n' + '−;-71,2\r\n',
    )
    assert.equal(
      csvOf(table, spreadsheets.en),
      '\uFEFFmot,nombre\r\n' + "'=1+1,2.5\r\n" + 'a;b,\r\n' + '−,-71.2\r\n',
    )
  })

  it('reads it with a program, without a mark', () => {
    assert.match(csvOf(table, rfc4180), /^mot,nombre\r\n/)
  })

  it('runs nothing that someone typed, whatever its first sign, and keeps its lines in one cell', () => {
    const typed = ['=1', '+1', '-1', '@a', '\ta', '＝1', "'=1", 'a\rb', 'a\nb']
    const file = csvOf([typed], rfc4180)
    assert.equal(file, `'=1,'+1,'-1,'@a,'\ta,'＝1,''=1,"a\rb","a\nb"\r\n`)
  })
})
