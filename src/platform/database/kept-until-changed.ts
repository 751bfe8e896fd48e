import type { Transaction } from './database.ts'
import type { Versions } from './versions.ts'

/**
 * Keeps in memory a small fact that every page shows, until its part changes: what `read` answers must be the same for
 * everyone who may ask it. Never stale, in any process: `versions` is read before the page reads anything (see readVersions), and what is
 * kept under a version was read after it.
 *
 * @returns what reads it; its `on` says what else it depends on, such as the day or a text's id: another `on` is read again
 */
export function keptUntilChanged<T>(
  part: string,
  read: (tx: Transaction, on: string) => Promise<T>,
): (tx: Transaction, versions: Versions, on?: string) => Promise<T> {
  let kept: { version: number; on: string; value: T } | null = null
  return async (tx, versions, on = '') => {
    const version = versions.get(part) ?? 0
    if (kept?.version === version && kept.on === on) return kept.value
    const value = await read(tx, on)
    // A slower request of before must not put back what a newer one replaced.
    if (kept === null || kept.version <= version) kept = { version, on, value }
    return value
  }
}
