import type { Era } from '../exercises.ts'
import { fractionOf } from '../identifiers.ts'
import { bellOf, clamp, type Profile, tenths } from './profile.ts'

/** What a member of usual size counts in a year for each practice: persons, participations, interventions. */
const volumes: Readonly<Record<string, readonly [number, number, number]>> = {
  'self-help': [50, 560, 150],
  'drop-in': [110, 1750, 420],
  'shared-meals': [60, 1250, 60],
  listening: [55, 60, 1900],
  crisis: [105, 140, 2500],
  respite: [38, 240, 450],
  housing: [20, 330, 950],
  'follow-up': [40, 110, 1350],
  gam: [16, 110, 80],
  rights: [62, 150, 560],
  families: [52, 330, 420],
  art: [42, 820, 80],
  work: [30, 1650, 320],
  youth: [60, 650, 450],
  outreach: [95, 240, 1250],
  education: [50, 380, 60],
}

/** How the network grows, and what grows faster. */
const growth: Readonly<Record<Era, number>> = { before: 0.93, last: 1, current: 1.04 }
const worsening: Readonly<Record<Era, number>> = { before: 0.78, last: 1, current: 1.22 }
const prices: Readonly<Record<Era, number>> = { before: 0.96, last: 1, current: 1.025 }

/** A year out of the ordinary, and how many times the usual. */
const unusual: Readonly<Record<string, number>> = {
  'Le Pont de laine last': 0.42,
  'La Nappe à carreaux current': 2.4,
  'Le Cométique last': 2.3,
  'La Pelure de pomme current': 0.44,
  'Le Tablier bleu last': 2.2,
}

/** Numbers of a member's year, by code of question. */
export type Amounts = Readonly<Record<string, number>>

/**
 * Invents a year of a member: volumes by practice, scaled by its size, moved by the year and a little chance. Nothing in it is
 * impossible: a part never exceeds its whole.
 */
export function amountsOf(profile: Profile, era: Era): Amounts {
  const { name, practices, size, positions, week, isRemote } = profile
  const odd = unusual[`${name} ${era}`] ?? 1
  const scatter = (code: string) => Math.exp(0.09 * bellOf(name, era, code))
  const lasting = (code: string) => fractionOf(name, code)
  const sum = (index: 0 | 1 | 2) =>
    practices.reduce((total, practice) => total + (volumes[practice]?.[index] ?? 0), 0)
  const year = (code: string, amount: number) =>
    rounded(amount * growth[era] * scatter(code), name, era, code)

  const people = Math.max(9, year('people-reached', sum(0) * size * 1.09 * odd))
  const participations = year('group-participations', sum(1) * size * 1.02 * odd)
  const interventions = year('individual-interventions', sum(2) * size * 0.95 * odd)
  const activities = Math.min(participations, year('activities', participations / groupOf(name)))
  const share = (code: string, of: number, least: number, most: number) =>
    Math.round(of * clamp((least + (most - least) * lasting(code)) * scatter(code), 0, 0.98))

  const young = practices.includes('youth') ? [0.55, 0.8] : [0.07, 0.24]
  const crisis = practices.includes('crisis') ? [0.45, 0.75] : [0.03, 0.12]
  const employed = Math.ceil(positions * (1.08 + 0.3 * lasting('people-employed')))
  const received = Math.round(
    (52_000 + 37_500 * positions) * prices[era] * (0.9 + 0.2 * lasting('received')),
  )
  const kilometres = year(
    'kilometres',
    positions * (isRemote ? 2100 : 420) * (0.6 + 0.8 * lasting('km')),
  )
  const volunteers = Math.max(5, year('volunteers', 7 + 13 * size))
  const association = Math.max(
    18,
    year('association-members', 24 + people * (0.25 + 0.3 * lasting('members'))),
  )
  const seats = [5, 7, 7, 7, 9][Math.floor(5 * lasting('seats') * 0.9999)] ?? 7
  const waits = practices.some((one) => ['housing', 'crisis', 'respite', 'follow-up'].includes(one))

  return {
    'people-reached': people,
    'new-people': share('new-people', people, 0.16, 0.4),
    'relatives-reached': Math.round(
      people * (practices.includes('families') ? 0.45 : 0.09) * scatter('relatives'),
    ),
    activities,
    'group-participations': participations,
    'activities-cancelled': Math.round(activities * 0.055 * lasting('cancelled') * worsening[era]),
    'awareness-activities': year('awareness', 3 + 17 * lasting('awareness')),
    'individual-interventions': interventions,
    accompaniments: share(
      'accompaniments',
      interventions,
      0.02,
      practices.includes('rights') ? 0.14 : 0.07,
    ),
    'crisis-interventions': share('crisis', interventions, crisis[0] ?? 0, crisis[1] ?? 0),
    'opening-hours': week.hours,
    'open-evenings': Math.round(week.evenings * (43 + 5 * fractionOf(name, era, 'evenings'))),
    'weekend-days': Math.min(
      104,
      Math.round(week.weekendDays * (43 + 5 * fractionOf(name, era, 'weekend'))),
    ),
    'closure-days': Math.round(
      16 * lasting('closures') ** 2 * worsening[era] * scatter('closures'),
    ),
    'people-turned-away': Math.round(
      (waits ? 42 : 14) * size * lasting('turned-away') * worsening[era],
    ),
    'people-waiting': Math.round((waits ? 21 : 5) * size * lasting('waiting') * worsening[era]),
    'people-from-afar': share('afar', people, isRemote ? 0.12 : 0.01, isRemote ? 0.32 : 0.08),
    'kilometres-travelled': kilometres,
    'transport-spending': Math.round(kilometres * 0.61 + 900 * lasting('transport')),
    positions,
    'people-employed': employed,
    departures: Math.min(
      employed,
      Math.round(employed * 0.42 * fractionOf(name, era, 'departures') * worsening[era]),
    ),
    'vacant-positions': Math.floor(2.4 * fractionOf(name, era, 'vacant') ** 2),
    'training-hours': year('training', positions * (6 + 20 * lasting('training'))),
    volunteers,
    'volunteer-hours': year('volunteer-hours', volunteers * (14 + 38 * lasting('volunteer-hours'))),
    'association-members': association,
    'assembly-attendance': Math.max(11, share('assembly', association, 0.22, 0.48)),
    'board-seats': seats,
    'board-participants': Math.min(seats, Math.ceil(seats * (0.3 + 0.45 * lasting('board')))),
    'mission-funding-asked': hundreds(
      received * (1.28 + 0.55 * lasting('asked')) * scatter('asked'),
    ),
    'mission-funding-received': received,
    'other-funding': hundreds(received * (0.08 + 0.42 * lasting('other')) * scatter('other')),
    'funding-hours': year('funding-hours', 70 + 260 * lasting('funding-hours')),
    'gam-participations': Math.min(
      Math.floor(participations / 2),
      year('gam', 45 + 110 * lasting('gam')),
    ),
    'young-people-reached': share('young', people, young[0] ?? 0, young[1] ?? 0),
    'youth-activities': Math.min(
      activities,
      year('youth', practices.includes('youth') ? 60 : 8 * lasting('youth')),
    ),
  }
}

/** Whole shares of a whole, by weight; the first takes what is left over. */
export function shared(whole: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => Math.floor((whole * weight) / all))
  const given = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, index) => (index === 0 ? share + whole - given : share))
}

/** How many participations of a practice, among those that gather people. */
export function participationsOf(practice: string): number {
  return volumes[practice]?.[1] ?? 0
}

/** How many people gather at once. */
function groupOf(name: string): number {
  return tenths(6.5 + 7 * fractionOf(name, 'group'))
}

/** One in three counts by tens, as people do. */
function rounded(amount: number, name: string, era: Era, code: string): number {
  const step = amount >= 200 && fractionOf(name, era, code, 'step') < 0.34 ? 10 : 1
  return Math.round(amount / step) * step
}

function hundreds(amount: number): number {
  return Math.round(amount / 100) * 100
}
