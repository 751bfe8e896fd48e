import { Fragment } from 'preact'
import { Button } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { isSameText, wholeOf } from '../../rules/amendments/amendment.ts'
import type { PlannedBlock, PlannedText } from '../../rules/amendments/plan-text.ts'
import { differenceOf } from '../../rules/difference.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { Watermark } from '../reading/working-bar.tsx'
import { BlockView } from '../text/block-view.tsx'
import { ReadDocumentContext } from '../text/document-context.ts'
import { DifferenceView } from '../writing/difference-view.tsx'
import { Frame } from '../writing/frame.tsx'
import { useBlockName } from '../writing/said-block.ts'
import { EndedVotesNote } from './ended-votes-note.tsx'

export const draftViews = { decisions: '', recommendations: 'recommandations' } as const
export type DraftView = keyof typeof draftViews

type DraftPageProps = {
  document: WorkingDocument
  plan: PlannedText
  /** The text to come, put together for its reader. */
  read: ReadDocument
  view: DraftView
  /** How many amendments have a result that is not written down yet. */
  ended: number
  /** Whether some are in the text already. */
  isWritten: boolean
}

/** The text with what was adopted, or with what is recommended, before any of it is written. */
export function DraftPage({ document, plan, read, view, ended, isWritten }: DraftPageProps) {
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
      <Watermark document={document} reader={useReading().person?.name ?? null} />
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
      {isDecided && <EndedVotesNote document={document} ended={ended} />}
      <Left slug={slug} left={plan.left} />
      {plan.steps.length === 0 ? (
        <Nothing isDecided={isDecided} isWritten={isWritten} isWaiting={ended > 0} />
      ) : (
        <>
          <p>
            {say('draft.count', { count: plan.steps.length })}
            {plan.blocks
              .flatMap(({ by }) => by)
              .map(({ number }) => (
                <Fragment key={number}>
                  {' '}
                  <a href={`#amendement-${number}`} aria-label={sayOf('one', { number })}>
                    {number}
                  </a>
                </Fragment>
              ))}
          </p>
          {isDecided && isWriter && (
            <form class="no-print" method="post" action={here}>
              <p>{say('draft.applyText')}</p>
              <Button>{say('draft.apply')}</Button>
            </form>
          )}
          <Blocks document={document} read={read} blocks={plan.blocks} />
        </>
      )}
    </Frame>
  )
}

type NothingProps = { isDecided: boolean; isWritten: boolean; isWaiting: boolean }

/** Why there is nothing to read here: nothing was adopted, or what was is in the text already. */
function Nothing({ isDecided, isWritten, isWaiting }: NothingProps) {
  const say = useWords(amendmentLeadWords)
  // The note above says what waits.
  if (isDecided && isWaiting) return null
  const why = isDecided ? (isWritten ? 'written' : 'none') : 'noneRecommended'
  return (
    <EmptyState title={say(`draft.${why}`)}>
      <p>{say(`draft.${why}Text`)}</p>
    </EmptyState>
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

type BlocksProps = {
  document: WorkingDocument
  read: ReadDocument
  blocks: readonly PlannedBlock[]
}

function Blocks({ document, read, blocks }: BlocksProps) {
  const name = useBlockName()
  const composed = new Map(read.composition.blocks.map((block) => [block.id, block]))
  return (
    <ReadDocumentContext.Provider value={read}>
      <div class="document">
        {blocks.map((block) => {
          const planned = composed.get(block.key)
          return (
            <div class="block" key={block.key}>
              {block.by.map(({ number }) => (
                <span key={number} id={`amendement-${number}`} />
              ))}
              <p class="block__kind">{name({ kind: block.kind, number: planned?.number ?? '' })}</p>
              <From slug={document.slug} block={block} />
              <div lang={document.language}>
                {planned && isAsItStands(block) ? (
                  <BlockView block={planned} />
                ) : (
                  <Changed block={block} />
                )}
              </div>
            </div>
          )
        })}
      </div>
    </ReadDocumentContext.Provider>
  )
}

function isAsItStands({ stands, words }: PlannedBlock): boolean {
  return stands !== null && words !== null && isSameText(stands, words)
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

function Changed({ block: { stands, words } }: { block: PlannedBlock }) {
  const before = stands ? wholeOf(stands) : ''
  const after = words ? wholeOf(words) : ''
  return (
    <div class="amended">
      <DifferenceView changes={differenceOf(before, after)} />
    </div>
  )
}
