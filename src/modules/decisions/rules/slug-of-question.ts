import { slugOf } from '../../../platform/words/slug.ts'

/** What a decision is called in an address: `2026-adopter-la-plateforme`, of the year and the first words. */
export function slugOfQuestion(question: string, year: string): string {
  return `${year}-${slugOf(question, { longest: 60 }) || 'decision'}`
}
