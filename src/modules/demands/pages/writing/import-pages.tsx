import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { FileField, HiddenField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { ProposedBlock, ReadFileResult } from '../../files/proposed-block.ts'
import { demandsPaths } from '../../paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { filesWords } from '../../words/files.ts'
import { writingWords } from '../../words/writing.ts'
import { Frame } from './frame.tsx'

/** Where one brings a file or a text in. */
export function ImportPage({ document, form }: { document: WorkingDocument; form: FormState }) {
  const say = useWords(filesWords)
  const { slug } = document
  return (
    <Frame document={document} title={say('title')} lead={say('lead')} words={filesWords}>
      <form
        method="post"
        action={demandsPaths.importing(slug)}
        enctype="multipart/form-data"
        novalidate
      >
        <FormErrors form={form} withFile />
        <FileField
          name="file"
          label={say('file')}
          hint={say('fileHint')}
          form={form}
          accept=".docx,.md,.markdown,.txt"
        />
        <TextArea name="text" label={say('paste')} form={form} rows={8} />
        <Buttons>
          <Button>{say('look')}</Button>
          <ButtonLink kind="plain" href={demandsPaths.workbench(slug)}>
            {document.title}
          </ButtonLink>
        </Buttons>
      </form>
    </Frame>
  )
}

type PreviewPageProps = {
  document: WorkingDocument
  blocks: readonly ProposedBlock[]
  left: Extract<ReadFileResult, { outcome: 'read' }>['left']
  /** Ranks of those that are ticked; without it, all but what the page says already. */
  kept?: ReadonlySet<number>
  /** Those that were ticked were more than the document still holds. */
  isFull?: boolean
}

/** The page of a document begins with its title already: a text that begins with it too need not bring it. */
function saysTitle({ kind, text }: ProposedBlock, { title }: WorkingDocument): boolean {
  return kind === 'heading' && text.localeCompare(title, 'fr', { sensitivity: 'base' }) === 0
}

/** What a text becomes, before anything is added. */
export function ImportPreviewPage({ document, blocks, left, kept, isFull }: PreviewPageProps) {
  const say = useWords(filesWords)
  const sayWriting = useWords(writingWords)
  const { slug } = document
  return (
    <Frame
      document={document}
      title={say('preview')}
      lead={say('previewLead', { count: blocks.length })}
      words={filesWords}
    >
      {isFull && (
        <Note kind="alert">
          <p>{say('full')}</p>
        </Note>
      )}
      {left.map((one) => (
        <Note key={one} kind="care">
          <p>{say(`left.${one}`)}</p>
        </Note>
      ))}
      <form method="post" action={demandsPaths.importAcceptance(slug)}>
        <HiddenField name="blocks" value={JSON.stringify(blocks)} />
        <ul class="removed">
          {blocks.map((block, at) => {
            const kind = sayWriting(`kind.${block.kind}`)
            const id = `bloc-${at}`
            return (
              <li key={id}>
                <div class="choice">
                  <input
                    class="choice__box"
                    type="checkbox"
                    id={id}
                    name="keep"
                    value={String(at)}
                    checked={kept ? kept.has(at) : !(at === 0 && saysTitle(block, document))}
                    aria-describedby={`${id}-texte`}
                  />
                  <label class="choice__label" for={id}>
                    {say('keep', { what: kind })}
                  </label>
                </div>
                <p class="difference" id={`${id}-texte`} lang={document.language}>
                  {block.title !== '' && <strong>{`${block.title}\n`}</strong>}
                  {block.text}
                </p>
              </li>
            )
          })}
        </ul>
        <Buttons>
          <Button>{say('accept')}</Button>
          <ButtonLink kind="plain" href={demandsPaths.importing(slug)}>
            {say('again')}
          </ButtonLink>
        </Buttons>
      </form>
    </Frame>
  )
}
