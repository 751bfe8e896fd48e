import {
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type pg from 'pg'
import type { Database, Transaction } from '../src/platform/database/database.ts'

/** Does `work` as modules do theirs, on a connection that has begun its own transaction already. */
export function transactionOn<T>(
  client: pg.ClientBase,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }) {
      const { rows } = await client.query(sql, [...parameters])
      return { rows }
    },
    // biome-ignore lint/correctness/useYield: nothing of the demonstration is streamed
    async *streamQuery() {
      throw new Error('nothing of the demonstration is streamed')
    },
  }
  const nothing = async () => {}
  const database = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createDriver: () => ({
        init: nothing,
        acquireConnection: async () => connection,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
        releaseConnection: nothing,
        destroy: nothing,
      }),
    },
  })
  return database.transaction().execute(work)
}
