import { z } from 'zod'
import type { Json } from './printable.ts'

const json: z.ZodType<Json> = z.json()

/** What the thread is asked. */
export const pdfRequest = z.object({
  /** Typst files by path from the root they import each other by: `/modules/voices/print/poster.typ`. */
  sources: z.record(z.string(), z.string()),
  /** The path of the one to compile. */
  main: z.string(),
  /** What it reads by `json("/data.json")`: the only way in for what people wrote. */
  data: json,
})
export type PdfRequest = z.infer<typeof pdfRequest>

/** What it answers. */
export const typstResult = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('compiled'),
    pdf: z.instanceof(Uint8Array),
    pages: z.int(),
    /** Characters that the fonts do not have, each once: `[…]` stands where they were. */
    omitted: z.array(z.string()).readonly(),
  }),
  /** The source is wrong, or right with a warning, or not accessible: why, one sentence each. */
  z.object({ outcome: z.literal('refused'), problems: z.array(z.string()).readonly() }),
])
export type TypstResult = z.infer<typeof typstResult>
