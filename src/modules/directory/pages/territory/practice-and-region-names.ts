import type { Practice } from '../../queries/list-practices.ts'
import type { Region } from '../../territory/regions.ts'

export function practiceName(practice: Practice, language: 'fr' | 'en'): string {
  return language === 'fr' ? practice.name_fr : practice.name_en
}

/** « En Estrie », as a sentence begins. */
export function inRegion(region: Region, language: 'fr' | 'en'): string {
  if (language === 'en') return `In ${region.name}`
  return region.locative.charAt(0).toUpperCase() + region.locative.slice(1)
}

/** The address of a region inside a page. */
export function regionAnchor({ scheme, code }: Region): string {
  return `${scheme}-${code}`
}
