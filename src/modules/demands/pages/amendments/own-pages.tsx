import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import { demandsPaths } from '../../paths.ts'
import type { OpenDocument, Opening } from '../../queries/amendments/openings.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { type Amendment, isLive, type OutlinedBlock } from '../../rules/amendments/amendment.ts'
import type { ComposedBlock } from '../../rules/compose.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { amendingWords } from '../../words/amending.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { BlockView } from '../text/block-view.tsx'
import { ReadDocumentContext } from '../text/document-context.ts'
import { Standing } from './standing.tsx'
import { useAmendmentSayer } from './use-amendment-sayer.ts'

type OwnAmendmentsPageProps = {
  member: ServedMember
  documents: readonly OpenDocument[]
  /** What the member proposed, with the document of each; the last first. */
  own: readonly { readonly slug: string; readonly title: string; readonly amendment: Amendment }[]
}

/** In a member's space: which texts it may amend, and what it proposed. */
export function OwnAmendmentsPage({ member, documents, own }: OwnAmendmentsPageProps) {
  const say = useWords(amendingWords)
  const sayOf = useWords(amendmentsWords)
  const formats = useFormats()
  const sayer = useAmendmentSayer()
  const { name, slug } = member
  return (
    <MemberSpacePage
      member={member}
      title={say('title')}
      lead={say('lead', { name })}
      crumbs={[]}
      done={{ words: amendmentsWords }}
    >
      {documents.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          id="textes"
          caption={say('caption')}
          stack
          columns={[
            { label: say('column.document') },
            { label: say('column.until') },
            { label: say('column.own'), numeric: true },
          ]}
          rows={documents.map(({ slug: document, title, language, closesOn }) => ({
            key: document,
            cells: [
              <a key="texte" href={amendmentPaths.ownDocument(slug, document)} lang={language}>
                {title}
              </a>,
              formats.day(closesOn),
              String(own.filter((one) => one.slug === document).length),
            ],
          }))}
        />
      )}
      <Part id="proposes" title={say('ownTitle', { name })} size={4}>
        {own.length === 0 && <p>{say('ownNone')}</p>}
        <ul class="removed">
          {own.map(({ slug: document, title, amendment }) => (
            <li key={amendment.id}>
              <p>
                <a href={amendmentPaths.one(document, amendment.number)}>
                  {say('ownOne', {
                    number: amendment.number,
                    what: sayer.block(amendment.block),
                  })}
                </a>
              </p>
              <p>{sayOf('bookletOf', { title })}</p>
              <Standing amendment={amendment} />
            </li>
          ))}
        </ul>
      </Part>
    </MemberSpacePage>
  )
}

type OwnDocumentPageProps = {
  member: ServedMember
  document: WorkingDocument
  opening: Opening
  read: ReadDocument
  /** The blocks of the version that is open and still stand, in order. */
  blocks: readonly (ComposedBlock & { readonly outlined: OutlinedBlock })[]
  /** Id of a block → how many live amendments it has. */
  counts: ReadonlyMap<string, number>
}

/** Where a member chooses the block it would change. */
export function OwnDocumentPage({
  member,
  document,
  opening,
  read,
  blocks,
  counts,
}: OwnDocumentPageProps) {
  const say = useWords(amendingWords)
  const formats = useFormats()
  const { federation } = useReading()
  const sayer = useAmendmentSayer()
  const { slug, title, language } = document
  const { closesOn, closedAt, isOpen } = opening
  const closed = closedAt === null ? closesOn : todayIn(federation.timeZone, closedAt)
  return (
    <MemberSpacePage
      member={member}
      title={title}
      lead={
        isOpen
          ? say('documentLead', { date: formats.day(closesOn) })
          : say('documentClosed', { date: formats.day(closed) })
      }
      crumbs={[{ href: amendmentPaths.own(member.slug), label: say('title') }]}
    >
      <p>
        <MoreLink href={amendmentPaths.all(slug)}>{say('all')}</MoreLink>
      </p>
      <p>
        <MoreLink href={demandsPaths.document(slug)}>{say('read')}</MoreLink>
      </p>
      <ReadDocumentContext.Provider value={read}>
        <div class="document">
          {blocks.map((block) => {
            const what = sayer.block(block.outlined)
            const count = counts.get(block.id) ?? 0
            return (
              <div class="block" key={block.code}>
                <p class="block__kind">{what}</p>
                <div lang={language}>
                  <BlockView block={block} />
                </div>
                <p class="block__tools">
                  {isOpen && (
                    <a
                      class="block__act"
                      href={amendmentPaths.proposal(member.slug, slug, block.code)}
                      aria-label={say('amendLabel', { what })}
                    >
                      {say('amend')}
                    </a>
                  )}
                  {count > 0 && (
                    <a
                      class="block__act"
                      href={`${amendmentPaths.all(slug)}#bloc-${block.code}`}
                      aria-label={say('onLabel', { count, what })}
                    >
                      {say('on', { count })}
                    </a>
                  )}
                </p>
              </div>
            )
          })}
        </div>
      </ReadDocumentContext.Provider>
    </MemberSpacePage>
  )
}

/** Id of a block → how many amendments it has that may still change it. */
export function countLive(
  entries: readonly { readonly blockId: string; readonly state: Amendment['state'] }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { blockId, state } of entries) {
    if (isLive(state)) counts.set(blockId, (counts.get(blockId) ?? 0) + 1)
  }
  return counts
}
