import { blockOptions } from '../../tables.ts'
import type { PlannedText, StandingBlock } from './plan-text.ts'

type Counted = StandingBlock & { readonly version: number; readonly saves: number }

/** The code of a block that an amendment would insert, until it is written. */
export const codeToCome = (number: number) => `amendement-${number}`

/** The blocks of the text to come; what is inserted is named by its amendment until it is written. */
export function blocksToCome<Block extends Counted>(
  { blocks }: PlannedText,
  standing: readonly Block[],
): readonly (Block | Counted)[] {
  const byId = new Map(standing.map((block) => [block.id, block]))
  return blocks.flatMap(({ key, kind, words, by }): (Block | Counted)[] => {
    if (!words) return []
    const stands = byId.get(key)
    if (stands) return [by.length === 0 ? stands : { ...stands, ...words }]
    const { title, text } = words
    const options = blockOptions.parse({})
    const code = codeToCome(by[0]?.number ?? 0)
    return [{ id: key, code, kind, title, text, options, version: 1, saves: 1 }]
  })
}
