import assert from 'node:assert/strict'
import { after, before, describe, it, mock } from 'node:test'
import pg from 'pg'
import { withConnection } from './connect.ts'
import { useTestDatabase } from './test-database.ts'
import { readVersions } from './versions.ts'

const { urls } = await useTestDatabase()

describe('the version of a part', () => {
  let writer: pg.Client
  let other: pg.Client

  before(async () => {
    await withConnection(urls.owner, (owner) =>
      owner.query(`
        create schema quilt;
        grant usage on schema quilt to maillage_web;
        create table quilt.pieces (id int primary key, colour text);
        create table quilt.threads (id int primary key);
        grant select, insert, update, delete on quilt.pieces, quilt.threads to maillage_web;
        select platform.watch('quilt.pieces', 'pieces');
        select platform.watch('quilt.threads', 'threads');`),
    )
    writer = new pg.Client(urls.web)
    other = new pg.Client(urls.web)
    await Promise.all([writer.connect(), other.connect()])
  })

  after(() => Promise.all([writer.end(), other.end()]))

  it('moves by one with each transaction that wrote, whatever it wrote', async () => {
    const start = await version('pieces')
    await writer.query('insert into quilt.pieces values (1, $1)', ['red'])
    assert.equal(await version('pieces'), start + 1)
    await writer.query(
      "begin; update quilt.pieces set colour = 'blue'; delete from quilt.pieces; insert into quilt.pieces values (1, 'red'); commit",
    )
    assert.equal(await version('pieces'), start + 2)
    await withConnection(urls.owner, (owner) => owner.query('truncate quilt.pieces'))
    assert.equal(await version('pieces'), start + 3)
  })

  it('stays when a transaction is rolled back, or another part changes', async () => {
    const start = await version('pieces')
    await writer.query("begin; insert into quilt.pieces values (2, 'green'); rollback")
    await writer.query('insert into quilt.threads values (1)')
    assert.equal(await version('pieces'), start)
  })

  it('counts a write kept after another was undone by a savepoint', async () => {
    const start = await version('pieces')
    await writer.query(`begin; savepoint here; insert into quilt.pieces values (3, 'grey'); rollback to here;
      insert into quilt.pieces values (3, 'white'); commit`)
    assert.equal(await version('pieces'), start + 1)
  })

  it('is new for whoever reads after a commit was acknowledged, every time', async () => {
    let expected = await version('pieces')
    for (let round = 0; round < 300; round += 1) {
      // A read under way when the write is acknowledged must not serve the read that follows.
      const early = readVersions()
      await writer.query('insert into quilt.pieces values ($1)', [1_000 + round])
      expected += 1
      assert.equal(await version('pieces'), expected)
      assert.ok(((await early).get('pieces') ?? 0) <= expected)
    }
  })

  it('is never newer than what a reader then sees', async () => {
    // Read version, then content: the content has at least the pieces its version counts.
    const start = await version('pieces')
    const countOf = async (client: pg.Client) =>
      (await client.query<{ n: number }>('select count(*)::int as n from quilt.pieces')).rows[0]
        ?.n ?? 0
    const there = await countOf(writer)
    let writing = true
    const writes = (async () => {
      for (let id = 10_000; id < 10_400; id += 1) {
        await writer.query('insert into quilt.pieces values ($1)', [id])
      }
      writing = false
    })()
    let reads = 0
    while (writing) {
      const counted = (await version('pieces')) - start
      assert.ok((await countOf(other)) >= there + counted)
      reads += 1
    }
    await writes
    assert.ok(reads > 20)
    assert.equal((await version('pieces')) - start, 400)
  })

  it('lets two writers of one part commit without waiting for each other', async () => {
    const start = await version('pieces')
    await writer.query(`begin; insert into quilt.pieces values (20001)`)
    await other.query(`set lock_timeout = 1000; begin; insert into quilt.pieces values (20002)`)
    await other.query('commit')
    assert.equal(await version('pieces'), start + 1)
    await writer.query('commit')
    assert.equal(await version('pieces'), start + 2)
  })

  it('stays the same while its changes are folded into the count, also under writers', async () => {
    const before = await version('threads')
    const fold = () =>
      withConnection(urls.owner, (owner) => owner.query(`select platform.fold_changes('threads')`))
    await fold()
    assert.equal(await version('threads'), before)
    let last = before
    const watching = (async () => {
      for (let round = 0; round < 60; round += 1) {
        const now = await version('threads')
        assert.ok(now >= last)
        last = now
      }
    })()
    for (let id = 100; id < 160; id += 1) {
      await writer.query('insert into quilt.threads values ($1)', [id])
      if (id % 7 === 0) await fold()
    }
    await watching
    assert.equal(await version('threads'), before + 60)
    await fold()
    const { rows } = await withConnection(urls.owner, (owner) =>
      owner.query(`select from platform.changes where part = 'threads'`),
    )
    assert.equal(rows.length, 0)
  })

  it('is read by one query for all who ask at the same time', async () => {
    await readVersions()
    const query = mock.method(pg.Client.prototype, 'query')
    await Promise.all(Array.from({ length: 500 }, () => readVersions()))
    assert.equal(query.mock.callCount(), 1)
    // Those who ask while a query is under way wait for the next one, together.
    const first = readVersions()
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    await Promise.all([first, ...Array.from({ length: 500 }, () => readVersions())])
    query.mock.restore()
    assert.equal(query.mock.callCount(), 3)
  })
})

async function version(part: string): Promise<number> {
  return (await readVersions()).get(part) ?? 0
}
