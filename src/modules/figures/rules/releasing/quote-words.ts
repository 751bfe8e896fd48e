import type { ReleaseRequest } from './protect-release.ts'

export type QuotedWords = {
  readonly question: string
  readonly member: string
  readonly words: string
}

/**
 * What a release quotes: the words last deposited by the members whose choice that stands names them with that question. What
 * an earlier choice allowed allows nothing more.
 */
export function quoteWords({
  audience,
  choices,
  year,
  sharing,
}: Pick<ReleaseRequest, 'audience' | 'choices' | 'year' | 'sharing'>): readonly QuotedWords[] {
  if (audience !== 'public' || !choices.named) return []
  const asked = new Set(
    year.questions.filter(({ unit }) => unit === 'own-words').map(({ code }) => code),
  )
  return year.answers.flatMap(({ member, question, kind, words }) =>
    asked.has(question) &&
    kind === 'words' &&
    words !== '' &&
    sharing.get(member)?.now.named.includes(question)
      ? [{ question, member, words }]
      : [],
  )
}
