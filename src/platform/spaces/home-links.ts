import type { MenuLink } from '../module.ts'
import type { Language } from '../words/language.ts'
import { spacePaths } from './paths.ts'
import { spaceWords } from './words.ts'

/** First link of a member's space. */
export function memberHomeLink(language: Language, slug: string): MenuLink {
  return { path: spacePaths.member(slug), label: spaceWords.in(language)('member.home') }
}

/** First link of the team's space, and first step of the way back from its pages. */
export function teamHomeLink(language: Language): MenuLink {
  return { path: spacePaths.team, label: spaceWords.in(language)('team.home') }
}
