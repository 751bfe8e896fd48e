import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Pagination } from '../../../../design/pagination/pagination.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import { demandsPaths } from '../../paths.ts'
import type { Opening } from '../../queries/amendments/openings.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { wholeOf } from '../../rules/amendments/amendment.ts'
import { type Filter, filterInAddress, filters } from '../../rules/amendments/list-filters.ts'
import type { ShownGroup } from '../../rules/amendments/shown-groups.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { Frame } from '../writing/frame.tsx'
import { excerptOf } from '../writing/workbench-page.tsx'
import { AmendmentItem } from './amendment-item.tsx'
import { EndedVotesNote } from './ended-votes-note.tsx'
import { useAmendmentSayer } from './use-amendment-sayer.ts'

export type AmendmentsPageProps = {
  document: WorkingDocument
  opening: Opening | null
  /** How many have a result that is not written down yet. */
  ended: number
  groups: readonly ShownGroup[]
  counts: Readonly<Record<Filter, number>>
  filter: Filter
  page: number
  pages: number
  names: ReadonlyMap<string, string>
}

/** What is proposed on a text, block by block, in its order. */
export function AmendmentsPage(props: AmendmentsPageProps) {
  const { document, opening, ended, groups, counts, filter, names } = props
  const say = useWords(amendmentsWords)
  const { slug, isWriter } = document
  return (
    <Frame
      document={document}
      title={say('title')}
      lead={say('lead')}
      words={amendmentsWords}
      care={['trop-tard', 'rien', 'revenus']}
    >
      {opening ? (
        <OpeningLine opening={opening} />
      ) : (
        <EmptyState title={say('opening.none')}>
          <p>{say('opening.noneText')}</p>
        </EmptyState>
      )}
      <EndedVotesNote document={document} ended={ended} />
      {isWriter && <Lead slug={slug} hasOpening={opening !== null} />}
      {opening && counts.all > 0 && (
        <TagLinks
          label={say('filters')}
          links={filters
            .filter((one) => one === 'all' || counts[one] > 0)
            .map((one) => ({
              href: addressOf(slug, one, 1),
              label: say(`filter.${one}`, { count: counts[one] }),
              current: one === filter,
            }))}
        />
      )}
      {opening && groups.length === 0 && (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      )}
      {groups.map((group) => (
        <Group key={group.block.id} document={document} group={group} names={names} />
      ))}
      <Turned {...props} />
      {counts.all > 0 && <Take slug={slug} />}
    </Frame>
  )
}

function addressOf(slug: string, filter: Filter, page: number): string {
  const asked = [
    ...(filter === 'all' ? [] : [`etat=${filterInAddress[filter]}`]),
    ...(page === 1 ? [] : [`page=${page}`]),
  ].join('&')
  return asked === '' ? amendmentPaths.all(slug) : `${amendmentPaths.all(slug)}?${asked}`
}

export function OpeningLine({ opening }: { opening: Opening }) {
  const say = useWords(amendmentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  const { number, closesOn, closedAt, isOpen } = opening
  const closed = closedAt === null ? closesOn : todayIn(federation.timeZone, closedAt)
  return (
    <p>
      {isOpen
        ? say('opening.open', { number, date: formats.day(closesOn) })
        : say('opening.closed', { number, date: formats.day(closed) })}
    </p>
  )
}

function Lead({ slug, hasOpening }: { slug: string; hasOpening: boolean }) {
  const say = useWords(amendmentLeadWords)
  return (
    <section class="no-print" aria-label={say('lead.title')}>
      <Buttons>
        <ButtonLink kind="second" small href={amendmentPaths.opening(slug)}>
          {say('lead.open')}
        </ButtonLink>
        {hasOpening && (
          <>
            <ButtonLink kind="second" small href={amendmentPaths.ballot(slug)}>
              {say('lead.ballot')}
            </ButtonLink>
            <ButtonLink kind="second" small href={amendmentPaths.draft(slug)}>
              {say('draft.title')}
            </ButtonLink>
          </>
        )}
      </Buttons>
    </section>
  )
}

type GroupProps = {
  document: WorkingDocument
  group: ShownGroup
  names: ReadonlyMap<string, string>
  whole?: boolean
}

/** The amendments of a block under its name, and whether they exclude each other. */
export function Group({ document, group, names, whole = false }: GroupProps) {
  const say = useWords(amendmentsWords)
  const sayer = useAmendmentSayer()
  const { block, amendments, rivals } = group
  const called = excerptOf(amendments[0] ? wholeOf(amendments[0].current) : '')
  return (
    <Part
      id={`bloc-${block.code}`}
      size={4}
      title={
        block.isRemoved ? (
          sayer.block(block)
        ) : (
          <a href={demandsPaths.document(document.slug) + demandsPaths.anchor(block.code)}>
            {sayer.block(block)}
          </a>
        )
      }
    >
      {called !== '' && (
        <p class="block__kind" lang={document.language}>
          {called}
        </p>
      )}
      {rivals > 1 && (
        <p>
          <strong>{say('rivals', { count: rivals })}</strong>
        </p>
      )}
      {amendments.map((amendment) => (
        <AmendmentItem
          key={amendment.id}
          document={document}
          amendment={amendment}
          names={names}
          whole={whole}
        />
      ))}
    </Part>
  )
}

function Turned({ document, filter, page, pages }: AmendmentsPageProps) {
  const say = useWords(amendmentsWords)
  // The first, the last, and those around this one: a thousand amendments make many pages.
  const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= 2,
  )
  return (
    <Pagination
      label={say('pages')}
      pages={shown.map((one) => {
        const label = String(one)
        if (one === page) return { label }
        return {
          label,
          href: addressOf(document.slug, filter, one),
          heard: say('page', { page: label }),
        }
      })}
    />
  )
}

function Take({ slug }: { slug: string }) {
  const say = useWords(amendmentsWords)
  return (
    <section class="no-print" aria-labelledby="emporter">
      <h2 class="heading--4" id="emporter">
        {say('take')}
      </h2>
      <ul class="toc">
        <li>
          <a href={amendmentPaths.booklet(slug)}>{say('booklet')}</a>
        </li>
        <li>
          <a href={amendmentPaths.bookletFile(slug, 'pdf')}>{say('pdf')}</a>
        </li>
        <li>
          <a href={amendmentPaths.bookletFile(slug, 'csv')}>{say('csv')}</a>
        </li>
        <li>
          <a href={amendmentPaths.draft(slug)}>{say('draft')}</a>
        </li>
      </ul>
    </section>
  )
}
