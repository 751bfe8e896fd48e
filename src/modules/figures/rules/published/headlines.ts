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
  const known = first.filter((code) => published.includes(code))
  const others = published.filter((code) => !known.includes(code))
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
