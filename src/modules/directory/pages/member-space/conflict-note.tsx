import { Note } from '../../../../design/note/note.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { memberSpaceWords } from '../../words/member-space.ts'
import { Differences } from './differences.tsx'
import type { ToldDifference } from './version-in-words.ts'

/** What someone else saved while a form was filled. */
export type EditConflict = {
  changedAt: Date
  changedBy: string | null
  /** `one` is what was typed, `other` what stands. */
  differences: readonly ToldDifference[]
}

/** Two people edited at once: the second is told, and sees both. */
export function ConflictNote({ changedAt, changedBy, differences }: EditConflict) {
  const say = useWords(memberSpaceWords)
  const { federation } = useReading()
  const when = useFormats().moment(changedAt, federation.timeZone)
  return (
    <>
      <Note kind="care" title={say('conflict.title')} live>
        <p>
          {changedBy === null
            ? say('conflict.bySomeone', { when })
            : say('conflict.by', { name: changedBy, when })}
        </p>
        <p>{say(differences.length === 0 ? 'conflict.same' : 'conflict.safe')}</p>
      </Note>
      {differences.length > 0 && (
        <Differences
          id="versions"
          title={say('conflict.caption')}
          sides={{ one: say('conflict.typed'), other: say('conflict.stands') }}
          differences={differences}
        />
      )}
    </>
  )
}
