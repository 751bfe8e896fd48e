/**
 * The figures a reader meets first, in this order, among those that are published: who came, what was lived, then what is
 * missing. Codes of the questionnaire that ships with the product; a federation that asks others sees its own first ones.
 */
const first = [
  'people-reached',
  'group-participations',
  'individual-interventions',
  'closure-days',
  'people-turned-away',
  'activities-cancelled',
  'open-evenings',
]

/** `published` in the order of the questionnaire. */
export function headlineCodes(published: readonly string[], most: number): readonly string[] {
  return firstOf(first, published, most)
}

/** What a member's assembly asks about: who came, what was lived, who made it, with what. */
const essential = [
  'people-reached',
  'new-people',
  'activities',
  'group-participations',
  'individual-interventions',
  'opening-hours',
  'open-evenings',
  'closure-days',
  'people-turned-away',
  'people-waiting',
  'positions',
  'volunteers',
  'volunteer-hours',
  'association-members',
  'mission-funding-asked',
  'mission-funding-received',
  'other-funding',
]

/** `answered` in the order of the questionnaire. No more than two sheets of paper hold. */
export function essentialCodes(answered: readonly string[]): readonly string[] {
  return firstOf(essential, answered, essential.length)
}

function firstOf(
  wanted: readonly string[],
  there: readonly string[],
  most: number,
): readonly string[] {
  const known = wanted.filter((code) => there.includes(code))
  const others = there.filter((code) => !known.includes(code))
  return [...known, ...others].slice(0, most)
}

/** Asked for the mission, received for it; and what was closed, cancelled or refused in the same year. */
export const fundingCodes = {
  asked: 'mission-funding-asked',
  received: 'mission-funding-received',
  others: ['other-funding', 'funding-hours'],
  /** What the gap closes, in the members' own words. */
  words: 'gap-closes',
  closes: [
    'closure-days',
    'activities-cancelled',
    'people-turned-away',
    'people-waiting',
    'vacant-positions',
  ],
} as const
