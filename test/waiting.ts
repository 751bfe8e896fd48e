import { setTimeout as sleep } from 'node:timers/promises'
import { withConnection } from '../src/platform/database/connect.ts'
import type { Site } from './site.ts'

/**
 * Does `work` while nobody can write in a table: who would write waits, having read what she read, until `work` is done. So people who press at
 * the same moment are really there together.
 */
export async function whileNobodyWrites<T>(
  site: Pick<Site, 'database'>,
  table: string,
  work: (whenWaiting: (many: number) => Promise<void>) => Promise<T>,
): Promise<T> {
  return withConnection(site.database.superuserUrl, async (client) => {
    await client.query('begin')
    await client.query(`lock table ${table} in share mode`)
    const done = await work(async (many) => {
      for (let tries = 0; tries < 1000; tries += 1) {
        // Who does what is read once a transaction, unless it is asked anew.
        await client.query('select pg_stat_clear_snapshot()')
        const { rowCount } = await client.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        if ((rowCount ?? 0) >= many) return
        await sleep(10)
      }
      throw new Error(`fewer than ${many} wait for ${table}`)
    })
    await client.query('commit')
    return done
  })
}
