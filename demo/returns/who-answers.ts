import { daysBetween } from '../../src/platform/words/days.ts'
import { castPerson } from '../cast.ts'
import { type DemonstrationExercise, type Era, eras } from '../exercises.ts'
import { fractionOf } from '../identifiers.ts'
import { members } from '../members.ts'
import { formerMembers, merging, moving } from '../past-events.ts'
import type { Respondent } from './profile.ts'

/** How a member's return stands. */
export type Standing =
  /** Deposited so many days after the opening; `corrected`: a second time, so many days later. */
  | { readonly kind: 'deposited'; readonly after: number; readonly corrected?: number }
  /** Begun: so many groups of questions are filled. */
  | { readonly kind: 'draft'; readonly groups: number }
  /** Never opened. */
  | { readonly kind: 'silent' }

/** Members of the cast whose pages are shown: their part is written, not drawn. */
const written: Readonly<Record<string, Standing>> = {
  'La Corde à linge current': { kind: 'draft', groups: 5 },
  'Les Berçantes current': { kind: 'deposited', after: 22 },
  'La Corde à linge last': { kind: 'deposited', after: 61 },
  'La Corde à linge before': { kind: 'deposited', after: 48, corrected: 9 },
  'Les Berçantes last': { kind: 'deposited', after: 40 },
  'Les Berçantes before': { kind: 'deposited', after: 75 },
}

/** How many do not answer, and how many are still at it. */
const silent: Readonly<Record<Era, number>> = { before: 9, last: 8, current: 8 }
const drafts: Readonly<Record<Era, number>> = { before: 0, last: 0, current: 15 }
const corrections: Readonly<Record<Era, number>> = { before: 4, last: 6, current: 3 }

/** Who was a member when an exercise was answered, in an order that never changes. */
export function respondentsOf(era: Era): readonly Respondent[] {
  const current: readonly Respondent[] = members.map((member) => ({
    ...member,
    ...(member.name === merging.into && { size: 1.25 }),
  }))
  if (era !== 'before') return current
  return [
    ...current
      .filter(({ name }) => name !== merging.into)
      .map((one) => (one.name === moving.member ? { ...one, region: moving.fromRegion } : one)),
    ...formerMembers.map(({ name, region, offering }) => ({
      name,
      region,
      offerings: [{ practice: offering.practice }],
      size: name === 'La Bobinette' ? 0.5 : 0.75,
    })),
  ]
}

/** How each of them stands, by name. Those who are silent one year are often those of the year before. */
export function standingsOf({
  era,
  openedOn,
  dueOn,
  closedOn,
}: DemonstrationExercise): ReadonlyMap<string, Standing> {
  const names = respondentsOf(era).map(({ name }) => name)
  const byReserve = namesByReserve(era)
  const quiet = new Set(byReserve.slice(0, silent[era]))
  const begun = new Set(byReserve.slice(silent[era], silent[era] + drafts[era]))
  const corrected = new Set(
    byReserve
      .slice(silent[era] + drafts[era])
      .filter((name) => isStillThere(name, era))
      .slice(0, corrections[era]),
  )
  const toDue = daysBetween(openedOn, dueOn)
  const toEnd = closedOn === null ? toDue + 7 : daysBetween(openedOn, closedOn)
  return new Map(
    names.map((name) => {
      const told = written[`${name} ${era}`]
      if (told) return [name, told]
      if (quiet.has(name)) return [name, { kind: 'silent' }]
      const draw = fractionOf(name, era, 'day')
      if (begun.has(name)) return [name, { kind: 'draft', groups: 1 + Math.floor(8.9 * draw) }]
      // One in seven is late.
      const isLate = fractionOf(name, era, 'late') < 0.14
      const after = isLate
        ? toDue + 1 + Math.floor(draw * (toEnd - toDue - 1))
        : 3 + Math.floor(draw ** 0.6 * (toDue - 4))
      // Long enough before the end.
      const isCorrected = corrected.has(name) && toEnd - after > 3
      return [
        name,
        { kind: 'deposited', after, ...(isCorrected && { corrected: 2 + Math.floor(2 * draw) }) },
      ]
    }),
  )
}

/** Those whose part is drawn, the least eager to answer first. */
function namesByReserve(era: Era): readonly string[] {
  const drawn = respondentsOf(era).flatMap(({ name }) =>
    written[`${name} ${era}`] === undefined ? [name] : [],
  )
  const reserve = (name: string) =>
    fractionOf(name, 'reserve') + 0.5 * fractionOf(name, era, 'reserve')
  return drawn.toSorted((a, b) => reserve(b) - reserve(a))
}

const quietSince = new Set(namesByReserve('last').slice(0, silent.last))

/** A former member is asked nothing more. */
function isStillThere(name: string, era: Era): boolean {
  return era === 'current' || members.some((member) => member.name === name)
}

export type SharingChoice = {
  readonly seenBy: 'team' | 'totals'
  readonly named: readonly string[]
  /** What was chosen at first, when it changed its mind. */
  readonly formerly?: 'team' | 'totals'
}

const offeredToBeNamed = [
  'activities',
  'group-participations',
  'awareness-activities',
  'open-evenings',
  'gam-practice',
]
/** Questions answered in one's own words, that some lend with their name. */
const offeredToBeQuoted = ['gap-closes', 'waiting-changes']

/**
 * What a member lets be read of its return: three in five let the team see, some are named for a question or two. Those that fell silent
 * the year after had let nobody read.
 */
export function choiceOf(name: string, era: Era): SharingChoice {
  if (era === 'before' && quietSince.has(name)) return { seenBy: 'totals', named: [] }
  if (name === 'Les Berçantes') return { seenBy: 'totals', named: [] }
  if (name === 'La Corde à linge') {
    const named = ['activities', 'open-evenings', 'gap-closes']
    return { seenBy: 'team', named: era === 'before' ? [] : named }
  }
  const draw = fractionOf(name, 'sharing') + 0.06 * fractionOf(name, era, 'sharing')
  const isNamed = fractionOf(name, 'named') < 0.13
  const first = Math.floor(offeredToBeNamed.length * 0.9999 * fractionOf(name, 'named first'))
  const changed = era === 'last' && fractionOf(name, 'mind') < 0.05
  const isQuoted = fractionOf(name, 'quoted') < 0.3
  const seenBy = draw < 0.64 ? 'team' : 'totals'
  return {
    seenBy,
    named: [
      ...(isNamed ? offeredToBeNamed.slice(first, first + 2) : []),
      ...(isQuoted ? offeredToBeQuoted : []),
    ],
    ...(changed && { formerly: seenBy === 'team' ? 'totals' : 'team' }),
  }
}

/** More time asked for the exercise that is open: granted, waiting or refused. `days`: after the day it was due. */
export const extensionRequests: readonly {
  readonly standing: 'granted' | 'waiting' | 'refused'
  readonly days: number
  readonly reason: string
}[] = [
  { standing: 'granted', days: 21, reason: 'La personne qui tient les chiffres revient lundi.' },
  { standing: 'granted', days: 30, reason: 'Déménagement : les boîtes ne sont pas ouvertes.' },
  { standing: 'granted', days: 16, reason: 'Notre assemblée adopte les chiffres le 10.' },
  { standing: 'granted', days: 25, reason: '' },
  { standing: 'waiting', days: 24, reason: 'Changement de coordination cet automne.' },
  { standing: 'waiting', days: 40, reason: 'L’ordinateur a rendu l’âme, on recompte à la main.' },
  { standing: 'refused', days: 160, reason: 'Le plus tard possible.' },
]

/** The team of the demonstration that follows the returns. */
export const follower = castPerson('Fatou Lapassée')

/** The exercise that was answered just before. */
export function eraBefore(era: Era): Era | null {
  return eras[eras.indexOf(era) - 1] ?? null
}
