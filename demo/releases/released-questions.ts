import type { Era } from '../exercises.ts'

/** What La Courtepointe publishes each year, in the order of its questionnaire. */
const each = [
  'people-reached',
  'new-people',
  'relatives-reached',
  'activities',
  'group-participations',
  'activities-cancelled',
  'awareness-activities',
  'individual-interventions',
  'crisis-practice',
  'opening-hours',
  'open-evenings',
  'closure-days',
  'people-turned-away',
  'people-waiting',
  'kilometres-travelled',
  'transport-obstacle',
  'positions',
  'volunteers',
  'volunteer-hours',
  'association-members',
  'mission-funding-asked',
  'mission-funding-received',
  'other-funding',
  'funding-hours',
  'gam-practice',
  'young-people-reached',
] as const

const askedLater = new Set<string>(['people-turned-away', 'people-waiting'])

export function releasedQuestions(era: Era): readonly string[] {
  return era === 'before' ? each.filter((code) => !askedLater.has(code)) : each
}
