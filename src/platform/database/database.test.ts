import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { as, asPublic, inTransaction, type Transaction } from './database.ts'
import { useTestDatabase } from './test-database.ts'

const amina = { id: '018f0000-0000-7000-8000-000000000001' }
const bo = { id: '018f0000-0000-7000-8000-000000000002' }

const { urls } = await useTestDatabase()

describe('as', () => {
  before(async () => {
    const owner = new pg.Client(urls.owner)
    await owner.connect()
    await owner.query(`
      create schema letters;
      grant usage on schema letters to maillage_web;
      create table letters.letters (id int primary key, author uuid, words text, sent_on date, weight bigint);
      select platform.protect('letters.letters');
      grant select, insert, update on letters.letters to maillage_web;
      create policy authors_see_theirs on letters.letters to maillage_web using (author = (select platform.current_person()));`)
    await owner.end()
  })

  it('gives what the work answers, committed', async () => {
    const id = await as(amina, async (tx) => {
      await write(tx, 1, amina.id, 'bonjour')
      return 1
    })
    assert.equal(id, 1)
    assert.deepEqual(await words(amina), ['bonjour'])
  })

  it('lets each see what the policies give them, and nobody else’s', async () => {
    assert.deepEqual(await words(bo), [])
    assert.deepEqual(await asPublic(read), [])
  })

  it('refuses a row in someone else’s name', async () => {
    await assert.rejects(
      as(bo, (tx) => write(tx, 2, amina.id, 'faux')),
      /row-level security/,
    )
  })

  it('keeps nothing when the work throws', async () => {
    const failure = new Error('changed my mind')
    await assert.rejects(
      as(amina, async (tx) => {
        await write(tx, 3, amina.id, 'perdu')
        throw failure
      }),
      failure,
    )
    assert.deepEqual(await words(amina), ['bonjour'])
  })

  it('never says saved when a failed statement was caught', async () => {
    await assert.rejects(
      as(amina, async (tx) => {
        await write(tx, 4, amina.id, 'perdu')
        await write(tx, 1, amina.id, 'déjà là').catch(() => {})
        return 'saved'
      }),
      /rolled back/,
    )
    assert.deepEqual(await words(amina), ['bonjour'])
  })

  it('begins nothing for work that asks nothing', async () => {
    const nowhere = new pg.Pool({ host: '/nowhere' })
    assert.equal(
      await inTransaction(nowhere, 'begin', async () => 'known already'),
      'known already',
    )
    await assert.rejects(inTransaction(nowhere, 'begin', read), /does not answer/)
    await nowhere.end()
  })

  it('refuses a viewer whose id is no uuid, whatever it holds', async () => {
    await assert.rejects(as({ id: "x'; reset role; --" }, read), TypeError)
  })

  it('refuses a statement that outlives its transaction', async () => {
    let kept: Transaction | undefined
    await as(amina, async (tx) => {
      kept = tx
    })
    assert.ok(kept)
    await assert.rejects(read(kept), /await is missing/)
  })

  it('leaves no identity behind on the connection', async () => {
    for (let round = 0; round < 40; round += 1) {
      assert.deepEqual(await words(amina), ['bonjour'])
      assert.deepEqual(await asPublic(read), [])
    }
  })

  it('does again the transaction that a deadlock rolled back', async () => {
    await as(amina, (tx) => write(tx, 10, amina.id, 'un'))
    await as(amina, (tx) => write(tx, 11, amina.id, 'deux'))
    const both = gate(2)
    let attempts = 0
    const cross = (first: number, second: number) =>
      as(amina, async (tx) => {
        attempts += 1
        await touch(tx, first)
        await both()
        await touch(tx, second)
      })
    await Promise.all([cross(10, 11), cross(11, 10)])
    // Who begins again may meet the other once more, on a busy machine.
    assert.ok(attempts >= 3, String(attempts))
  })

  it('does again a serialisable transaction that met another', async () => {
    const both = gate(2)
    const copyCount = (id: number) =>
      as(
        amina,
        async (tx) => {
          const seen = (await read(tx)).length
          await both()
          await write(tx, id, amina.id, String(seen))
        },
        { isolation: 'serializable' },
      )
    await Promise.all([copyCount(20), copyCount(21)])
    const counts = (await words(amina)).filter((word) => /^\d+$/.test(word)).map(Number)
    assert.equal(counts.length, 2)
    assert.notEqual(counts[0], counts[1])
  })

  it('reads dates as text and large integers as numbers', async () => {
    const row = await as(amina, async (tx) => {
      await sql`insert into letters.letters (id, author, sent_on, weight)
                values (30, ${amina.id}, '2026-03-08', 9007199254740991)`.execute(tx)
      return sql<{ sent_on: string; weight: number; dates: string[]; weights: number[] }>`
        select sent_on, weight, array[sent_on] as dates, array[weight, null] as weights
        from letters.letters where id = 30`.execute(tx)
    })
    assert.deepEqual(row.rows, [
      {
        sent_on: '2026-03-08',
        weight: 9007199254740991,
        dates: ['2026-03-08'],
        weights: [9007199254740991, null],
      },
    ])
    await assert.rejects(
      as(amina, (tx) => sql`select 9007199254740992::bigint`.execute(tx)),
      RangeError,
    )
  })
})

async function write(tx: Transaction, id: number, author: string, text: string): Promise<void> {
  await sql`insert into letters.letters (id, author, words) values (${id}, ${author}, ${text})`.execute(
    tx,
  )
}

async function touch(tx: Transaction, id: number): Promise<void> {
  await sql`update letters.letters set words = words where id = ${id}`.execute(tx)
}

async function read(tx: Transaction): Promise<(string | null)[]> {
  const { rows } = await sql<{ words: string | null }>`
    select words from letters.letters order by id`.execute(tx)
  return rows.map((row) => row.words)
}

async function words(viewer: { id: string }): Promise<string[]> {
  return (await as(viewer, read)).filter((word) => word !== null)
}

/** Lets through once as many have arrived; later rounds pass at once. */
function gate(expected: number): () => Promise<void> {
  let arrived = 0
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    arrived += 1
    if (arrived >= expected) open()
    return opened
  }
}
