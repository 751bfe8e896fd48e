import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { documentsWords } from '../../words/documents.ts'
import { writingWords } from '../../words/writing.ts'
import { Frame } from '../writing/frame.tsx'
import { useBlockName } from '../writing/said-block.ts'
import { excerptOf } from '../writing/workbench-page.tsx'

type CommentsIndexProps = {
  document: WorkingDocument
  read: ReadDocument
  /** Id of the block → how many comments wait. */
  counts: ReadonlyMap<string, number>
}

/** Where readers choose what they speak of. */
export function CommentsIndex({ document, read, counts }: CommentsIndexProps) {
  const say = useWords(documentsWords)
  const sayWriting = useWords(writingWords)
  const name = useBlockName()
  return (
    <Frame
      document={document}
      title={sayWriting('comments.title')}
      lead={sayWriting('comments.lead')}
      words={writingWords}
    >
      <p>{say('working.commentIntro')}</p>
      <ul class="removed">
        {read.composition.blocks
          .filter(({ kind }) => kind !== 'bibliography')
          .map((block) => {
            const what = name(block)
            const count = counts.get(block.id) ?? 0
            return (
              <li key={block.code}>
                <p>
                  <strong>{what}</strong> {excerptOf(block.title || block.text)}
                </p>
                <p>
                  <a
                    href={demandsPaths.blockComments(document.slug, block.code)}
                    aria-label={sayWriting('act.commentsLabel', { count, what })}
                  >
                    {sayWriting('act.comments', { count })}
                  </a>
                </p>
              </li>
            )
          })}
      </ul>
    </Frame>
  )
}
