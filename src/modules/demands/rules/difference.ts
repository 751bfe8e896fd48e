import { diffArrays } from 'diff'

/** A run of words that stayed, came or went. */
export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** References and numbers (« 14 000 ») whole, words, spaces, and every other sign by itself. */
const tokens =
  /\[\[[^[\]\n]{1,200}\]\]|\p{N}+(?:[\u00a0\u202f]\p{N}{3})*|[\p{L}\p{M}]+(?:[’'·-][\p{L}\p{M}]+)*|\s+|./gsu

/** From one text to another, word by word. Past what a page can show, the whole is told as replaced. */
export function differenceOf(before: string, after: string): readonly Change[] {
  const [old, now] = [before.match(tokens) ?? [], after.match(tokens) ?? []]
  const changes = diffArrays(old, now, { maxEditLength: 4000, timeout: 200 })
  if (!changes) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return joined(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
}

/** Words that were replaced together are told together, with the spaces between them: what went, then what came. */
function joined(changes: readonly Change[]): readonly Change[] {
  const told: Change[] = []
  let [went, came] = ['', '']
  const tell = () => {
    if (went !== '') told.push({ kind: 'removed', text: went })
    if (came !== '') told.push({ kind: 'added', text: came })
    went = ''
    came = ''
  }
  for (const [at, { kind, text }] of changes.entries()) {
    const isBetween = kind === 'same' && /^[^\S\n]+$/.test(text) && went !== '' && came !== ''
    const next = changes[at + 1]
    if (kind === 'removed') went += text
    else if (kind === 'added') came += text
    else if (isBetween && next && next.kind !== 'same') {
      went += text
      came += text
    } else {
      tell()
      told.push({ kind, text })
    }
  }
  tell()
  return told
}
