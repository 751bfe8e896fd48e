import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Section, Wrap } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import type { Term } from '../../queries/terms.ts'
import type { Tie } from '../../queries/ties.ts'
import { clustersOf } from '../../rules/network.ts'
import { readingWords } from '../../words/reading.ts'
import { useFrench } from '../use-said-in.ts'
import { NetworkDrawing } from './network-drawing.tsx'

type NetworkPageProps = { terms: readonly Term[]; ties: readonly Tie[] }

/** How words go together: drawn, then the same as a list. */
export function NetworkPage({ terms, ties }: NetworkPageProps) {
  const say = useWords(readingWords)
  const bySlug = new Map(terms.map((term) => [term.slug, term]))
  const clusters = clustersOf(ties)
  const crumbs = [{ href: lexiconPaths.home, label: say('title') }]
  return (
    <Page title={say('network.title')} description={say('network.lead')} part={lexiconPaths.home}>
      <PageHead
        cloth="goldenrod"
        edge="reseau"
        title={say('network.title')}
        lead={say('network.lead')}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      {clusters.length === 0 ? (
        <Wrap>
          <EmptyState title={say('network.none')}>
            <p>{say('network.noneText')}</p>
          </EmptyState>
        </Wrap>
      ) : (
        <>
          <Section id="dessin" title={say('network.drawn')}>
            <p>{say('network.legend')}</p>
            <div class="mots-nets">
              {clusters.map((cluster) => (
                <NetworkDrawing key={cluster.words[0]} cluster={cluster} terms={bySlug} />
              ))}
            </div>
          </Section>
          <Section id="liste" title={say('network.list')}>
            {clusters.map(({ words, ties: within }) => (
              <dl key={words[0]} class="words">
                {words.map((slug) => (
                  <Entry key={slug} slug={slug} ties={within} terms={bySlug} />
                ))}
              </dl>
            ))}
          </Section>
        </>
      )}
    </Page>
  )
}

type EntryProps = { slug: string; ties: readonly Tie[]; terms: ReadonlyMap<string, Term> }

/** A word, and those it goes with. */
function Entry({ slug, ties, terms }: EntryProps) {
  const say = useWords(readingWords)
  const french = useFrench()
  const named = (slugs: readonly string[]) =>
    slugs.flatMap((one) => terms.get(one)?.word ?? []).join(', ')
  const lines = [
    [
      'broader',
      ties.filter(({ kind, from }) => kind === 'broader' && from === slug).map(({ to }) => to),
    ],
    [
      'narrower',
      ties.filter(({ kind, to }) => kind === 'broader' && to === slug).map(({ from }) => from),
    ],
    [
      'goesWith',
      ties.flatMap(({ kind, from, to }) => {
        if (kind !== 'related') return []
        return from === slug ? [to] : to === slug ? [from] : []
      }),
    ],
  ] as const
  return (
    <div>
      <dt lang={french}>
        <a href={lexiconPaths.word(slug)}>{terms.get(slug)?.word}</a>
      </dt>
      {lines.map(
        ([label, slugs]) =>
          slugs.length > 0 && (
            <dd key={label}>
              {say('network.tied', { tie: say(label) })} <span lang={french}>{named(slugs)}</span>
            </dd>
          ),
      )}
    </div>
  )
}
