import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { Block, BlockVersion } from '../../queries/blocks.ts'
import type { Comment } from '../../queries/discussion.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { ComposedBlock } from '../../rules/compose.ts'
import { differenceOf } from '../../rules/difference.ts'
import { writingWords } from '../../words/writing.ts'
import { BlockForm } from './block-form.tsx'
import { DifferenceView } from './difference-view.tsx'
import { Frame } from './frame.tsx'
import { useBlockName } from './said-block.ts'

type BlockPageProps = { document: WorkingDocument; block: ComposedBlock }

type ConflictPageProps = BlockPageProps & {
  form: FormState
  /** Who holds the block now; null: she has left since. */
  holder: string | null
}

/** Someone wrote meanwhile: both texts, so that nothing is lost. */
export function ConflictPage({ document, block, form, holder }: ConflictPageProps) {
  const say = useWords(writingWords)
  const typed = typeof form.values.text === 'string' ? form.values.text : ''
  return (
    <Frame
      document={document}
      title={say('conflict.title')}
      lead={say('conflict.lead')}
      words={writingWords}
    >
      {holder !== null && (
        <Note kind="care" live>
          <p>{say('conflict.held', { name: holder })}</p>
        </Note>
      )}
      <Part id="la" title={say('conflict.there')}>
        <p class="difference" lang={document.language}>
          {block.title !== '' && `${block.title}\n\n`}
          {block.text}
        </p>
      </Part>
      <Part id="entre" title={say('conflict.difference')}>
        <DifferenceView changes={differenceOf(block.text, typed)} />
      </Part>
      <Part id="votre" title={say('conflict.yours')}>
        <BlockForm
          slug={document.slug}
          block={block}
          form={form}
          save={say('conflict.save')}
          isAlone
          isChanged
        />
      </Part>
      <p>
        <a href={demandsPaths.block(document.slug, block.code)}>{say('conflict.back')}</a>
      </p>
    </Frame>
  )
}

/** A block whose fields were refused, alone. */
export function RefusedBlockPage({ document, block, form }: BlockPageProps & { form: FormState }) {
  const name = useBlockName()
  return (
    <Frame document={document} title={name(block)} words={writingWords} islands={['block-editor']}>
      <BlockForm slug={document.slug} block={block} form={form} isAlone />
    </Frame>
  )
}

/** Every version of a block, and what changed from one to the next. */
export function VersionsPage({
  document,
  block,
  versions,
}: BlockPageProps & { versions: readonly BlockVersion[] }) {
  const say = useWords(writingWords)
  const formats = useFormats()
  const { federation } = useReading()
  const name = useBlockName()
  return (
    <Frame
      document={document}
      title={`${say('versions.title')}, ${name(block)}`}
      lead={say('versions.lead')}
      words={writingWords}
    >
      {versions.map(({ version, by, written_at, title, text, restored_from }, at) => {
        const moment = formats.moment(written_at, federation.timeZone)
        const before = versions[at + 1]
        const whole = (one: Pick<Block, 'title' | 'text'>) =>
          one.title === '' ? one.text : `${one.title}\n\n${one.text}`
        return (
          <Part key={version} id={`v-${version}`} title={say('versions.one', { version })} size={4}>
            <p>
              {by === null
                ? say('versions.byNobody', { moment })
                : say('versions.by', { by, moment })}
              {version === block.version && <strong> {say('versions.stands')}</strong>}
            </p>
            {restored_from !== null && (
              <p>{say('versions.restoredFrom', { version: restored_from })}</p>
            )}
            <p>{before ? say('versions.change') : say('versions.first')}</p>
            <div lang={document.language}>
              <DifferenceView
                changes={differenceOf(
                  before ? whole(before) : whole({ title, text }),
                  whole({ title, text }),
                )}
              />
            </div>
            {version !== block.version && (
              <form
                method="post"
                action={demandsPaths.blockVersion(document.slug, block.code, version)}
              >
                <Button small kind="second" label={say('versions.restoreLabel', { version })}>
                  {say('versions.restore')}
                </Button>
              </form>
            )}
          </Part>
        )
      })}
    </Frame>
  )
}

type CommentsPageProps = BlockPageProps & {
  comments: readonly Comment[]
  form: FormState
  /** The reader, who may settle what she said herself; writers settle all. */
  me: string
}

export function CommentsPage({ document, block, comments, form, me }: CommentsPageProps) {
  const say = useWords(writingWords)
  const formats = useFormats()
  const { federation } = useReading()
  const name = useBlockName()
  const { slug, isWriter, language } = document
  return (
    <Frame
      document={document}
      title={`${say('comments.title')}, ${name(block)}`}
      lead={say('comments.lead')}
      words={writingWords}
    >
      <Part id="texte" title={say('comments.what')} size={4}>
        <p class="difference" lang={language}>
          {block.title !== '' && `${block.title}\n\n`}
          {block.text}
        </p>
      </Part>
      {comments.length === 0 && <p>{say('comments.none')}</p>}
      {comments.map(({ id, text, by, written_at, written_by, resolved_at }) => {
        const moment = formats.moment(written_at, federation.timeZone)
        const isSettled = resolved_at !== null
        return (
          <article class="comment" key={id}>
            <p>
              <strong>
                {by === null
                  ? say('comments.byNobody', { moment })
                  : say('comments.by', { by, moment })}
              </strong>
              {isSettled && ` ${say('comments.settled')}`}
            </p>
            <p class="difference">{text}</p>
            {(isWriter || written_by === me) && (
              <form method="post" action={demandsPaths.commentResolution(slug, id)}>
                {!isSettled && <input type="hidden" name="settled" value="on" />}
                <input type="hidden" name="block" value={block.code} />
                <Button small kind="second">
                  {say(isSettled ? 'comments.reopen' : 'comments.settle')}
                </Button>
              </form>
            )}
          </article>
        )
      })}
      <form method="post" action={demandsPaths.blockComments(slug, block.code)} novalidate>
        <FormErrors form={form} />
        <TextArea name="text" label={say('comments.text')} form={form} required rows={4} />
        <Buttons>
          <Button>{say('comments.send')}</Button>
          <ButtonLink
            kind="plain"
            href={isWriter ? demandsPaths.block(slug, block.code) : demandsPaths.document(slug)}
          >
            {document.title}
          </ButtonLink>
        </Buttons>
      </form>
    </Frame>
  )
}
