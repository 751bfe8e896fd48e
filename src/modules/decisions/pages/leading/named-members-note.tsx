import { Note } from '../../../../design/note/note.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { NamedMember } from '../../rules/named-members.ts'
import { minutesWords } from '../../words/minutes.ts'

/** Points out the members that a text names, before it is read for good. */
export function NamedMembersNote({ named }: { named: readonly NamedMember[] }) {
  const say = useWords(minutesWords)
  const nouns = useNouns()
  if (named.length === 0) return null
  return (
    <Note kind="care" title={say('named.title')} level={3}>
      <p>{say('named.text', nouns)}</p>
      <ul>
        {named.map(({ name, before, found, after }) => (
          <li key={name}>
            {before}
            <mark>{found}</mark>
            {after}
          </li>
        ))}
      </ul>
    </Note>
  )
}
