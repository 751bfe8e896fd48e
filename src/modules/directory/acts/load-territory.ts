import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import { packageRoot } from '../../../platform/package-root.ts'
import { everyRegion } from '../territory/regions.ts'

const builtPlaces = z.object({
  key: z.string(),
  places: z.array(
    z.object({
      geonamesId: z.number(),
      name: z.string(),
      folded: z.string(),
      region: z.string(),
      censusDivision: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      population: z.number(),
      kind: z.enum(['municipality', 'borough', 'locality']),
    }),
  ),
})

/**
 * Gives the database the regions and the places that the build derived, once for each build that changes them.
 * Runs as the owner, at start. A place that is gone from the source stays while a member refers to it.
 */
export async function loadTerritory(owner: pg.ClientBase): Promise<void> {
  const built = builtPlaces.parse(
    JSON.parse(await readFile(join(packageRoot, 'dist', 'places.json'), 'utf8')),
  )
  const known = await owner.query('select from directory.territory_loads where key = $1', [
    built.key,
  ])
  if (known.rowCount !== 0) return

  await owner.query('begin')
  try {
    await owner.query(
      `insert into directory.regions (key, scheme, code, name, slug)
       select * from jsonb_to_recordset($1) as r(key text, scheme text, code text, name text, slug text)
       on conflict (key) do update set name = excluded.name, slug = excluded.slug`,
      [JSON.stringify(everyRegion)],
    )
    await owner.query(
      `insert into directory.places
         (geonames_id, name, folded, region, census_division, latitude, longitude, population, kind)
       select "geonamesId", name, folded, region, "censusDivision", latitude, longitude, population, kind
       from jsonb_to_recordset($1) as p("geonamesId" int, name text, folded text, region text,
         "censusDivision" text, latitude float8, longitude float8, population int, kind text)
       on conflict (geonames_id) do update set name = excluded.name, folded = excluded.folded,
         region = excluded.region, census_division = excluded.census_division, latitude = excluded.latitude,
         longitude = excluded.longitude, population = excluded.population, kind = excluded.kind`,
      [JSON.stringify(built.places)],
    )
    await owner.query(
      'insert into directory.territory_loads (key) values ($1) on conflict do nothing',
      [built.key],
    )
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}
