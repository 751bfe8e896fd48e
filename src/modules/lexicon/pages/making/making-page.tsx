import type { ComponentChildren } from 'preact'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { useDone } from '../../../../platform/http/done.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { makingWords } from '../../words/making.ts'
import { readingWords } from '../../words/reading.ts'

type MakingPageProps = {
  title: string
  lead?: string
  /** Of the title, where it is not the page's. */
  lang?: string | undefined
  /** Below the workshop itself. */
  isUnder?: boolean
  children: ComponentChildren
}

/** A page of the workshop where the network makes its words. */
export function MakingPage({ title, lead, lang, isUnder, children }: MakingPageProps) {
  const say = useWords(makingWords)
  const sayReading = useWords(readingWords)
  const told = useDone({
    words: makingWords,
    care: ['attend', 'devant', 'rien', 'sans-sens', 'autrement', 'pas-devant', 'la', 'mene'],
  })
  const crumbs = [
    { href: lexiconPaths.home, label: sayReading('title') },
    ...(isUnder ? [{ href: lexiconPaths.making, label: say('under') }] : []),
  ]
  return (
    <Page title={title} part={lexiconPaths.home} isPrivate>
      <PageHead
        cloth="goldenrod"
        title={title}
        lead={lead}
        lang={lang}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Wrap>
        <div class="work making">
          {told}
          {children}
        </div>
      </Wrap>
    </Page>
  )
}
