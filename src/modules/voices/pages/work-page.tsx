import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../design/breadcrumb/breadcrumb.tsx'
import { Wrap } from '../../../design/layout/layout.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../platform/http/layout.tsx'
import { useReading } from '../../../platform/http/page.tsx'
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
  const { path, language } = useReading()
  const way = useBreadcrumb(crumbs)
  const done = new URLSearchParams(path.split('?')[1]).get('fait')
  const sentence = done && words.lookUp(language, `done.${done}`)
  return (
    <Page title={title} isPrivate>
      <PageHead
        cloth="blueberry"
        title={title}
        lead={lead}
        {...(crumbs.length > 0 && { breadcrumb: way })}
      />
      <Wrap>
        <div class="voices-work">
          {sentence && (
            <Note kind="well" live>
              <p>{sentence}</p>
            </Note>
          )}
          {children}
        </div>
      </Wrap>
    </Page>
  )
}
