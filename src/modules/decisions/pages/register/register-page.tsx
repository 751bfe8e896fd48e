import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Registered } from '../../queries/list-decisions.ts'
import { type Filter, filterInAddress, filters } from '../../rules/register-filters.ts'
import { leadingWords } from '../../words/leading.ts'
import { registerWords } from '../../words/register.ts'
import { DecisionsPage } from '../decisions-page.tsx'
import { Standing } from './standing.tsx'

type RegisterPageProps = {
  /** Of this filter. */
  decisions: readonly Registered[]
  filter: Filter
  /** Whether there is any under another filter. */
  isEmpty: boolean
  /** Whether the reader is of the network, who sees more than what is public. */
  isNetwork: boolean
  /** Whether she may prepare one. */
  mayAsk: boolean
}

/** Every decision the reader may see. */
export function RegisterPage({ decisions, filter, isEmpty, isNetwork, mayAsk }: RegisterPageProps) {
  const say = useWords(registerWords)
  const nouns = useNouns()
  const { federation } = useReading()
  return (
    <DecisionsPage
      title={say('title')}
      lead={say(isNetwork ? 'lead' : 'leadPublic', nouns)}
      description={say('description', { federation: federation.name })}
      edge="decisions"
      done={{ words: leadingWords }}
      head={
        mayAsk && (
          <Buttons>
            <ButtonLink href={decisionsPaths.newDecision}>{say('new')}</ButtonLink>
          </Buttons>
        )
      }
    >
      <Wrap>
        <div class="decisions-list">
          {isEmpty ? (
            <EmptyState title={say('none')}>
              <p>{say(isNetwork ? 'noneText' : 'nonePublic', nouns)}</p>
            </EmptyState>
          ) : (
            <>
              <Filters filter={filter} isNetwork={isNetwork} />
              {decisions.length === 0 ? <p>{say('none')}</p> : <List decisions={decisions} />}
            </>
          )}
        </div>
      </Wrap>
    </DecisionsPage>
  )
}

function Filters({ filter, isNetwork }: Pick<RegisterPageProps, 'filter' | 'isNetwork'>) {
  const say = useWords(registerWords)
  // What is public is closed: the public has nothing live, and reviews are the network's.
  const offered = filters.filter((one) => isNetwork || !['live', 'review'].includes(one))
  const { register } = decisionsPaths
  return (
    <TagLinks
      label={say('filters')}
      links={offered.map((one) => ({
        href: one === 'all' ? register : `${register}?voir=${filterInAddress[one]}`,
        label: say(`filter.${one}`),
        current: one === filter,
      }))}
    />
  )
}

function List({ decisions }: Pick<RegisterPageProps, 'decisions'>) {
  const say = useWords(registerWords)
  const formats = useFormats()
  const day = (iso: string | null) => (iso === null ? '' : formats.day(iso))
  return (
    <Table
      id="registre"
      caption={say('list.caption')}
      captionUnseen
      stack
      columns={[
        { label: say('list.question') },
        { label: say('list.state') },
        { label: say('list.decided') },
        { label: say('list.review') },
      ]}
      rows={decisions.map(({ id, slug, question, stage, outcome, decided_on, review_on }) => ({
        key: id,
        cells: [
          <a key="question" href={decisionsPaths.decision(slug)}>
            {question}
          </a>,
          <Standing key="state" stage={stage} outcome={outcome} />,
          day(decided_on),
          day(review_on),
        ],
      }))}
    />
  )
}
