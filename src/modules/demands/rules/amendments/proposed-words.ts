import type { AmendmentKind, InsertedKind, Placed } from '../../amendment-tables.ts'
import { isSameText, type OutlinedBlock, type Said } from './amendment.ts'
import { isTitled, mayBeReworded } from './gestures.ts'

/** What a member proposes, of what it typed: what its gesture has no use for is left empty. */
export type ProposedWords = Said & {
  readonly kind: AmendmentKind
  readonly blockKind: InsertedKind | null
  readonly placed: Placed | null
  /** Beside which block it moves; null for the other gestures. */
  readonly destination: OutlinedBlock | null
  readonly reason: string
}

export type TypedProposal = {
  readonly title: string
  readonly text: string
  readonly blockKind: '' | InsertedKind
  readonly placed: '' | Placed
  /** Code of a block. */
  readonly destination: string
  readonly reason: string
}

type About = {
  readonly kind: AmendmentKind
  readonly block: OutlinedBlock
  readonly current: Said
  /** The blocks that stand, in order. */
  readonly standing: readonly OutlinedBlock[]
}

export type RefusedWords =
  | 'empty'
  | 'same'
  | 'not-reworded'
  | 'no-kind'
  | 'no-destination'
  | 'same-place'

/** Reads what was typed, or why it proposes nothing. */
export function readProposal(
  typed: TypedProposal,
  { kind, block, current, standing }: About,
): ProposedWords | RefusedWords {
  const { reason, title, text } = typed
  const none = {
    kind,
    title: '',
    text: '',
    blockKind: null,
    placed: null,
    destination: null,
    reason,
  }
  if (kind === 'delete') return none
  if (kind === 'move') {
    const placed = typed.placed === 'before' ? 'before' : 'after'
    const destination = standing.find(({ code }) => code === typed.destination)
    if (!destination || destination.id === block.id) return 'no-destination'
    const others = standing.filter(({ id }) => id !== block.id)
    const at = others.indexOf(destination) + (placed === 'after' ? 1 : 0)
    if (at === standing.findIndex(({ id }) => id === block.id)) return 'same-place'
    return { ...none, placed, destination }
  }
  if (kind === 'insert') {
    if (typed.blockKind === '') return 'no-kind'
    const said = { title: isTitled(typed.blockKind) ? title : '', text }
    if (said.title === '' && said.text === '') return 'empty'
    const placed = typed.placed === 'before' ? 'before' : 'after'
    return { ...none, ...said, blockKind: typed.blockKind, placed }
  }
  if (!mayBeReworded(block.kind)) return 'not-reworded'
  const said = { title: isTitled(block.kind) ? title : current.title, text }
  if (said.title === '' && said.text === '') return 'empty'
  return isSameText(said, current) ? 'same' : { ...none, ...said }
}
