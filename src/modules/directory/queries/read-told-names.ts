import type { Transaction } from '../../../platform/database/database.ts'

/** Names of every practice, retired ones too, and of some places: to tell what a former version said. */
export type ToldNames = {
  readonly practices: ReadonlyMap<string, { readonly fr: string; readonly en: string }>
  readonly places: ReadonlyMap<number, string>
}

export async function readToldNames(
  tx: Transaction,
  placeIds: readonly (number | null)[],
): Promise<ToldNames> {
  const practices = await tx
    .selectFrom('directory.practices')
    .select(['code', 'name_fr', 'name_en'])
    .execute()
  const ids = [...new Set(placeIds)].filter((id) => id !== null)
  const places =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('directory.places')
          .select(['geonames_id', 'name'])
          .where('geonames_id', 'in', ids)
          .execute()
  return {
    practices: new Map(practices.map(({ code, name_fr: fr, name_en: en }) => [code, { fr, en }])),
    places: new Map(places.map(({ geonames_id, name }) => [geonames_id, name])),
  }
}
