import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { withConnection } from './connect.ts'
import { asPublic } from './database.ts'
import { type Filling, openTestDatabase } from './test-database.ts'

describe('a database for a test file', () => {
  it('starts from what its template was filled with once, and keeps its changes to itself', async () => {
    let fillings = 0
    const filling: Filling = {
      key: randomUUID(),
      fill: async (urls) => {
        fillings += 1
        await withConnection(urls.owner, (owner) =>
          owner.query(`insert into platform.settings (key, value) values ('filled', '"once"')`),
        )
        assert.equal(await count(), 1)
      },
    }
    const first = await openTestDatabase(filling)
    await withConnection(first.urls.owner, (owner) => owner.query('delete from platform.settings'))
    assert.equal(await count(), 0)
    await first.close()

    const second = await openTestDatabase(filling)
    assert.equal(await count(), 1)
    await second.close()
    assert.equal(fillings, 1)

    const bare = await openTestDatabase()
    assert.equal(await count(), 0)
    await bare.close()
  })

  it('is gone once closed', async () => {
    const database = await openTestDatabase()
    const { superuserUrl } = database
    await withConnection(superuserUrl, (client) => client.query('select 1'))
    await database.close()
    await assert.rejects(withConnection(superuserUrl, (client) => client.query('select 1')))
  })
})

async function count(): Promise<number> {
  const { rows } = await asPublic((tx) =>
    sql<{ n: number }>`select count(*) as n from platform.settings where key = 'filled'`.execute(
      tx,
    ),
  )
  return rows[0]?.n ?? 0
}
