import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { codeFrom } from '../rules/answering/code-from.ts'

type Person = { readonly id: string }
type Named = { readonly name: string; readonly nameEn: string }

export type AddZoneResult = { outcome: 'added'; code: string } | { outcome: 'name-taken' }

export async function addZone(
  tx: Transaction,
  person: Person,
  { name, nameEn }: Named,
): Promise<AddZoneResult> {
  const code = codeFrom(name, 'zone')
  const taken = await tx
    .selectFrom('figures.zones')
    .where((eb) => eb.or([eb('code', '=', code), eb('name', '=', name)]))
    .select('code')
    .executeTakeFirst()
  if (taken) return { outcome: 'name-taken' }
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from figures.zones)`
  await tx.insertInto('figures.zones').values({ code, name, name_en: nameEn, position }).execute()
  await recordAct(tx, person, 'add-zone', { name })
  return { outcome: 'added', code }
}

export type DrawZonesResult = { outcome: 'drawn' } | { outcome: 'unknown-zone' }

/** Puts each region in its zone, or in none. What was released keeps the zones it was made with. */
export async function drawZones(
  tx: Transaction,
  person: Person,
  zoneOf: ReadonlyMap<string, string | null>,
): Promise<DrawZonesResult> {
  const zones = await tx.selectFrom('figures.zones').select('code').forUpdate().execute()
  const known = new Set(zones.map(({ code }) => code))
  const drawn = [...zoneOf].flatMap(([region, zone]) => (zone === null ? [] : [{ region, zone }]))
  if (drawn.some(({ zone }) => !known.has(zone))) return { outcome: 'unknown-zone' }
  await tx.deleteFrom('figures.zone_regions').execute()
  if (drawn.length > 0) await tx.insertInto('figures.zone_regions').values(drawn).execute()
  await recordAct(tx, person, 'draw-zones', { regions: drawn.length })
  return { outcome: 'drawn' }
}

export type RemoveZoneResult = { outcome: 'removed' } | { outcome: 'not-found' }

/** Its regions are then read by themselves. */
export async function removeZone(
  tx: Transaction,
  person: Person,
  code: string,
): Promise<RemoveZoneResult> {
  const removed = await tx
    .deleteFrom('figures.zones')
    .where('code', '=', code)
    .returning('name')
    .executeTakeFirst()
  if (!removed) return { outcome: 'not-found' }
  await recordAct(tx, person, 'remove-zone', { name: removed.name })
  return { outcome: 'removed' }
}
