import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { filesWords } from '../../words/files.ts'
import { Frame } from '../writing/frame.tsx'

/** A text that no PDF can hold, and what holds it. */
export function TextTooLarge({ document }: { document: WorkingDocument }) {
  const say = useWords(filesWords)
  return (
    <Frame document={document} title={say('formats.pdf')} words={filesWords}>
      <p>{say('tooLarge')}</p>
      <p>
        <a href={demandsPaths.file(document.slug, 'docx')}>
          {say('takeLabel', { format: say('formats.docx') })}
        </a>
      </p>
    </Frame>
  )
}
