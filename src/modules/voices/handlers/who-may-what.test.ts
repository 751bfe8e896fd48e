import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as, asPublic } from '../../../platform/database/database.ts'
import { federationFrom } from '../../../platform/federation/federation.ts'
import { listMeasures, readMeasure } from '../../../platform/measures/measures.ts'
import { voiceMeasures } from '../measures.ts'
import { retention } from '../retention.ts'

const site = await openSite()
const query = async <T extends object>(text: string) =>
  withConnection(site.database.superuserUrl, async (client) => (await client.query<T>(text)).rows)
const personOf = async (name: string) => {
  const [person] = await query<{ id: string }>(
    `select id from directory.people where name = '${name}'`,
  )
  assert.ok(person)
  return person
}

describe('whoever asks the database itself', () => {
  const tables = ['voices.voices', 'voices.readings', 'voices.withdrawals'] as const
  it('reads of the voices what is public, and nothing else, unless she moderates', async () => {
    for (const viewer of [
      null,
      await personOf('Amélie Boisdelaine'),
      await personOf('Esther Latresse'),
    ]) {
      for (const table of tables.slice(0, 2)) {
        const { rows } = await as(viewer, (tx) => sql`select 1 from ${sql.ref(table)}`.execute(tx))
        assert.equal(rows.length, 0, table)
      }
      await assert.rejects(as(viewer, (tx) => sql`select 1 from voices.withdrawals`.execute(tx)))
      await assert.rejects(
        as(viewer, (tx) => sql`update voices.voices set words = 'autre'`.execute(tx)),
      )
      await assert.rejects(as(viewer, (tx) => sql`delete from voices.voices`.execute(tx)))
    }
    const moderator = await personOf('Maude Delisière')
    const { rows } = await as(moderator, (tx) => sql`select 1 from voices.voices`.execute(tx))
    assert.ok(rows.length > 300)
    await assert.rejects(
      as(moderator, (tx) => sql`update voices.voices set words = 'autre'`.execute(tx)),
    )
  })

  it('gets no voice of another member’s collection, nor counts of it', async () => {
    const neighbour = await personOf('Nour Delatrame')
    const [ofCord] = await query<{ id: string }>(
      `select c.id from voices.collections c join directory.members m on m.id = c.member_id where m.slug = 'la-corde-a-linge'`,
    )
    const { rows } = await as(neighbour, (tx) =>
      sql`select 1 from voices.own_voices(${ofCord?.id}::uuid)`.execute(tx),
    )
    assert.equal(rows.length, 0)
    const counts = await as(neighbour, (tx) =>
      sql<{ collection_id: string }>`select collection_id from voices.collection_counts()`.execute(
        tx,
      ),
    )
    assert.equal(
      counts.rows.some(({ collection_id }) => collection_id === ofCord?.id),
      false,
    )
    assert.equal(counts.rows.length, 1)
  })
})

describe('a member that answered a call and never published it', () => {
  it('is known to itself and to the team, even after it took its answer back', async () => {
    const ids = await query<{ id: string; member_id: string }>(
      `select id, member_id from voices.testimonies order by id limit 2`,
    )
    const [inside, shown] = ids
    assert.ok(inside && shown)
    await query(
      `update voices.testimony_versions set uses = '{internal}' where testimony_id = '${inside.id}'`,
    )
    await query(`update voices.testimonies set was_published = false where id = '${inside.id}'`)
    const known = async (viewer: { id: string } | null) => {
      const { rows } = await as(viewer, (tx) =>
        sql<{ id: string }>`select id from voices.testimonies`.execute(tx),
      )
      return [inside.id, shown.id].filter((one) => rows.some(({ id }) => id === one))
    }
    assert.deepEqual(await known(null), [shown.id])
    await query(
      `update voices.testimonies set revoked_at = now() where id in ('${inside.id}', '${shown.id}')`,
    )
    assert.deepEqual(await known(null), [shown.id])
    assert.deepEqual(await known(await personOf('Maude Delisière')), [inside.id, shown.id])
  })
})

describe('the plan', () => {
  it('reads how many voices came each year, of how many resources; the public reads none', async () => {
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    const team = await personOf('Maude Delisière')
    const { names, received, resources } = await as(team, async (tx) => ({
      names: (await listMeasures([voiceMeasures], { ...reader, tx })).map(({ name }) => name),
      received: await readMeasure([voiceMeasures], 'voices.received', { ...reader, tx }),
      resources: await readMeasure([voiceMeasures], 'voices.resources', { ...reader, tx }),
    }))
    assert.deepEqual(names, ['voices.received', 'voices.published', 'voices.resources'])
    const [all] = await query<{ count: number }>('select count(*)::int as count from voices.voices')
    assert.equal(
      received.reduce((sum, { value }) => sum + (value ?? 0), 0),
      all?.count,
    )
    assert.match(received.at(-1)?.phrase ?? '', /paroles reçues/)
    assert.ok((resources.at(-1)?.value ?? 0) >= 8)
    const seen = await asPublic((tx) =>
      readMeasure([voiceMeasures], 'voices.received', { ...reader, tx }),
    )
    assert.deepEqual(seen, [])
  })
})

describe('what is kept inside', () => {
  /** Narrowed since it was published, until nobody may read it in public, it is kept inside too. */
  const counts = `
    select count(*) filter (where state in ('internal', 'refused') or state <> 'waiting' and not uses && array['unplaced', 'named'])::int as inside,
      count(*) filter (where state in ('published', 'masked') and uses && array['unplaced', 'named'])::int as shown from voices.voices`

  it('leaves some months after its sentence closed: told first, and published voices stay', async () => {
    const [rule] = retention
    assert.ok(rule)
    const administration = await personOf('Jeanne Duruban')
    const retire = (isDry: boolean) => as(administration, (tx) => rule.retire(tx, isDry))
    assert.equal(await retire(true), 0)
    await query(
      `update voices.voices set uses = '{internal}' where id = (select id from voices.voices where state = 'published' order by id limit 1)`,
    )
    const [before] = await query<{ inside: number; shown: number }>(counts)
    const [narrowed] = await query<{ count: number }>(
      `select count(*)::int as count from voices.voices where state in ('published', 'masked') and not uses && array['unplaced', 'named']`,
    )
    assert.ok((narrowed?.count ?? 0) > 0)
    await query(`update voices.prompts set opens_on = '2020-01-01', closes_on = '2020-06-01'`)
    assert.equal(await retire(true), before?.inside)
    assert.equal(await as(await personOf('Maude Delisière'), (tx) => rule.retire(tx, false)), 0)
    assert.equal(await retire(false), before?.inside)
    const [left] = await query<{ inside: number; shown: number }>(counts)
    assert.deepEqual(left, { inside: 0, shown: before?.shown })
  })
})
