import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { ReadNet } from '../../queries/threads/read-nets.ts'
import { documentsWords } from '../../words/documents.ts'
import { threadsWords } from '../../words/threads.ts'
import { NetFromAfar } from './net-drawing.tsx'

/** The texts that everyone reads, each with the way to its net. */
export function TextsPage({ nets }: { nets: readonly ReadNet[] }) {
  const say = useWords(threadsWords)
  const sayDocuments = useWords(documentsWords)
  return (
    <Page title={say('title')} description={say('description')} part={demandsPaths.nets}>
      <PageHead cloth="bloodroot" edge="fils" title={say('title')} lead={say('lead')} />
      <Narrow>
        {nets.length === 0 ? (
          <EmptyState title={say('none')}>
            <p>{say('noneText')}</p>
          </EmptyState>
        ) : (
          <ul class="net-texts">
            {nets.map(({ text, net }) => (
              <li key={text.slug} class="net-text">
                <div class="cloth cloth--blueberry net-text__afar">
                  <NetFromAfar net={net} />
                </div>
                <div>
                  <h2 class="heading--3" lang={text.language}>
                    <a href={demandsPaths.net(text.slug)}>{text.title}</a>
                  </h2>
                  <p>
                    {sayDocuments(`kind.${text.kind}`)}. {say('tied', { count: net.sentences })}.
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Narrow>
    </Page>
  )
}
