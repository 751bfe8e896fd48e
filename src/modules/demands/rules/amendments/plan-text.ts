import type { BlockKind, BlockOptions } from '../../tables.ts'
import {
  type Amendment,
  isExclusive,
  type Said,
  type Staleness,
  stalenessOf,
  takenWords,
} from './amendment.ts'

/** A block that stands before anything is applied. */
export type StandingBlock = Said & {
  readonly id: string
  readonly code: string
  readonly kind: BlockKind
  readonly options: BlockOptions
}

/** A block of the text to come. */
export type PlannedBlock = {
  /** The id of a block that stands, or of the amendment that inserts it. */
  readonly key: string
  readonly kind: BlockKind
  /** Null for what is inserted. */
  readonly stands: StandingBlock | null
  /** What it will say; null for what is taken out. */
  readonly words: Said | null
  readonly isMoved: boolean
  /** The amendments that make it so. */
  readonly by: readonly Amendment[]
}

/** One thing to do to the text. `after`: key of the block it follows; null for the beginning. */
export type Step =
  | { readonly kind: 'replace'; readonly amendment: Amendment; readonly words: Said }
  | { readonly kind: 'delete'; readonly amendment: Amendment }
  | { readonly kind: 'move'; readonly amendment: Amendment; readonly after: string | null }
  | {
      readonly kind: 'insert'
      readonly amendment: Amendment
      readonly words: Said
      readonly after: string | null
    }

export type PlannedText = {
  readonly blocks: readonly PlannedBlock[]
  readonly steps: readonly Step[]
  /** What cannot be applied as it is, and why: nothing is dropped in silence. */
  readonly left: readonly {
    readonly amendment: Amendment
    readonly because: Staleness | 'excluded'
  }[]
}

type Planned = { -readonly [K in keyof PlannedBlock]: PlannedBlock[K] }

/**
 * The text with amendments applied: words first, then what moves, what is inserted, and last what is taken out, so that each finds the block
 * it stands beside. Of two that exclude each other the first by its number is applied. `words`: what each takes; its own or the committee's.
 */
export function planText(
  standing: readonly StandingBlock[],
  amendments: readonly Amendment[],
  words: (amendment: Amendment) => Said = takenWords,
): PlannedText {
  const saidBy = (amendment: Amendment): Said => {
    const { title, text } = words(amendment)
    return { title, text }
  }
  const left: { amendment: Amendment; because: Staleness | 'excluded' }[] = []
  const reworded = new Set<string>()
  const ids = new Set(standing.map(({ id }) => id))
  const fitting = amendments.filter((amendment) => {
    const isExcluded = isExclusive(amendment.kind) && reworded.has(amendment.block.id)
    const because =
      stalenessOf(amendment) ?? missing(amendment, ids) ?? (isExcluded ? 'excluded' : null)
    if (because !== null) left.push({ amendment, because })
    else if (isExclusive(amendment.kind)) reworded.add(amendment.block.id)
    return because === null
  })
  const of = (kind: Amendment['kind']) => fitting.filter((one) => one.kind === kind)
  const steps: Step[] = []
  const blocks: Planned[] = standing.map((block) => ({
    key: block.id,
    kind: block.kind,
    stands: block,
    words: { title: block.title, text: block.text },
    isMoved: false,
    by: [],
  }))
  const at = (key: string) => blocks.findIndex((block) => block.key === key)
  const keyBefore = (index: number) => blocks[index - 1]?.key ?? null

  for (const amendment of of('replace')) {
    const block = blocks[at(amendment.block.id)]
    if (!block) continue
    block.words = saidBy(amendment)
    block.by = [...block.by, amendment]
    steps.push({ kind: 'replace', amendment, words: block.words })
  }
  for (const amendment of of('move')) {
    const [block] = blocks.splice(at(amendment.block.id), 1)
    if (!block) continue
    const beside = at(amendment.destination?.id ?? '')
    const to = amendment.wording.placed === 'before' ? beside : beside + 1
    blocks.splice(to, 0, block)
    block.isMoved = true
    block.by = [...block.by, amendment]
    steps.push({ kind: 'move', amendment, after: keyBefore(to) })
  }
  // Those inserted after one block follow each other by number, as those before it do.
  const lastAfter = new Map<string, string>()
  for (const amendment of of('insert')) {
    const { id: beside } = amendment.block
    const isBefore = amendment.wording.placed === 'before'
    const to = isBefore ? at(beside) : at(lastAfter.get(beside) ?? beside) + 1
    if (!isBefore) lastAfter.set(beside, amendment.id)
    const said = saidBy(amendment)
    const kind = amendment.wording.blockKind ?? 'paragraph'
    steps.push({ kind: 'insert', amendment, words: said, after: keyBefore(to) })
    blocks.splice(to, 0, {
      key: amendment.id,
      kind,
      stands: null,
      words: said,
      isMoved: false,
      by: [amendment],
    })
  }
  for (const amendment of of('delete')) {
    const block = blocks[at(amendment.block.id)]
    if (!block) continue
    block.words = null
    block.by = [...block.by, amendment]
    steps.push({ kind: 'delete', amendment })
  }
  return { blocks, steps, left }
}

/** Of what is read a moment after: the block it is about, or the one it would go beside, may have left the text meanwhile. */
function missing(
  { kind, block, destination }: Amendment,
  standing: ReadonlySet<string>,
): Staleness | null {
  if (!standing.has(block.id)) return 'removed'
  const isLost = kind === 'move' && !standing.has(destination?.id ?? '')
  return isLost ? 'destination-removed' : null
}
