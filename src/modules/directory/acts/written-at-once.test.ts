import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import { openSite } from '../../../../test/site.ts'

const site = await openSite()

describe('two people who write of one member at the same moment', () => {
  it('are both kept, and the search shows what stands', async () => {
    const owner = new pg.Pool({ connectionString: site.database.superuserUrl, max: 6 })
    owner.on('error', () => {})
    const { rows } = await owner.query<{ id: string; slug: string }>(
      'select m.id, m.slug from directory.members m join directory.public_search s on s.member_id = m.id limit 1',
    )
    const [member] = rows
    assert.ok(member)
    for (let round = 0; round < 40; round += 1) {
      const summary = `Tour n° ${round}`
      await Promise.all([
        ...[1, 2, 3].map((nth) =>
          owner.query(
            'insert into directory.verifications (member_id, verified_on, through) values ($1, current_date + $3::int, $2)',
            [member.id, 'team', round * 3 + nth],
          ),
        ),
        owner.query('update directory.members set summary = $1 where id = $2', [
          summary,
          member.id,
        ]),
        owner.query('update directory.offerings set title = title where member_id = $1', [
          member.id,
        ]),
      ])
      const found: pg.QueryResult<{ summary: string }> = await owner.query(
        'select summary from directory.public_search where member_id = $1',
        [member.id],
      )
      assert.deepEqual(found.rows, [{ summary }])
    }
    await owner.end()
  })
})
