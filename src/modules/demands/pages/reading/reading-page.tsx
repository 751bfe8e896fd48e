import type { ComponentChildren } from 'preact'
import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Columns } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths, publishedPaths } from '../../paths.ts'
import type { WorkingDocument, Writer } from '../../queries/documents.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { documentsWords } from '../../words/documents.ts'
import { AroundText, DocumentText } from '../text/document-text.tsx'
import { Watermark, WorkingBar } from './working-bar.tsx'

export type ReadingPageProps = {
  document: WorkingDocument
  read: ReadDocument
  bodies: ReadonlyMap<string, string>
  /** Who reads; null: the public. */
  reader: string | null
  linkUntil?: string | undefined
  /** None for who holds a link alone, or the public. */
  writers: readonly Writer[]
  /** What accompanies the text, beside its contents. */
  children?: ComponentChildren
  /** What members and organisations add to it, under it. */
  below?: ComponentChildren
}

/** A working document as it will be read, under what says that it is not. */
export function ReadingPage({
  document,
  read,
  bodies,
  reader,
  linkUntil,
  writers,
  children,
  below,
}: ReadingPageProps) {
  const say = useWords(documentsWords)
  const formats = useFormats()
  const { person } = useReading()
  const breadcrumb = useBreadcrumb([{ href: demandsPaths.writing, label: say('title') }])
  const { slug, title, kind, language, isWriter } = document
  return (
    <Page title={title} part={demandsPaths.writing} isPrivate>
      <WorkingBar document={document} bodies={bodies} reader={reader} linkUntil={linkUntil} />
      <PageHead
        cloth="bloodroot"
        edge={slug}
        title={title}
        lang={language}
        {...(writers.length > 0 && { breadcrumb })}
      >
        <p class="status-line">
          <span>{say(`kind.${kind}`)}</span> <span>{say(`status.${document.status}`)}</span>{' '}
          {writers.length > 0 && (
            <span>
              {say('working.writtenBy', { names: formats.list(writers.map(({ name }) => name)) })}
            </span>
          )}
        </p>
        {isWriter && (
          <Buttons>
            <ButtonLink href={demandsPaths.workbench(slug)}>{say('working.write')}</ButtonLink>
            <ButtonLink kind="second" href={demandsPaths.settings(slug)}>
              {say('working.settings')}
            </ButtonLink>
            <ButtonLink kind="second" href={demandsPaths.access(slug)}>
              {say('working.access')}
            </ButtonLink>
            {person?.isTeam && (
              <ButtonLink kind="second" href={publishedPaths.publishing(slug)}>
                {say('working.publish')}
              </ButtonLink>
            )}
          </Buttons>
        )}
      </PageHead>
      <Watermark document={document} reader={reader} />
      <Columns
        still
        asideLabel={say('working.around')}
        aside={
          <>
            <AroundText read={read} />
            {children}
          </>
        }
      >
        {read.composition.blocks.length === 0 ? (
          <EmptyState title={say('working.empty')}>
            <p>{say('working.emptyText')}</p>
          </EmptyState>
        ) : (
          <DocumentText title={title} read={read} />
        )}
        {below}
      </Columns>
    </Page>
  )
}
