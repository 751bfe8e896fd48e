import { Button } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { wholeOf } from '../../rules/amendments/amendment.ts'
import type { PlannedBlock, PlannedText } from '../../rules/amendments/plan-text.ts'
import { differenceOf } from '../../rules/difference.ts'
import { numbersOf } from '../../rules/number-blocks.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { DifferenceView } from '../writing/difference-view.tsx'
import { Frame } from '../writing/frame.tsx'
import { useBlockName } from '../writing/said-block.ts'

export const draftViews = { decisions: '', recommendations: 'recommandations' } as const
export type DraftView = keyof typeof draftViews

type DraftPageProps = {
  document: WorkingDocument
  plan: PlannedText
  view: DraftView
}

/** The text with what was adopted, or with what is recommended, before any of it is written. */
export function DraftPage({ document, plan, view }: DraftPageProps) {
  const say = useWords(amendmentLeadWords)
  const sayOf = useWords(amendmentsWords)
  const { slug, isWriter } = document
  const isDecided = view === 'decisions'
  const here = amendmentPaths.draft(slug)
  return (
    <Frame
      document={document}
      title={say('draft.title')}
      lead={say(isDecided ? 'draft.lead' : 'draft.leadRecommended')}
      words={amendmentsWords}
      crumbs={[{ href: amendmentPaths.all(slug), label: sayOf('title') }]}
    >
      <TagLinks
        label={say('draft.views')}
        links={[
          { href: here, label: say('draft.decisions'), current: isDecided },
          {
            href: `${here}?selon=${draftViews.recommendations}`,
            label: say('draft.recommendations'),
            current: !isDecided,
          },
        ]}
      />
      <Left slug={slug} left={plan.left} />
      {plan.steps.length === 0 ? (
        <EmptyState title={say(isDecided ? 'draft.none' : 'draft.noneRecommended')}>
          <p>{say(isDecided ? 'draft.noneText' : 'draft.noneRecommendedText')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{say('draft.count', { count: plan.steps.length })}</p>
          {isDecided && isWriter && (
            <form class="no-print" method="post" action={here}>
              <p>{say('draft.applyText')}</p>
              <Button>{say('draft.apply')}</Button>
            </form>
          )}
          <Blocks document={document} blocks={plan.blocks} />
        </>
      )}
    </Frame>
  )
}

function Left({ slug, left }: { slug: string; left: PlannedText['left'] }) {
  const say = useWords(amendmentLeadWords)
  if (left.length === 0) return null
  return (
    <Part id="a-cote" title={say('draft.left')} size={4}>
      <ul class="removed">
        {left.map(({ amendment: { number }, because }) => (
          <li key={number}>
            <a href={amendmentPaths.one(slug, number)}>
              {say('draft.leftOne', { number, why: say(`draft.why.${because}`) })}
            </a>
          </li>
        ))}
      </ul>
    </Part>
  )
}

type BlocksProps = { document: WorkingDocument; blocks: readonly PlannedBlock[] }

function Blocks({ document, blocks }: BlocksProps) {
  const name = useBlockName()
  const standing = blocks.filter(({ words }) => words !== null)
  const numbers = numbersOf(standing.map(({ kind }) => kind))
  const numberOf = new Map(standing.map(({ key }, at) => [key, numbers[at] ?? '']))
  return (
    <div>
      {blocks.map((block) => (
        <section
          class="comment"
          key={block.key}
          aria-label={name({ kind: block.kind, number: numberOf.get(block.key) ?? '' })}
        >
          <p class="block__kind">
            {name({ kind: block.kind, number: numberOf.get(block.key) ?? '' })}
          </p>
          <From slug={document.slug} block={block} />
          <div lang={document.language}>
            <Words block={block} />
          </div>
        </section>
      ))}
    </div>
  )
}

function From({ slug, block: { by, isMoved } }: { slug: string; block: PlannedBlock }) {
  const say = useWords(amendmentLeadWords)
  const formats = useFormats()
  const [first] = by
  if (!first) return null
  const numbers = formats.list(by.map(({ number }) => String(number)))
  return (
    <p>
      <strong>
        <a href={amendmentPaths.one(slug, first.number)}>
          {say('draft.from', { count: by.length, numbers })}
        </a>
      </strong>
      {isMoved && ` ${say('draft.moved')}`}
    </p>
  )
}

function Words({ block: { stands, words } }: { block: PlannedBlock }) {
  const before = stands ? wholeOf(stands) : ''
  const after = words ? wholeOf(words) : ''
  if (before === after) {
    return <p class="difference">{before || stands?.options.reference}</p>
  }
  return <DifferenceView changes={differenceOf(before, after)} />
}
