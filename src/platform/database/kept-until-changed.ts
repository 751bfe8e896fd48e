import type { Transaction } from './database.ts'
import type { Versions } from './versions.ts'

/**
 * Keeps in memory a small fact that every page shows, until its part changes: what `read` answers must be the same for
 * everyone. Never stale, in any process: `versions` is read before the page reads anything (see readVersions), and what is
 * kept under a version was read after it.
 */
export function keptUntilChanged<T>(
  part: string,
  read: (tx: Transaction) => Promise<T>,
): (tx: Transaction, versions: Versions) => Promise<T> {
  let kept: { version: number; value: T } | null = null
  return async (tx, versions) => {
    const version = versions.get(part) ?? 0
    if (kept?.version === version) return kept.value
    const value = await read(tx)
    // A slower request of before must not put back what a newer one replaced.
    if (kept === null || kept.version <= version) kept = { version, value }
    return value
  }
}
