import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSiteWithReleases } from '../../../test/example-releases.ts'
import { withConnection } from '../../platform/database/connect.ts'
import { asPublic } from '../../platform/database/database.ts'
import { federationFrom } from '../../platform/federation/federation.ts'
import { listMeasures, readMeasure } from '../../platform/measures/measures.ts'
import { resolveReferences } from '../../platform/references/resolve-references.ts'
import { figureMeasures } from './figure-measures.ts'
import { figureKind, figureReference, parseFigureId } from './figure-reference.ts'

const site = await openSiteWithReleases()
const reader = { language: 'fr', federation: federationFrom([], false) } as const

async function resolve(...references: readonly string[]) {
  const resolved = await asPublic((tx) =>
    resolveReferences([figureKind], references, { ...reader, tx }),
  )
  return references.map((one) => resolved.get(one))
}
async function figureOf(id: string) {
  const found = await asPublic((tx) => figureKind.resolve([id], { ...reader, tx }))
  return found.get(id)?.figure
}

describe('someone who rests a sentence on a figure', () => {
  it('reads its name, where it leads, its value, how it is said, on how many answers, in which release, and year after year', async () => {
    const [found] = await resolve('figure:group-participations@2024-2025')
    assert.equal(found?.label, 'Participations à un groupe, 2024-2025')
    assert.equal(found?.href, '/en-chiffres/2024-2025/group-participations')
    assert.equal(found?.status, 'living')
    assert.deepEqual(await figureOf('group-participations@2024-2025'), {
      value: 160_412,
      phrase: 'plus de 160\u00a0000 participations, selon 82 ressources sur 90',
      respondents: 82,
      members: 90,
      coverage: 0.94,
      release: 3,
      short: 'plus de 160\u00a0000 participations',
      series: [
        {
          label: '2023-2024',
          value: 144_371,
          short: 'plus de 140\u00a0000 participations',
        },
        {
          label: '2024-2025',
          value: 160_412,
          short: 'plus de 160\u00a0000 participations',
        },
      ],
    })
  })

  it('may rest it on a region, and learns between what and what a protected one lies', async () => {
    const [shown, hidden] = await resolve(
      'figure:group-participations@2024-2025#ra:06',
      'figure:group-participations@2024-2025#ra:07',
    )
    assert.equal(shown?.label, 'Participations à un groupe, Montréal, 2024-2025')
    assert.equal(shown?.href, '/en-chiffres/2024-2025/group-participations#ra-06')
    assert.equal(hidden?.status, 'living')
    const figure = await figureOf('group-participations@2024-2025#ra:07')
    assert.equal(figure?.value, null)
    assert.match(figure?.phrase ?? '', /^entre 0 et [\d\s]+ \(chiffre protégé\)/)
  })

  it('is told when a newer year says otherwise, when it was taken back, and when there never was one', async () => {
    const statuses = await resolve(
      'figure:group-participations@2023-2024',
      'figure:people-turned-away@2024-2025',
      'figure:group-participations@2022-2023',
      'figure:volunteers@2022-2023',
      'figure:volunteers@2024-2025',
      'figure:group-participations@2031-2032',
      'figure:group-participations@2024-2025#ra:99',
      'figure:tout',
    )
    assert.deepEqual(
      statuses.map((one) => one?.status),
      ['stale', 'living', 'withdrawn', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    )
  })

  it('writes it as it reads it', () => {
    for (const id of [
      'volunteers@2025-2026',
      'volunteers@2026',
      'a1@2025-2026#ra:01',
      'a1@2025#est',
    ]) {
      const parsed = parseFigureId(id)
      assert.ok(parsed, id)
      assert.equal(figureReference(parsed), `figure:${id}`)
    }
  })
})

describe('a plan that measures itself', () => {
  it('finds each published figure under a name that stays, and its readings over the exercises', async () => {
    await asPublic(async (tx) => {
      const measures = await listMeasures([figureMeasures], { ...reader, tx })
      assert.ok(
        measures.some(({ name, unit }) => name === 'figures.people-reached' && unit === 'persons'),
      )
      assert.ok(!measures.some(({ name }) => name === 'figures.crisis-practice'))

      const readings = await readMeasure([figureMeasures], 'figures.people-reached', {
        ...reader,
        tx,
      })
      assert.deepEqual(
        readings.map(({ exercise, value, reference }) => [exercise, value, reference]),
        [
          ['2023-2024', 12_621, 'figure:people-reached@2023-2024'],
          ['2024-2025', 14_023, 'figure:people-reached@2024-2025'],
        ],
      )
      assert.deepEqual(
        await readMeasure([figureMeasures], 'figures.nothing', { ...reader, tx }),
        [],
      )
      assert.deepEqual(await readMeasure([figureMeasures], 'voices.count', { ...reader, tx }), [])
    })
  })

  it('is told that a year published while answers came in is no fall, nor a year told by many fewer', async () => {
    const read = () =>
      asPublic((tx) => readMeasure([figureMeasures], 'figures.people-reached', { ...reader, tx }))
    const asOwner = (statement: string) =>
      withConnection(site.database.superuserUrl, (owner) => owner.query(statement))
    const apart = (readings: Awaited<ReturnType<typeof read>>) =>
      readings.map((one) => one.apart ?? 'compares')
    assert.deepEqual(apart(await read()), ['compares', 'compares'])

    const year = "where key = '2024-2025'"
    await asOwner(
      `create table public.closings as select closed_at from figures.exercises ${year};
       update figures.exercises set closed_at = null, closed_by = null ${year}`,
    )
    const early = await read()
    assert.deepEqual(apart(early), ['compares', 'from-all'])
    assert.match(early.at(-1)?.phrase ?? '', /publié quand les réponses arrivaient encore$/)
    await asOwner(
      `update figures.exercises set closed_at = (select closed_at from public.closings) ${year};
       drop table public.closings`,
    )
    assert.deepEqual(apart(await read()), ['compares', 'compares'])

    const told = (coverage: number) =>
      asOwner(
        `set session_replication_role = replica;
         update figures.release_cells set coverage = ${coverage} where level = 'network' and question = 'people-reached'
         and release_id in (select id from figures.releases where exercise = '2024-2025')`,
      )
    await told(0.7)
    assert.deepEqual(apart(await read()), ['compares', 'from-before'])
    await told(0.94)
  })
})
