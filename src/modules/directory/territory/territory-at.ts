import type { Versions } from '../../../platform/database/versions.ts'
import { readTerritory, type Territory } from '../queries/territory.ts'

let known: { readonly version: number; readonly territory: Promise<Territory> } | null = null

/**
 * The territory as it stood when `versions` was read, or later: read once for each version of the directory,
 * whoever asks.
 */
export function territoryAt(versions: Versions): Promise<Territory> {
  const version = directoryVersion(versions)
  if (known?.version === version) return known.territory
  const fresh = { version, territory: readTerritory() }
  known = fresh
  fresh.territory.catch(() => {
    if (known === fresh) known = null
  })
  return fresh.territory
}

/** Changes with every write to what the territory is made from. */
export function directoryVersion(versions: Versions): number {
  return versions.get('directory') ?? 0
}
