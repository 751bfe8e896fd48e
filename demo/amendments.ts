import { daysFrom } from '../src/platform/words/days.ts'
import { type DemonstrationAmendment, demonstrationAmendments } from './amendments-text.ts'
import { castPerson } from './cast.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { memberId, noonOf } from './member-rows.ts'

/** A block of the working platform, as its own rows have it. */
export type AmendedRow = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly text: string
}

type Amended = {
  readonly documentId: string
  readonly blocks: readonly AmendedRow[]
  /** ISO day. */
  readonly today: string
}

const openedDaysAgo = 24

/**
 * The working platform opened to amendments, and eleven of them: two that exclude each other, one whose block changed since, most with what the
 * committee recommends. In the order in which tables refer to each other.
 */
export function amendmentRows({ documentId, blocks, today }: Amended): readonly TableRows[] {
  const team = castPerson('Maude Delisière').id
  const opening = identifierOf('opening', documentId)
  const day = (daysAgo: number) => noonOf(daysFrom(today, -daysAgo))
  const all = demonstrationAmendments.map((one, at) => ({
    ...one,
    number: at + 1,
    id: identifierOf('amendment', documentId, at),
    block: blockCalled(blocks, one.block),
  }))
  const proposedAt = (number: number) => day(openedDaysAgo - 1 - number)
  return [
    {
      table: 'demands.openings',
      rows: [
        {
          id: opening,
          document_id: documentId,
          number: 1,
          opened_at: day(openedDaysAgo),
          opened_by: team,
          closes_on: daysFrom(today, 12),
        },
      ],
    },
    {
      table: 'demands.opened_blocks',
      rows: blocks.map(({ id }, at) => ({
        opening_id: opening,
        block_id: id,
        document_id: documentId,
        version: 1,
        place: at + 1,
      })),
    },
    {
      table: 'demands.amendments',
      rows: all.map(({ id, number, block, kind, by }) => ({
        id,
        document_id: documentId,
        number,
        opening_id: opening,
        block_id: block.id,
        kind,
        member_id: memberOf(by),
        proposed_at: proposedAt(number),
        proposed_by: castPerson(by).id,
      })),
    },
    {
      table: 'demands.wordings',
      rows: all.map((one) => ({
        amendment_id: one.id,
        document_id: documentId,
        number: 1,
        base_version: 1,
        block_kind: one.inserted ?? null,
        title: one.title ?? (one.kind === 'replace' ? one.block.title : ''),
        text: one.text ?? '',
        placed: one.placed ?? null,
        destination_id:
          one.destination === undefined ? null : blockCalled(blocks, one.destination).id,
        reason: one.reason,
        written_at: proposedAt(one.number),
        written_by: castPerson(one.by).id,
      })),
    },
    {
      table: 'demands.recommendations',
      rows: all.flatMap(({ id, block, recommended }) =>
        recommended
          ? [
              {
                amendment_id: id,
                document_id: documentId,
                number: 1,
                recommendation: recommended.as,
                reason: recommended.reason,
                title: recommended.as === 'part' ? block.title : '',
                text: recommended.text ?? '',
                wording: 1,
                given_at: day(4),
                given_by: castPerson('Widline Lenvers').id,
              },
            ]
          : [],
      ),
    },
    {
      table: 'demands.amendment_supports',
      rows: all.flatMap(({ id, number, supporters = [] }) =>
        supporters.map((name, at) => ({
          amendment_id: id,
          document_id: documentId,
          member_id: memberOf(name),
          supported_at: day(openedDaysAgo - 3 - number - at),
          supported_by: castPerson(name).id,
        })),
      ),
    },
    {
      table: 'demands.amendment_comments',
      rows: all.flatMap(({ id, number, said = [] }) =>
        said.map(({ by, text }, at) => ({
          id: identifierOf('amendment-comment', documentId, number, at),
          amendment_id: id,
          document_id: documentId,
          text,
          written_at: day(9 - at),
          written_by: castPerson(by).id,
        })),
      ),
    },
  ]
}

/** By the title of a block, or the beginning of its words. */
function blockCalled(blocks: readonly AmendedRow[], called: string): AmendedRow {
  const found = blocks.find(({ title, text }) => title === called || text.startsWith(called))
  if (!found) throw new Error(`No block of the working platform is called ${called}`)
  return found
}

function memberOf(name: DemonstrationAmendment['by']): string {
  const { member } = castPerson(name)
  if (member === undefined) throw new Error(`${name} serves no member`)
  return memberId(member)
}
