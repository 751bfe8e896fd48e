import { MoreLink } from '../../../../design/link/link.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { CrisisLines } from '../../../../platform/http/crisis-lines.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { directoryWords } from '../../words/directory.ts'

/** The lines, where one looks, each a number one can touch: nobody in distress should have to go down a page. */
export function SomeoneAnswers({ practices }: { practices: readonly Practice[] }) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const { federation } = useReading()
  const crisis = practices.find(({ code }) => code === 'crisis')
  if (!federation.crisisLines) return null
  return (
    <Note title={say('list.nothingHelp')}>
      <CrisisLines />
      {crisis && (
        <MoreLink href={`${directoryPaths.members}?pratique=${crisis.code}`}>
          {say('list.crisis', nouns)}
        </MoreLink>
      )}
    </Note>
  )
}
