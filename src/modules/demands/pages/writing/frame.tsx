import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { useDone } from '../../../../platform/http/done.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { AnyCatalogue } from '../../../../platform/words/catalogue.ts'
import { demandsPaths } from '../../paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { documentsWords } from '../../words/documents.ts'

type FrameProps = {
  document: Pick<WorkingDocument, 'slug' | 'title'>
  title: string
  lead?: ComponentChildren
  words: AnyCatalogue
  /** The way up, below the document. */
  crumbs?: readonly Crumb[]
  care?: readonly string[]
  islands?: readonly string[]
  children: ComponentChildren
}

/** A page about one document, or one of its blocks. */
export function Frame({
  document,
  title,
  lead,
  words,
  crumbs = [],
  care = [],
  islands,
  children,
}: FrameProps) {
  const say = useWords(documentsWords)
  const told = useDone({ words, care })
  const breadcrumb = useBreadcrumb([
    { href: demandsPaths.writing, label: say('title') },
    { href: demandsPaths.document(document.slug), label: document.title },
    ...crumbs,
  ])
  return (
    <Page
      title={`${title}, ${document.title}`}
      part={demandsPaths.writing}
      isPrivate
      {...(islands && { islands })}
    >
      <PageHead cloth="bloodroot" title={title} lead={lead} breadcrumb={breadcrumb} />
      <Narrow>
        {told}
        {children}
      </Narrow>
    </Page>
  )
}
