import type { Asked } from './find-members.ts'
import { directoryPaths } from './paths.ts'

/** The address of a search: what was left empty is left out, page 1 too. */
export function addressOf(asked: Asked): string {
  const query = new URLSearchParams(
    queryOf({ ...asked, page: asked.page === '1' ? '' : asked.page }),
  )
  return query.size === 0 ? directoryPaths.members : `${directoryPaths.members}?${query}`
}

/** What someone asked, as fields of an address. */
export function queryOf({ gratuit, ...texts }: Asked): Record<string, string> {
  const filled = Object.entries(texts).filter(([, value]) => value !== '')
  return Object.fromEntries(gratuit ? [...filled, ['gratuit', 'oui']] : filled)
}
