import { todayIn } from '../words/today.ts'
import type { SiteContext } from './request.ts'

/** The ISO day it is for the federation. */
export function todayOf(c: SiteContext): string {
  return todayIn(c.var.federation.timeZone)
}
