import { type Outcome, outcomes, type Use } from '../tables.ts'

/** Of the text of the consents (words/speaking). A change of meaning is a new version; a voice keeps the one it read. */
export const consentVersion = 2

/** Most characters of a voice, as people count them. */
export const mostCharacters = 1000

/** Whether anyone at all may read it. */
export function isPublishable(uses: readonly Use[]): boolean {
  return uses.includes('unplaced') || uses.includes('named')
}

/** What may be decided of a voice: one that nobody may read in public is kept inside, or refused. */
export function outcomesAllowed(uses: readonly Use[]): readonly Outcome[] {
  return isPublishable(uses) ? outcomes : ['internal', 'refused']
}
