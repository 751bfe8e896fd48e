import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { documentsWords } from '../../words/documents.ts'

/** What one may do with a working document besides reading it. */
export function AsideLinks({
  document: { slug },
  mayComment,
}: {
  document: WorkingDocument
  mayComment: boolean
}) {
  const say = useWords(documentsWords)
  if (!mayComment) return null
  return (
    <p class="no-print">
      <a href={demandsPaths.comments(slug)}>{say('working.comment')}</a>
    </p>
  )
}
