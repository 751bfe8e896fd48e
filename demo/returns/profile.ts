import { readHours } from '../hours.ts'
import { fractionOf } from '../identifiers.ts'
import type { DemonstrationOffering } from '../member.ts'

/** Who returns figures: a member, or one that is no longer. */
export type Respondent = {
  readonly name: string
  readonly region: string
  readonly offerings: readonly Pick<DemonstrationOffering, 'practice' | 'hours'>[]
  /** Times the usual size; by chance when left out. */
  readonly size?: number
}

/** What of a member its figures follow from. */
export type Profile = {
  readonly name: string
  readonly practices: readonly string[]
  /** Around 1. */
  readonly size: number
  /** Full-time positions. */
  readonly positions: number
  /** Hours, evenings and weekend days of an ordinary week. */
  readonly week: { readonly hours: number; readonly evenings: number; readonly weekendDays: number }
  /** Long roads. */
  readonly isRemote: boolean
}

const remoteRegions = new Set(['ra:01', 'ra:02', 'ra:08', 'ra:09', 'ra:10', 'ra:11'])

export function profileOf({ name, region, offerings, size }: Respondent): Profile {
  const practices = [...new Set(offerings.map(({ practice }) => practice))]
  const nightly = practices.includes('crisis') || practices.includes('housing') ? 1.35 : 1
  const scale = size ?? clamp(Math.exp(0.42 * bellOf(name, 'size')), 0.45, 2.4)
  return {
    name,
    practices,
    size: scale,
    positions: tenths((1.4 + 3.6 * scale) * nightly),
    week: weekOf(offerings, name),
    isRemote: remoteRegions.has(region),
  }
}

/** The week as the page of the member tells it; by appointment, a part of the ordinary one. */
function weekOf(offerings: Respondent['offerings'], name: string): Profile['week'] {
  const minutes = new Map<number, Set<number>>()
  for (const { hours } of offerings) {
    for (const { weekday, opens, closes } of readHours(hours)) {
      const day = minutes.get(weekday) ?? new Set()
      for (let minute = minutesOf(opens); minute < minutesOf(closes); minute += 15) day.add(minute)
      minutes.set(weekday, day)
    }
  }
  const days = [...minutes]
  const open = days.reduce((sum, [, day]) => sum + day.size / 4, 0)
  return {
    hours: open >= 12 ? Math.round(open) : 20 + Math.round(15 * fractionOf(name, 'hours')),
    evenings: days.filter(([, day]) => [...day].some((minute) => minute >= 17 * 60 + 30)).length,
    weekendDays: days.filter(([weekday]) => weekday >= 6).length,
  }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return 60 * hours + minutes
}

/** A number that a name always gives, normally distributed around 0 with deviation 1 (Box and Muller). */
export function bellOf(...names: readonly string[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - 0.999999 * fractionOf(...names, 'radius')))
  return radius * Math.cos(2 * Math.PI * fractionOf(...names, 'angle'))
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
