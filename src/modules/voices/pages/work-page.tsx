import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../design/breadcrumb/breadcrumb.tsx'
import { Wrap } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { useDone } from '../../../platform/http/done.tsx'
import { Page, useBreadcrumb } from '../../../platform/http/layout.tsx'
import type { AnyCatalogue } from '../../../platform/words/catalogue.ts'

type WorkPageProps = {
  title: string
  lead?: ComponentChildren
  crumbs: readonly Crumb[]
  /** Where `done.…` says what was just done (`?fait=ouverte`). */
  words: AnyCatalogue
  children: ComponentChildren
}

/** A page where one gathers or reads, whatever space one came from. */
export function WorkPage({ title, lead, crumbs, words, children }: WorkPageProps) {
  const way = useBreadcrumb(crumbs)
  const told = useDone({ words })
  return (
    <Page title={title} isPrivate>
      <PageHead
        cloth="blueberry"
        title={title}
        lead={lead}
        {...(crumbs.length > 0 && { breadcrumb: way })}
      />
      <Wrap>
        <div class="work voices-work">
          {told}
          {children}
        </div>
      </Wrap>
    </Page>
  )
}
