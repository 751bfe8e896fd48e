import { Button } from '../../../../design/button/button.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'

type EndedVotesNoteProps = {
  document: WorkingDocument
  /** How many amendments have a result that is not written down yet. */
  ended: number
}

/** A vote has ended: what it decided is one press away for the writers, and told as such to everyone else. */
export function EndedVotesNote({ document, ended }: EndedVotesNoteProps) {
  const say = useWords(amendmentLeadWords)
  if (ended === 0) return null
  return (
    <Note kind="care" title={say('ended.title')}>
      <p>{say('ended.text', { count: ended })}</p>
      {document.isWriter && (
        <form class="no-print" method="post" action={amendmentPaths.results(document.slug)}>
          <Button>{say('lead.results')}</Button>
        </form>
      )}
    </Note>
  )
}
