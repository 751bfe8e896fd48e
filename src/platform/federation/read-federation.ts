import { as } from '../database/database.ts'
import type { Versions } from '../database/versions.ts'
import { type Federation, federationFrom } from './federation.ts'

declare module '../database/database.ts' {
  interface Database {
    'platform.settings': {
      key: string
      value: unknown
      changed_at: Date
      changed_by: string | null
    }
    'platform.demonstration': { loaded_at: Date; personas: unknown }
  }
}

let known: { version: number; federation: Federation } | null = null

/** The settings as they stood when `versions` was read, or later. Read again only when their part has changed. */
export async function readFederation(versions: Versions): Promise<Federation> {
  const version = versions.get('settings') ?? 0
  if (known?.version === version) return known.federation

  const federation = await as(null, async (tx) => {
    const rows = await tx.selectFrom('platform.settings').select(['key', 'value']).execute()
    const mark = await tx
      .selectFrom('platform.demonstration')
      .select('loaded_at')
      .executeTakeFirst()
    return federationFrom(rows, mark !== undefined)
  })
  known = { version, federation }
  return federation
}

/** The settings as this process last read them, or those of an empty site: for a page that says nothing can be read. */
export function lastFederation(): Federation {
  return known?.federation ?? federationFrom([], false)
}
