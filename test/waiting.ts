import { setTimeout as sleep } from 'node:timers/promises'
import { withConnection } from '../src/platform/database/connect.ts'
import type { Site } from './site.ts'

/**
 * Waits until `ask` says yes, however long the machine takes. Two minutes without it are told as what was waited for, rather than
 * waited on without end.
 */
export async function until(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
  const began = performance.now()
  while (!(await ask())) {
    if (performance.now() - began > 120_000) throw new Error(`waited in vain for ${what}`)
    await sleep(10)
  }
}

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
      await until(`${many} who wait for ${table}`, async () => {
        // Who does what is read once a transaction, unless it is asked anew.
        await client.query('select pg_stat_clear_snapshot()')
        const { rowCount } = await client.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return (rowCount ?? 0) >= many
      })
    })
    await client.query('commit')
    return done
  })
}
