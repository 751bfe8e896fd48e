import { useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { Frame } from '../writing/frame.tsx'

/** A booklet that no PDF can hold, and what holds it. */
export function AmendmentsTooLarge({ document }: { document: WorkingDocument }) {
  const say = useWords(amendmentsWords)
  return (
    <Frame document={document} title={say('bookletTitle')} words={amendmentsWords}>
      <p>{say('tooLarge')}</p>
      <ul class="toc">
        <li>
          <a href={amendmentPaths.booklet(document.slug)}>{say('booklet')}</a>
        </li>
        <li>
          <a href={amendmentPaths.bookletFile(document.slug, 'csv')}>{say('csv')}</a>
        </li>
      </ul>
    </Frame>
  )
}
