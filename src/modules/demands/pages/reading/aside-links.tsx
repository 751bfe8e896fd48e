import { useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import { demandsPaths } from '../../paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { isOpenToAll } from '../../rules/audience.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { documentsWords } from '../../words/documents.ts'
import { filesWords } from '../../words/files.ts'
import { threadsWords } from '../../words/threads.ts'

type AsideLinksProps = { document: WorkingDocument; mayComment: boolean }

/** What one may do with a working document besides reading it. */
export function AsideLinks({ document, mayComment }: AsideLinksProps) {
  const { slug } = document
  const sayThreads = useWords(threadsWords)
  const say = useWords(documentsWords)
  const sayFiles = useWords(filesWords)
  const sayAmendments = useWords(amendmentsWords)
  return (
    <section class="no-print" aria-labelledby="emporter">
      <h2 class="heading--4" id="emporter">
        {sayFiles('take')}
      </h2>
      <ul class="toc">
        {(['pdf', 'docx', 'md', 'html'] as const).map((format) => (
          <li key={format}>
            <a
              href={demandsPaths.file(slug, format)}
              aria-label={sayFiles('takeLabel', { format: sayFiles(`formats.${format}`) })}
            >
              {sayFiles(`formats.${format}`)}
            </a>
          </li>
        ))}
        {isOpenToAll(document) && (
          <li>
            <a href={demandsPaths.net(slug)}>{sayThreads('see')}</a>
          </li>
        )}
        {mayComment && (
          <>
            <li>
              <a href={demandsPaths.comments(slug)}>{say('working.comment')}</a>
            </li>
            <li>
              <a href={amendmentPaths.all(slug)}>{sayAmendments('link')}</a>
            </li>
          </>
        )}
      </ul>
    </section>
  )
}
