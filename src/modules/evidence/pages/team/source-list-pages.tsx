import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Find } from '../../../../design/find/find.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { entryOf } from '../../citing/cite.ts'
import { exportFormats } from '../../formats/export-formats.ts'
import { evidencePaths } from '../../paths.ts'
import type { Pair, Source } from '../../queries/sources.ts'
import { readingWords } from '../../words/reading.ts'
import { sourcesWords } from '../../words/sources.ts'
import { FormattedText } from '../formatted-text.tsx'
import { Pages } from '../public/source-pages.tsx'
import { EvidencePage } from './evidence-page.tsx'

type TeamSourcesPageProps = {
  sources: readonly Source[]
  count: number
  words: string
  page: number
}

/** Every source the team has. */
export function TeamSourcesPage({ sources, count, words, page }: TeamSourcesPageProps) {
  const say = useWords(sourcesWords)
  const sayReading = useWords(readingWords)
  const { language } = useReading()
  return (
    <EvidencePage title={say('title')} lead={say('lead')} words={sourcesWords}>
      <Buttons>
        <ButtonLink href={evidencePaths.newSource}>{say('add')}</ButtonLink>
      </Buttons>
      {count === 0 && words === '' ? (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      ) : (
        <>
          <Find
            action={evidencePaths.teamSources}
            label={say('search')}
            name="mots"
            value={words}
            button={say('searchButton')}
          />
          <Table
            id="sources"
            caption={
              words === '' ? say('caption') : sayReading('source.countFound', { count, words })
            }
            stack
            columns={[{ label: say('key') }, { label: say('reference') }, { label: say('state') }]}
            rows={sources.map(({ key, csl, isPublic }) => ({
              key,
              cells: [
                <a key="k" href={evidencePaths.editSource(key)}>
                  {key}
                </a>,
                <span key="r">
                  <FormattedText runs={entryOf(key, csl, language)} />
                </span>,
                <State key="s" kind={isPublic ? 'done' : 'begun'}>
                  {say(isPublic ? 'public' : 'private')}
                </State>,
              ],
            }))}
          />
          <Pages path={evidencePaths.teamSources} page={page} count={count} words={words} />
          <h2>{say('exports')}</h2>
          <ul>
            {exportFormats.map((format) => (
              <li key={format}>
                <a href={evidencePaths.teamReferences(format)}>
                  {sayReading(`source.format.${format}`)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </EvidencePage>
  )
}

/** What two sources share, in words: the kind of key they were compared by. */
export function useShared() {
  const say = useWords(sourcesWords)
  const kinds = ['doi', 'isbn', 'url', 'work'] as const
  return (key: string) => say(`by.${kinds.find((kind) => key.startsWith(`${kind}:`)) ?? 'work'}`)
}

/** Pairs of sources that look alike. */
export function PairsPage({ pairs }: { pairs: readonly Pair[] }) {
  const say = useWords(sourcesWords)
  const shared = useShared()
  const { language } = useReading()
  const entry = ({ key, csl }: Source) => <FormattedText runs={entryOf(key, csl, language)} />
  return (
    <EvidencePage title={say('pairs.title')} lead={say('pairs.lead')} words={sourcesWords}>
      {pairs.length === 0 ? (
        <EmptyState title={say('pairs.none')}>
          <p>{say('pairs.noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          id="paires"
          caption={say('pairs.caption')}
          stack
          columns={[
            { label: say('pairs.one') },
            { label: say('pairs.other') },
            { label: say('pairs.why') },
            { label: say('pairs.compare'), unseen: true },
          ]}
          rows={pairs.map(({ one, other, shared: by }) => ({
            key: `${one.key} ${other.key}`,
            cells: [
              entry(one),
              entry(other),
              shared(by),
              <a
                key="c"
                href={evidencePaths.merge(one.key, other.key)}
                aria-label={`${say('pairs.compare')} ${one.key}, ${other.key}`}
              >
                {say('pairs.compare')}
              </a>,
            ],
          }))}
        />
      )}
    </EvidencePage>
  )
}
