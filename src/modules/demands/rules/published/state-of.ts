import { createHash } from 'node:crypto'
import type { Block } from '../../queries/blocks.ts'

type Stood = {
  /** The number of its last version; 0 before the first. */
  readonly last: number
  readonly title: string
  readonly blocks: readonly Pick<Block, 'code' | 'saves'>[]
  /** Those who agreed to be named. */
  readonly credits: readonly { readonly id: string }[]
}

/**
 * What a document was when somebody read it, in a few letters: another text, another order, another name, another version
 * published since, another state.
 */
export function stateOf({ last, title, blocks, credits }: Stood): string {
  const all = [
    last,
    title,
    blocks.map(({ code, saves }) => [code, String(saves)]),
    credits.map(({ id }) => id).sort(),
  ]
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22)
}
