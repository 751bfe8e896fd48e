import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { until } from '../../../../test/waiting.ts'
import {
  guardApostrophe,
  guardFormula,
  withoutGuard,
} from '../../../platform/files/formula-guard.ts'
import { storeZip } from '../../../platform/files/workbook/zip.ts'
import { matchHeaders } from './columns.ts'
import { parseFile } from './parse-file.ts'
import { readMembersFile } from './read-file.ts'
import type { ReadFileResult, Sheet } from './sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

async function read(bytes: Buffer): Promise<Sheet> {
  const result = await parseFile(bytes)
  assert.equal(result.outcome, 'read', JSON.stringify(result))
  assert.ok(result.outcome === 'read')
  return result.sheet
}
async function refusal(bytes: Buffer) {
  const result = await parseFile(bytes)
  assert.equal(result.outcome, 'refused')
  return result.outcome === 'refused' ? result.because : null
}
async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const made = new ExcelJS.Workbook()
  fill(made.addWorksheet('Feuille 1'))
  return Buffer.from(await made.xlsx.writeBuffer())
}

const expected: Sheet = {
  headers: ['Nom', 'Ville'],
  rows: [{ row: 2, cells: ['L’Élan', 'Trois-Rivières'] }],
}
const table = 'Nom;Ville\r\nL’Élan;Trois-Rivières\r\n'

describe('a table of text', () => {
  it('is read in UTF-8, with or without its mark', async () => {
    assert.deepEqual(await read(Buffer.from(table)), expected)
    assert.deepEqual(await read(Buffer.from(`\ufeff${table}`)), expected)
  })

  it('is read in Windows-1252, as an old Excel writes it', async () => {
    const bytes = Buffer.from(table.replace('’', '\u0092'), 'latin1')
    assert.deepEqual(await read(bytes), expected)
  })

  it('is read in UTF-16, little or big end first, with or without its mark', async () => {
    const little = Buffer.from(`\ufeff${table}`, 'utf16le')
    assert.deepEqual(await read(little), expected)
    assert.deepEqual(await read(Buffer.from(table, 'utf16le')), expected)
    assert.deepEqual(await read(Buffer.from(little).swap16()), expected)
  })

  it('is separated by semicolons, commas or tabs', async () => {
    for (const separator of [',', '\t']) {
      const bytes = Buffer.from(table.replaceAll(';', separator))
      assert.deepEqual(await read(bytes), expected)
    }
    assert.deepEqual(await read(Buffer.from(`sep=;\r\n${table}`)), expected)
  })

  it('keeps line breaks and quotation marks inside a cell, and the numbers of rows over empty ones', async () => {
    const text = 'Nom;Description\n\n"Le ""Coin""";"une\nligne; deux"\nA "B" C;x\n'
    assert.deepEqual((await read(Buffer.from(text))).rows, [
      { row: 3, cells: ['Le "Coin"', 'une\nligne; deux'] },
      { row: 4, cells: ['A "B" C', 'x'] },
    ])
  })

  it('is refused when a quotation mark never closes, when it is empty, when it is no text', async () => {
    assert.equal(await refusal(Buffer.from('Nom;Ville\n"Le Coin;Laval\n')), 'open-quote')
    assert.equal(await refusal(Buffer.from('')), 'empty')
    assert.equal(await refusal(Buffer.from('\n\n;;\n')), 'empty')
    assert.equal(await refusal(Buffer.from('%PDF-1.7 …')), 'not-a-table')
    assert.equal(
      await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
      'not-a-table',
    )
    assert.equal(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])), 'old-excel')
  })

  it('is refused past two thousand rows, before they cost memory', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `Membre ${index};Laval`)
    const bytes = Buffer.from(`Nom;Ville\n${rows.join('\n')}`)
    const before = process.memoryUsage().heapUsed
    assert.equal(await refusal(bytes), 'too-many-rows')
    assert.ok(process.memoryUsage().heapUsed - before < 60_000_000)
  })

  it('never breaks, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { outcome } = await parseFile(Buffer.from(bytes))
        assert.ok(outcome === 'read' || outcome === 'refused')
      }),
    )
  })
})

describe('a workbook', () => {
  it('gives its text, numbers, dates, links and rich text as text', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Nom', 'Téléphone', 'Membre depuis', 'Site', 'Public', 'Riche'])
      sheet.addRow([
        'L’Élan',
        8195550123,
        new Date(Date.UTC(2019, 3, 1)),
        { text: 'example.org', hyperlink: 'https://example.org' },
        true,
        { richText: [{ text: 'un ' }, { text: 'deux', font: { bold: true } }] },
      ])
    })
    assert.deepEqual((await read(bytes)).rows, [
      { row: 2, cells: ['L’Élan', '8195550123', '2019-04-01', 'example.org', 'oui', 'un deux'] },
    ])
  })

  it('says which cells are formulas or errors', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Nom', 'Ville', 'Région'])
      sheet.addRow([{ formula: 'B2', result: 'x' }, 'Laval', { error: '#REF!' }])
    })
    assert.deepEqual((await read(bytes)).rows[0]?.cells, [
      { unreadable: 'formula' },
      'Laval',
      { unreadable: 'error' },
    ])
  })

  it('is read at its first visible sheet, whatever lies around the cells', async () => {
    const made = new ExcelJS.Workbook()
    made.addWorksheet('Cachée', { state: 'hidden' }).addRow(['Autre'])
    const sheet = made.addWorksheet('Liste')
    sheet.addTable({
      name: 'T',
      ref: 'A1',
      columns: [{ name: 'Nom' }, { name: 'Ville' }],
      rows: [['L’Élan', 'Trois-Rivières']],
    })
    sheet.getCell('B9').dataValidation = { type: 'list', formulae: ['"a,b"'] }
    assert.deepEqual(await read(Buffer.from(await made.xlsx.writeBuffer())), expected)
  })

  it('comes back as it was written', async () => {
    const bytes = await writeWorkbook([
      ['Nom', 'Ville'],
      ['L’Élan', 'Trois-Rivières'],
    ])
    assert.deepEqual(await read(Buffer.from(bytes)), expected)
  })

  it('is refused when it would swell: declared, or hidden from its directory', async () => {
    const zeros = Buffer.alloc(60_000_000)
    const packed = deflateRawSync(zeros)
    const honest = await zipOf('xl/workbook.xml', packed, zeros.length)
    assert.equal(await refusal(honest), 'swells')
    const liar = await zipOf('xl/workbook.xml', packed, 100, true)
    const before = process.memoryUsage().rss
    assert.equal(await refusal(liar), 'swells')
    assert.ok(process.memoryUsage().rss - before < 150_000_000)
  })

  it('is refused when it has too many rows, before exceljs builds them', async () => {
    const rows = '<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(200_000)
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
    const relations =
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
    const bytes = storeZip([
      {
        name: 'xl/workbook.xml',
        content: Buffer.from('<sheets><sheet name="a" r:id="rId1"/></sheets>'),
      },
      { name: 'xl/_rels/workbook.xml.rels', content: Buffer.from(relations) },
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(sheet) },
    ])
    assert.equal(await refusal(bytes), 'too-many-rows')
  })

  it('is refused when it is cut short, protected, or another kind of archive', async () => {
    const whole = await workbook((sheet) => sheet.addRow(['Nom']))
    assert.equal(await refusal(whole.subarray(0, whole.length - 200)), 'broken-workbook')
    assert.equal(await refusal(Buffer.from('PK\u0003\u0004 rien')), 'broken-workbook')
    const ods = storeZip([
      { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
      { name: 'content.xml', content: Buffer.from('<x/>') },
    ])
    assert.equal(await refusal(ods), 'open-document')
    assert.equal(
      await refusal(storeZip([{ name: 'word/document.xml', content: Buffer.from('<x/>') }])),
      'not-a-table',
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bent = Buffer.from(whole)
        bent[at] = byte
        const { outcome } = await parseFile(bent)
        assert.ok(outcome === 'read' || outcome === 'refused')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a text that no one could have typed', () => {
  it('is refused in a sentence, whatever the format: NUL, half a character', async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('Nom;Ville\nA\u0000B;Laval\n', 'utf16le'),
    ])
    assert.equal(await refusal(utf16), 'unreadable-text')
    assert.equal(await refusal(Buffer.from('\ufeffNom;Ville\nA\u0000B;Laval\n')), 'unreadable-text')
    for (const text of ['A_x0000_B', 'A_xD800_B']) {
      const bytes = await workbook((sheet) => {
        sheet.addRow(['Nom', 'Ville'])
        sheet.addRow([text, 'Laval'])
      })
      assert.equal(await refusal(bytes), 'unreadable-text')
    }
  })
})

describe('a workbook whose cells lie beyond any sheet', () => {
  const sheetWith = (cells: string) =>
    storeZip([
      {
        name: 'xl/workbook.xml',
        content: Buffer.from('<sheets><sheet name="a" r:id="rId1"/></sheets>'),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: Buffer.from(
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: Buffer.from(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
      },
    ])
  const cell = (row: string, place: string) =>
    `<row ${row}><c ${place} t="inlineStr"><is><t>a</t></is></c></row>`

  it('is refused for its place, not read row after row until a core was held for minutes', async () => {
    for (const cells of [
      cell('r="2000000000"', 'r="A1"'),
      cell(`r='2000000000'`, 'r="A1"'),
      cell('r = "2000000000"', 'r="A1"'),
      cell('spans=">" r="2000000000"', 'r="A1"'),
      cell('r="&#50;000000000"', 'r="A1"'),
      cell('r="1"', 'r="A2000000000"'),
      cell('r="1"', 'r="ZZZZZZZ1"'),
      cell('r="1"', 'r="XFE1"'),
    ]) {
      assert.equal(await refusal(sheetWith(cells)), 'broken-workbook')
    }
  })

  it('is read when they lie within one', async () => {
    assert.deepEqual((await read(sheetWith(cell('r="1048576"', 'r="A1048576"')))).headers, ['a'])
  })
})

describe('the thread that reads a file', () => {
  /** Threads end a moment after they answer: until then they count among those at work. */
  async function readOnceFree(options: { seconds?: number } = {}): Promise<ReadFileResult> {
    let result: ReadFileResult = { outcome: 'refused', because: 'busy' }
    await until('a thread to be free', async () => {
      result = await readMembersFile(Buffer.from(table), options)
      return !(result.outcome === 'refused' && result.because === 'busy')
    })
    return result
  }

  it('is one of two at once: a third file waits for its turn', async () => {
    const bytes = Buffer.from(table)
    const three = await Promise.all([1, 2, 3].map(() => readMembersFile(bytes)))
    assert.deepEqual(
      three.map((one) => (one.outcome === 'refused' ? one.because : one.outcome)),
      ['read', 'read', 'busy'],
    )
  })

  it('answers what it read', async () => {
    const result = await readOnceFree()
    assert.deepEqual(result, { outcome: 'read', sheet: expected })
  })

  it('is stopped when a file takes too long', async () => {
    const result = await readOnceFree({ seconds: 0.001 })
    assert.deepEqual(result, { outcome: 'refused', because: 'too-slow' })
  })
})

describe('a column', () => {
  it('is known by its name in either language, whatever its case and accents', () => {
    const { columns, unknown, repeated } = matchHeaders([
      'NOM',
      'ville',
      'Postal Code',
      'Couleur',
      'Nom de la ressource',
    ])
    assert.deepEqual(columns, ['name', 'locality', 'postal_code', null, null])
    assert.deepEqual(unknown, ['Couleur'])
    assert.deepEqual(repeated, ['name'])
  })
})

describe('a cell that a spreadsheet would compute', () => {
  it('is neutralised on its way out and whole when it comes back', () => {
    assert.equal(guardFormula('=1+1'), "'=1+1")
    assert.equal(guardFormula('+1 819 555-0123'), "'+1 819 555-0123")
    assert.equal(guardFormula('Le Coin'), 'Le Coin')
    fc.assert(
      fc.property(fc.stringMatching(/^['=+@\-\ta]{0,6}.{0,8}$/), (text) => {
        assert.equal(withoutGuard(guardFormula(text)), text)
        assert.equal(withoutGuard(guardApostrophe(text)), text)
        assert.doesNotMatch(guardFormula(text), /^[=+\-@\t]/)
      }),
    )
  })
})

/** An archive of one deflated part; `lies`: the directory says it weighs less than it does. */
async function zipOf(name: string, packed: Buffer, size: number, lies = false): Promise<Buffer> {
  const stored = storeZip([{ name, content: packed }])
  const directory = stored.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  stored.writeUInt16LE(8, 8)
  stored.writeUInt16LE(8, directory + 10)
  stored.writeUInt32LE(lies ? 100 : size, directory + 24)
  return stored
}
