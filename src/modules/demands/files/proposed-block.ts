import { z } from 'zod'
import { tidyText } from '../../../platform/forms/fields.ts'
import { mostBlocks } from '../rules/most-blocks.ts'
import { blockKinds, blockOptions } from '../tables.ts'

/** A block that a file proposes. */
const proposedBlock = z.object({
  kind: z.enum(blockKinds),
  title: z.string().max(300).transform(tidyText),
  text: z.string().max(20_000).transform(tidyText),
  options: blockOptions,
})
export type ProposedBlock = z.infer<typeof proposedBlock>

export const proposedBlocks = z.array(proposedBlock).max(mostBlocks)

export const readFileResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    blocks: proposedBlocks,
    /** What was left aside, each kind once: pictures, tables, long pieces. */
    left: z.array(z.enum(['pictures', 'tables', 'cut'])),
  }),
  z.object({
    outcome: z.literal('refused'),
    because: z.enum([
      'unknown-format',
      'broken',
      'encrypted',
      'swells',
      'too-slow',
      'too-many',
      'empty',
    ]),
  }),
])
export type ReadFileResult = z.infer<typeof readFileResult>
