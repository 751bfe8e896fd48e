import { daysBetween } from '../../../../platform/words/days.ts'

/** Why a figure of one exercise cannot be read beside that of another. */
export type Break =
  /** It was not asked in the same words, or not in the same unit. */
  | 'definition'
  /** The limits of the region moved in between. */
  | 'limits'
  /** One is observed, the other estimated. */
  | 'kind'
  /** A year lies between them. */
  | 'missing'
  /** One was published while members could still answer. */
  | 'partial'

export type AskedOnce = {
  readonly starts_on: string
  readonly ends_on: string
  readonly definition: string
  readonly unit: string
  readonly kind: string
  readonly isPartial?: boolean
}

/**
 * On 8 July 2021 Brome-Missisquoi and La Haute-Yamaska left Montérégie for Estrie.
 * Source: Décret concernant la révision des limites des régions administratives du Québec (RLRQ, c. D-11, r. 1).
 */
const movedLimits = { on: '2021-07-08', regions: ['ra:05', 'ra:16', 'rss:05', 'rss:16'] }

/** What keeps two exercises that follow each other from being compared. `region` is a key such as `ra:05`, if it is one's. */
export function breaksBetween(
  before: AskedOnce,
  after: AskedOnce,
  region: string | null = null,
): readonly Break[] {
  const breaks: Break[] = []
  const spansMove = before.ends_on < movedLimits.on && after.ends_on >= movedLimits.on
  if (before.unit !== after.unit || words(before.definition) !== words(after.definition)) {
    breaks.push('definition')
  }
  if (region !== null && spansMove && movedLimits.regions.includes(region)) breaks.push('limits')
  if (before.kind !== after.kind) breaks.push('kind')
  if (daysBetween(before.ends_on, after.starts_on) > 31) breaks.push('missing')
  if (before.isPartial || after.isPartial) breaks.push('partial')
  return breaks
}

/** Spaces and punctuation change nothing of what is asked. */
function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
