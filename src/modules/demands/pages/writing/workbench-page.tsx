import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { classNames } from '../../../../design/class-names.ts'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import { blankForm } from '../../../../design/field/form-state.ts'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Columns, Wrap } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { useDone } from '../../../../platform/http/done.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { RemovedBlock, WorkedBlock } from '../../queries/blocks.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { ComposedBlock } from '../../rules/compose.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { freeFrom } from '../../rules/locks.ts'
import { blockKinds } from '../../tables.ts'
import { documentsWords } from '../../words/documents.ts'
import { writingWords } from '../../words/writing.ts'
import { WorkingBar } from '../reading/working-bar.tsx'
import { BlockView } from '../text/block-view.tsx'
import { ReadDocumentContext } from '../text/document-context.ts'
import { BlockForm } from './block-form.tsx'
import { useBlockName, useTime } from './said-block.ts'

export type WorkbenchPageProps = {
  document: WorkingDocument
  read: ReadDocument
  worked: readonly WorkedBlock[]
  removed: readonly RemovedBlock[]
  bodies: ReadonlyMap<string, string>
  me: { readonly id: string; readonly name: string }
  /** Code of the block after which one asks to add; '' for none. */
  addAfter: string
  /** What stands beside the text. */
  aside: ComponentChildren
}

/** Where a document is written: its blocks, those one holds open, those others hold told so. */
export function WorkbenchPage(props: WorkbenchPageProps) {
  const { document, read, worked, removed, bodies, me, addAfter, aside } = props
  const say = useWords(writingWords)
  const sayOf = useWords(documentsWords)
  const { slug, title, language } = document
  const told = useDone({ words: writingWords, care: ['pris', 'plein'] })
  const breadcrumb = useBreadcrumb([
    { href: demandsPaths.writing, label: sayOf('title') },
    { href: demandsPaths.document(slug), label: title },
  ])
  const byCode = new Map(worked.map((block) => [block.code, block]))
  return (
    <Page
      title={`${say('title')}, ${title}`}
      part={demandsPaths.writing}
      isPrivate
      islands={['block-editor']}
    >
      <WorkingBar document={document} bodies={bodies} reader={me.name} />
      <PageHead cloth="bloodroot" title={title} lang={language} breadcrumb={breadcrumb}>
        <Buttons>
          <ButtonLink href={demandsPaths.document(slug)}>{say('read')}</ButtonLink>
          <ButtonLink kind="second" href={demandsPaths.settings(slug)}>
            {sayOf('working.settings')}
          </ButtonLink>
          <ButtonLink kind="second" href={demandsPaths.importing(slug)}>
            {say('bring')}
          </ButtonLink>
        </Buttons>
      </PageHead>
      <ReadDocumentContext.Provider value={read}>
        <Columns asideLabel={sayOf('working.around')} aside={aside}>
          {told}
          <p class="document">{say('kept')}</p>
          <div class="document">
            {read.composition.blocks.map((block) => {
              const work = byCode.get(block.code)
              return (
                <div key={block.code}>
                  <WorkBlock document={document} block={block} work={work} me={me} />
                  {addAfter === block.code && <Insert slug={slug} after={block.code} />}
                </div>
              )
            })}
            <Insert slug={slug} after={read.composition.blocks.at(-1)?.code ?? ''} isLast />
          </div>
        </Columns>
      </ReadDocumentContext.Provider>
      {removed.length > 0 && <Removed slug={slug} removed={removed} />}
    </Page>
  )
}

type WorkBlockProps = {
  document: WorkingDocument
  block: ComposedBlock
  work: WorkedBlock | undefined
  me: { readonly id: string }
}

function WorkBlock({ document, block, work, me }: WorkBlockProps) {
  const say = useWords(writingWords)
  const time = useTime()
  const name = useBlockName()
  const { slug, language } = document
  const hold = work?.hold ?? null
  const isMine = hold?.personId === me.id
  const isEmpty =
    block.kind !== 'bibliography' &&
    block.text === '' &&
    block.title === '' &&
    block.options.reference === ''
  // What is drawn for its readers has the anchor itself.
  const id = isMine || isEmpty ? `b-${block.code}` : undefined
  return (
    <div
      class={classNames(
        'block',
        isMine && 'block--mine',
        hold !== null && !isMine && 'block--locked',
      )}
      id={id}
    >
      {isMine && <p class="block__holder">{say('mine')}</p>}
      {hold && !isMine && (
        <p class="block__holder">{say('theirs', { name: hold.name, since: time(hold.takenAt) })}</p>
      )}
      <p class="block__kind">{name(block)}</p>
      {isMine ? (
        <BlockForm slug={slug} block={block} />
      ) : (
        <>
          <div lang={language}>{isEmpty ? <p>{say('empty')}</p> : <BlockView block={block} />}</div>
          {hold ? (
            <p class="block__tools">
              {say('freed', { name: hold.name, time: time(freeFrom(hold.renewedAt)) })}
            </p>
          ) : null}
          <Tools
            slug={slug}
            block={block}
            openComments={work?.openComments ?? 0}
            isHeld={hold !== null}
          />
        </>
      )}
    </div>
  )
}

type ToolsProps = { slug: string; block: ComposedBlock; openComments: number; isHeld: boolean }

function Tools({ slug, block, openComments, isHeld }: ToolsProps) {
  const say = useWords(writingWords)
  const what = useBlockName()(block)
  const { code, kind } = block
  return (
    <form class="block__tools no-print" method="post" action={demandsPaths.blockMove(slug, code)}>
      {!isHeld && kind !== 'bibliography' && (
        <button
          class="block__act"
          type="submit"
          formaction={demandsPaths.blockHold(slug, code)}
          aria-label={say('act.writeLabel', { what })}
        >
          {say('act.write')}
        </button>
      )}
      <a
        class="block__act"
        href={demandsPaths.blockComments(slug, code)}
        aria-label={say('act.commentsLabel', { count: openComments, what })}
      >
        {say('act.comments', { count: openComments })}
      </a>
      <a
        class="block__act"
        href={demandsPaths.blockVersions(slug, code)}
        aria-label={say('act.versionsLabel', { what })}
      >
        {say('act.versions')}
      </a>
      {kind === 'credits' && (
        <a class="block__act" href={demandsPaths.blockCredits(slug, code)}>
          {say('act.names')}
        </a>
      )}
      <a
        class="block__act"
        href={`${demandsPaths.workbench(slug)}?apres=${code}#ajout`}
        aria-label={say('act.addLabel', { what })}
      >
        {say('act.add')}
      </a>
      <button
        class="block__act"
        type="submit"
        name="direction"
        value="up"
        aria-label={say('act.upLabel', { what })}
      >
        {say('act.up')}
      </button>
      <button
        class="block__act"
        type="submit"
        name="direction"
        value="down"
        aria-label={say('act.downLabel', { what })}
      >
        {say('act.down')}
      </button>
      {!isHeld && (
        <button
          class="block__act"
          type="submit"
          formaction={demandsPaths.blockRemoval(slug, code)}
          aria-label={say('act.removeLabel', { what })}
        >
          {say('act.remove')}
        </button>
      )}
    </form>
  )
}

function Insert({ slug, after, isLast }: { slug: string; after: string; isLast?: boolean }) {
  const say = useWords(writingWords)
  const id = isLast ? 'ajout-fin' : 'ajout'
  return (
    <form
      class="block block--new no-print"
      id={id}
      method="post"
      action={demandsPaths.blocks(slug)}
    >
      <HiddenField name="after" value={after} />
      <SelectField
        name="kind"
        id={`genre-${id}`}
        label={say(isLast ? 'insert.title' : 'insert.here')}
        form={blankForm({ kind: 'paragraph' })}
        choices={blockKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
      />
      <Buttons>
        <Button small kind="second">
          {say('insert.add')}
        </Button>
        {!isLast && (
          <ButtonLink small kind="plain" href={`${demandsPaths.workbench(slug)}#b-${after}`}>
            {say('insert.cancel')}
          </ButtonLink>
        )}
      </Buttons>
    </form>
  )
}

function Removed({ slug, removed }: { slug: string; removed: readonly RemovedBlock[] }) {
  const say = useWords(writingWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <Wrap>
      <section class="writing" aria-labelledby="enleves">
        <h2 class="heading--3" id="enleves">
          {say('removed.title')}
        </h2>
        <ul class="removed">
          {removed.map(({ code, kind, removed_at, by, title, text }) => {
            const moment = formats.moment(removed_at ?? new Date(), federation.timeZone)
            const said = say(`kind.${kind}`)
            return (
              <li key={code}>
                <p>
                  {by === null
                    ? say('removed.byNobody', { kind: said, moment })
                    : say('removed.by', { kind: said, moment, by })}
                </p>
                <p>{excerptOf(title || text)}</p>
                <form method="post" action={demandsPaths.blockReturn(slug, code)}>
                  <Button small kind="second">
                    {say('removed.return')}
                  </Button>
                </form>
              </li>
            )
          })}
        </ul>
      </section>
    </Wrap>
  )
}

/** The beginning of a text, to know it by. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 140 ? `${line.slice(0, 140).replace(/\s\S*$/, '')}…` : line
}
