import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { Year } from '../../queries/read-year.ts'
import { changesSince } from '../../rules/releasing/changes-since.ts'
import { publishedWords } from '../../words/published.ts'
import { useAmounts } from './use-amounts.ts'

/** What a reader of the release before must know of this one, in sentences. */
export function ChangesList({ before, now }: { before: Year; now: Year }) {
  const say = useWords(publishedWords)
  const formats = useFormats()
  const amounts = useAmounts()
  const changes = changesSince(
    { ...before, exercise: before.release.exercise },
    { ...now, exercise: now.release.exercise },
  )
  const named = (codes: readonly string[]) =>
    formats.list(
      codes.map((code) => {
        const question = now.questions.get(code) ?? before.questions.get(code)
        return question ? amounts.name(question) : code
      }),
    )
  const kinds = ['added', 'left', 'redefined', 'corrected'] as const
  const sentences = [
    ...(changes.isSameExercise ? [] : [say('changes.newYear', { exercise: now.release.exercise })]),
    ...kinds
      .filter((kind) => changes[kind].length > 0)
      .map((kind) => say(`changes.${kind}`, { list: named(changes[kind]) })),
  ]
  return (
    <ul>
      {(sentences.length > 0 ? sentences : [say('changes.nothing')]).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
