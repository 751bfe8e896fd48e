import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { z } from 'zod'
import { boundaries } from './boundaries.ts'

const printed = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      id: z.string(),
      properties: z.object({ name: z.string(), slug: z.string() }),
      geometry: z.object({
        type: z.literal('MultiPolygon'),
        coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
      }),
    }),
  ),
})

let folder = ''

/** A square of many positions on each side, one degree wide. */
function square(west: number, perSide = 50): number[][] {
  const along = Array.from({ length: perSide }, (_, at) => at / perSide)
  const ring = [
    ...along.map((t) => [west + t, 45]),
    ...along.map((t) => [west + 1, 45 + t]),
    ...along.map((t) => [west + 1 - t, 46]),
    ...along.map((t) => [west, 46 - t]),
  ]
  return [...ring, ...ring.slice(0, 1)]
}

const feature = (code: unknown, ring: number[][]) => ({
  type: 'Feature',
  properties: { RES_CO_REG: code },
  geometry: { type: 'Polygon', coordinates: [ring] },
})

async function run(
  context: TestContext,
  features: readonly unknown[],
  flags: readonly string[] = [],
) {
  const file = join(folder, 'limites.geojson')
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }))
  const out = context.mock.method(console, 'log', () => {})
  const err = context.mock.method(console, 'error', () => {})
  const status = await boundaries([file, ...flags])
  const said = err.mock.calls.map(({ arguments: [line] }) => String(line))
  const [call] = out.mock.calls
  out.mock.restore()
  err.mock.restore()
  return { status, said, text: String(call?.arguments[0] ?? '') }
}

describe('an operator who has the official limits', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'boundaries-'))
  })
  after(() => rm(folder, { recursive: true }))

  it('is given them lighter, each region by its key and its name, closed again', async (t) => {
    const drawn = await run(
      t,
      [feature(6, square(-74)), feature('13', square(-73))],
      ['--positions', '8'],
    )
    assert.equal(drawn.status, 0)
    const { features } = printed.parse(JSON.parse(drawn.text))
    assert.deepEqual(
      features.map(({ id, properties }) => [id, properties.name]),
      [
        ['ra:06', 'Montréal'],
        ['ra:13', 'Laval'],
      ],
    )
    for (const { geometry } of features) {
      const ring = geometry.coordinates[0]?.[0] ?? []
      assert.ok(ring.length < 20, `${ring.length} positions`)
      assert.deepEqual(ring[0], ring.at(-1))
    }
    assert.match(drawn.said.join(), /^Not in the file: Bas-Saint-Laurent, /)
  })

  it('is told what is wrong, feature by feature, and nothing is printed', async (t) => {
    const metres = square(-73).map(([x = 0, y = 0]) => [x * 1000, y * 1000])
    const refused = await run(t, [feature(99, square(-74)), feature(6, metres)])
    assert.equal(refused.status, 1)
    assert.equal(refused.text, '')
    assert.match(refused.said[0] ?? '', /^Feature 1: no region has the code 99\.$/)
    assert.match(refused.said[1] ?? '', /^Feature 2: .* convert the file to degrees/)
    const unnamed = await run(t, [feature(6, square(-74))], ['--code', 'CODE'])
    assert.match(unnamed.said[0] ?? '', /its properties are RES_CO_REG: name one with --code/)
  })

  it('is told how to ask', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--scheme', 'xx'], ['a', '--positions', 'many']]) {
      await assert.rejects(boundaries(args), { message: /^Usage: .*boundaries -- FILE/ })
    }
    await assert.rejects(boundaries([join(folder, 'nowhere')]), { message: /cannot be read/ })
  })
})
