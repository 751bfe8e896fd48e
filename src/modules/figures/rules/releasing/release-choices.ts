import { z } from 'zod'

/** What a release was asked to show. */
const releaseChoices = z.object({
  /** Codes of questions, in the order of the questionnaire. */
  questions: z.array(z.string()).readonly(),
  zones: z.boolean(),
  regions: z.boolean(),
  /** Practices, age bands, languages: of the network, or of every place shown too. */
  parts: z.enum(['none', 'network', 'places']),
  /** What is believed of the silent members: nowhere, beside what was observed in the network, or instead of it in places too. */
  estimates: z.enum(['none', 'network', 'places']),
  /** The figures of members that agreed to be named. */
  named: z.boolean(),
})
export type ReleaseChoices = Readonly<z.infer<typeof releaseChoices>>

/** The choices of a release as the database keeps them; null for what this version never wrote. */
export function readReleaseChoices(kept: unknown): ReleaseChoices | null {
  const read = releaseChoices.safeParse(kept)
  return read.success ? read.data : null
}
