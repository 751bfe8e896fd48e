import { type Change, differenceOf } from '../difference.ts'
import { type Amendment, wholeOf } from './amendment.ts'

/** What an amendment changes in its block, word by word; nothing where it changes its place alone. */
export function changesOf(
  amendment: Pick<Amendment, 'kind' | 'base' | 'wording'>,
): readonly Change[] {
  const { kind, base, wording } = amendment
  if (kind === 'move') return []
  if (kind === 'insert') return [{ kind: 'added', text: wholeOf(wording) }]
  if (kind === 'delete') return [{ kind: 'removed', text: wholeOf(base) }]
  return differenceOf(wholeOf(base), wholeOf(wording))
}
