import { parseRegionKey } from './regions.ts'

/** The name of a region, from its key: `ra:06`. */
export function regionName(key: string): string {
  const parsed = parseRegionKey(key)
  return parsed.outcome === 'known' ? parsed.region.name : key
}
