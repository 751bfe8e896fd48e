import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Lets go of what starting left behind. Reading its own code fills the heap with as much again as the site lives on, and a quiet
 * site would keep it for hours: Node collects when memory is asked for.
 */
export function collectStartGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}
