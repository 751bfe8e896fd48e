import type { AmendmentKind } from '../../amendment-tables.ts'
import type { BlockKind } from '../../tables.ts'

/** In addresses: `?geste=enlever`. */
export const gestureInAddress: Readonly<Record<AmendmentKind, string>> = {
  replace: 'remplacer',
  insert: 'ajouter',
  delete: 'enlever',
  move: 'deplacer',
}

/** What is drawn from elsewhere, or is somebody's name, is not reworded: it may be taken out, moved, or joined by another block. */
const notReworded: ReadonlySet<BlockKind> = new Set([
  'figure',
  'key-figures',
  'voices-wall',
  'credits',
  'bibliography',
])

/** Whether an amendment may give a block of this kind other words: one that is drawn from elsewhere has none of its own. */
export function mayBeReworded(kind: BlockKind): boolean {
  return !notReworded.has(kind)
}

/** What one may propose of a block of this kind, the usual first. */
export function gesturesOf(kind: BlockKind): readonly AmendmentKind[] {
  return mayBeReworded(kind)
    ? ['replace', 'insert', 'delete', 'move']
    : ['insert', 'delete', 'move']
}

export function gestureOf(written: string, kind: BlockKind): AmendmentKind {
  const [usual = 'insert', ...others] = gesturesOf(kind)
  return [usual, ...others].find((one) => gestureInAddress[one] === written) ?? usual
}

/** Whether a block of this kind has a title of its own besides its words. */
export function isTitled(kind: BlockKind): boolean {
  return kind === 'demand' || kind === 'means' || kind === 'note' || kind === 'quotation'
}
