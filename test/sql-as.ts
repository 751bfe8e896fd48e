import { withConnection } from '../src/platform/database/connect.ts'
import type { Persona, Site } from './site.ts'

/**
 * One statement under the role of the pages, on behalf of someone: what row-level security answers to who would go around
 * the pages. Rolled back; throws what the database refuses.
 */
export async function sqlAs(
  site: Pick<Site, 'database'>,
  persona: Persona | null,
  statement: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const person = persona === null ? null : await idOf(site, persona)
  return withConnection(site.database.urls.web, async (client) => {
    await client.query('begin')
    try {
      if (person) await client.query(`set local app.person = '${person}'`)
      const { rows } = await client.query(statement)
      return rows
    } finally {
      await client.query('rollback')
    }
  })
}

async function idOf(site: Pick<Site, 'database'>, persona: Persona): Promise<string> {
  return withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ person: string }>(
      `select one ->> 'person' as person from platform.demonstration, jsonb_array_elements(personas) as one
       where one ->> 'slug' = $1`,
      [persona],
    )
    const id = rows[0]?.person
    if (!id) throw new Error(`nobody of the cast is ${persona}`)
    return id
  })
}

/** Forgets every year of the demonstration: for tests that begin where a federation begins. */
export async function forgetFigures(site: Pick<Site, 'database'>): Promise<void> {
  await withConnection(site.database.superuserUrl, (client) =>
    client.query('truncate figures.exercises cascade'),
  )
}
