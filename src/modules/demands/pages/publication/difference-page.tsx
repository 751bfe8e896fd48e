import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths, publishedPaths } from '../../paths.ts'
import type { Publication } from '../../queries/published/publications.ts'
import type { BlockDifference } from '../../rules/published/difference-of-versions.ts'
import { publishedWords } from '../../words/published.ts'
import { DifferenceView } from '../writing/difference-view.tsx'
import { useBlockName } from '../writing/said-block.ts'

type DifferencePageProps = {
  before: Publication
  after: Publication
  differences: readonly BlockDifference[]
}

/** From one version to another, word by word, each block that came, left, changed or moved. */
export function DifferencePage({ before, after, differences }: DifferencePageProps) {
  const say = useWords(publishedWords)
  const { slug, title, number, language } = after
  const reading = useReading()
  const name = useBlockName()
  const crumbs = [
    { href: publishedPaths.list, label: say('menu') },
    { href: publishedPaths.text(slug), label: title },
    { href: publishedPaths.versions(slug), label: say('versions.title') },
  ]
  const lang = language === reading.language ? undefined : language
  const says = { before: before.number, after: number }
  return (
    <Page title={say('difference.titleOf', { title, ...says })} part={publishedPaths.list}>
      <PageHead
        cloth="bloodroot"
        title={say('difference.title', says)}
        lead={say('difference.count', { count: differences.length })}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Narrow>
        {differences.length === 0 && (
          <EmptyState title={say('difference.none')}>
            <p>{say('difference.noneText')}</p>
          </EmptyState>
        )}
        <ul class="removed">
          {differences.map(({ block, what, changes }) => {
            const from = what === 'removed' ? before.number : number
            return (
              <li key={block.code} id={`b-${block.code}`}>
                <h2 class="heading--4">
                  <a
                    href={`${publishedPaths.version(slug, from)}${demandsPaths.anchor(block.code)}`}
                  >
                    {name(block)}
                  </a>{' '}
                  <span class="since">{say(`difference.${what}`)}</span>
                </h2>
                <div lang={lang}>
                  <DifferenceView changes={changes} />
                </div>
              </li>
            )
          })}
        </ul>
      </Narrow>
    </Page>
  )
}
