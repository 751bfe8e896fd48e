import type { Transaction } from '../../../../platform/database/database.ts'
import { holdAmendment } from '../../queries/amendments/hold-amendments.ts'
import type { Outline } from '../../queries/amendments/outline.ts'
import { findBlock } from '../../queries/blocks.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'
import {
  type RefusedWords,
  readProposal,
  type TypedProposal,
} from '../../rules/amendments/proposed-words.ts'
import { holdForAmending } from './propose-amendment.ts'

type Revising = {
  readonly documentId: string
  readonly amendment: Amendment
  readonly outline: Outline
  /** Number of the wording that was on the page. */
  readonly wordingSeen: number
  /** How many saves the block had when the page was read. */
  readonly seen: number
  readonly typed: TypedProposal
}

export type ReviseAmendmentResult =
  | { outcome: 'revised' }
  | { outcome: 'refused'; because: RefusedWords }
  /** It is no more in a state in which these people word it. */
  | { outcome: 'not-now' }
  | { outcome: 'removed' }
  /** Its block changed once more, or somebody revised it from another tab. */
  | { outcome: 'changed-since' }

/**
 * Words an amendment again, on its block as it stands: by the member that proposed it while nothing is decided, by the writers once it
 * was adopted and the text had changed. The wordings before stay.
 */
export async function reviseAmendment(
  tx: Transaction,
  person: { readonly id: string },
  { documentId, amendment, outline, wordingSeen, seen, typed }: Revising,
): Promise<ReviseAmendmentResult> {
  const { id, kind, block, state } = amendment
  if (state !== 'proposed' && state !== 'accepted' && state !== 'partly') {
    return { outcome: 'not-now' }
  }
  // Two tabs wait for each other here, and whoever puts it to the vote for both.
  const held = await holdAmendment(tx, id)
  if (held?.state !== state) return { outcome: 'not-now' }
  const version = await holdForAmending(tx, block.id)
  const current = version === null ? null : await findBlock(tx, documentId, block.code)
  if (version === null || !current) return { outcome: 'removed' }
  if (current.saves !== seen) return { outcome: 'changed-since' }
  const standing = [...outline.values()].filter(({ isRemoved }) => !isRemoved)
  const words = readProposal(typed, { kind, block, current, standing })
  if (typeof words === 'string') return { outcome: 'refused', because: words }
  if (held.wording !== wordingSeen) return { outcome: 'changed-since' }
  await tx
    .insertInto('demands.wordings')
    .values({
      amendment_id: id,
      document_id: documentId,
      number: held.wording + 1,
      base_version: version,
      block_kind: words.blockKind,
      title: words.title,
      text: words.text,
      placed: words.placed,
      destination_id: words.destination?.id ?? null,
      reason: words.reason,
      written_by: person.id,
    })
    .execute()
  return { outcome: 'revised' }
}
