import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { packageRoot } from '../../../platform/package-root.ts'
import { type OpenFormat, openFiguresPaths } from './paths.ts'

/*
 * Every release of the demonstration, whole and by question, against what the publishers of the formats themselves say: the JSON
 * Schema of JSON-stat 2.0 (json-stat.org, 1.05, Apache 2.0) and the loose XML Schema of ADX (IHE QRPH, 2015), with what it imports
 * of SDMX 2.1. They lie beside the repository where it is developed and are not part of it. What they cannot say, that two
 * properties agree, is read in test/open-formats/. Of CSVW the W3C publishes no schema: its recommendation is read there.
 */

const folder = join(packageRoot, '../shared/data/open-formats')
const [jsonStat, adx] = [join(folder, 'json-stat/dataset.json'), join(folder, 'adx/adx_loose.xsd')]
const withoutJsonStat = existsSync(jsonStat)
  ? false
  : 'the JSON Schema of JSON-stat is not beside this repository'
const withoutAdx = !existsSync(adx)
  ? 'the XML Schema of ADX is not beside this repository'
  : spawnSync('xmllint', ['--version']).error
    ? 'xmllint (libxml2-utils) is not on this machine'
    : false
const site = withoutJsonStat && withoutAdx ? null : await openSite()

/** The files of one format, by their addresses: of each release that stands, whole and question by question. */
async function filesOf(format: OpenFormat): Promise<ReadonlyMap<string, string>> {
  assert.ok(site)
  const { database, public: everyone } = site
  const released = await withConnection(database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<{ release: number; question: string }>(
      `select distinct r.number as release, c.question from figures.releases r join figures.release_cells c on c.release_id = r.id
       where r.audience = 'public' and r.frozen_at is not null and r.retracted_at is null order by 1, 2`,
    )
    return rows
  })
  const wholes = [...new Set(released.map(({ release }) => release))].map((release) => ({
    release,
    question: null,
  }))
  assert.ok(wholes.length > 1 && released.length > 20, `${released.length} questions are published`)
  const files = new Map<string, string>()
  for (const one of [...wholes, ...released]) {
    const path = openFiguresPaths.file({ ...one, format })
    const answer = await everyone.request(path)
    assert.equal(answer.status, 200, path)
    files.set(path, await answer.text())
  }
  return files
}

describe('a program that reads JSON-stat by its own schema', { skip: withoutJsonStat }, () => {
  const object = z.record(z.string(), z.unknown())
  const schema = withoutJsonStat ? {} : object.parse(JSON.parse(readFileSync(jsonStat, 'utf8')))
  // Its patterns escape a hyphen, which only expressions without Unicode let them.
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false })
  addFormats.default(ajv)
  const isValid = ajv.compile(schema)

  it('finds every release valid, whole and question by question', async () => {
    for (const [path, text] of await filesOf('jsonStat')) {
      assert.ok(isValid(JSON.parse(text)), `${path}: ${ajv.errorsText(isValid.errors)}`)
    }
  })

  it('finds one that was spoiled invalid, whatever was spoiled', async () => {
    const [text = ''] = (await filesOf('jsonStat')).values()
    const cube = object.parse(JSON.parse(text))
    const { size: _, ...sizeless } = cube
    const spoiled: Readonly<Record<string, unknown>> = {
      'no size': sizeless,
      'another class': { ...cube, class: 'cube' },
      'a value that is true': { ...cube, value: { 0: true } },
      'a size in words': { ...cube, size: ['one'] },
      'a status that is a number': { ...cube, status: { 0: 1 } },
      'a role it does not know': { ...cube, role: { ...object.parse(cube.role), age: ['part'] } },
      'a property it does not know': { ...cube, threshold: 3 },
      'a day that is none': { ...cube, updated: 'hier' },
    }
    assert.ok(isValid(cube))
    for (const [what, document] of Object.entries(spoiled)) assert.ok(!isValid(document), what)
  })
})

describe('a program that reads ADX by its own schema', { skip: withoutAdx }, () => {
  /** What xmllint says of these documents; empty when it finds them valid. */
  const problemsOf = (text: string): string => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', adx, '-'], {
      input: text,
      encoding: 'utf8',
    })
    return status === 0 ? '' : stderr || `xmllint ended with ${status}`
  }

  it('finds every release valid, whole and question by question', async () => {
    for (const [path, text] of await filesOf('adx')) assert.equal(problemsOf(text), '', path)
  })

  it('finds one that was spoiled invalid, whatever was spoiled', async () => {
    const [text = ''] = (await filesOf('adx')).values()
    const spoiled: Readonly<Record<string, string>> = {
      'a group of no time': text.replace(/ period="[^"]*"/, ''),
      'a time that is none': text.replace(/ period="[^"]*"/, ' period="2024-2025"'),
      'a group of nowhere': text.replace(/ orgUnit="[^"]*"/, ''),
      'a value in letters': text.replace(/ value="[^"]*"/, ' value="c"'),
      'an empty value': text.replace(/ value="[^"]*"/, ' value=""'),
      'a value of nothing': text.replace(/ dataElement="[^"]*"/, ''),
      'another year of the profile': text.replace('adx:2015', 'adx:2014'),
      'no group': text.replace(/<group[\s\S]*<\/group>/, ''),
    }
    assert.equal(problemsOf(text), '')
    for (const [what, document] of Object.entries(spoiled)) {
      assert.notEqual(document, text, what)
      assert.notEqual(problemsOf(document), '', what)
    }
  })
})
