import type { Outcome } from '../tables.ts'

/**
 * The published rules, in the order they are read: what each outcome may rest on. Their sentences are in words/rules.
 * Spelling, anger, swearing, and what one thinks of the federation are reasons for nothing.
 */
export const moderationRules = {
  published: ['nothing-stands-against'],
  internal: ['consent-is-internal', 'says-too-much-of-its-author', 'wait-for-the-collection'],
  masked: ['names-someone', 'place-identifies', 'rare-combination', 'contact-details'],
  refused: ['attacks-someone', 'not-a-voice', 'someone-elses-words'],
} as const satisfies Record<Outcome, readonly string[]>

export type RuleKey = (typeof moderationRules)[Outcome][number]

/** Every rule, each once. */
export const ruleKeys = [
  ...moderationRules.published,
  ...moderationRules.internal,
  ...moderationRules.masked,
  ...moderationRules.refused,
] as const

/** Whether an outcome may rest on this rule. */
export function restsOn(outcome: Outcome, rule: RuleKey): boolean {
  const allowed: readonly RuleKey[] = moderationRules[outcome]
  return allowed.includes(rule)
}
