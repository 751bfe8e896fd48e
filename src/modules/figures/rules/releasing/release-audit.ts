import { z } from 'zod'
import { thresholdsSchema } from '../../../../platform/federation/thresholds.ts'

/** What an audit found, as the database keeps it: counts, and names of places. No hidden number, and none that bounds one. */
const questionAudit = z.object({
  question: z.string(),
  shown: z.number(),
  hidden: z.number(),
  /** Late answers and corrections that wait for the next release. */
  waiting: z.number(),
  /** Present when nothing can protect the question. */
  refusal: z
    .object({
      level: z.enum(['network', 'zone', 'region']),
      place: z.string(),
      part: z.string(),
      /**
       * What gives it away: the sums of this release, these beside what was read of the year before, comparing with an earlier one,
       * naming some members.
       */
      cause: z.enum(['sums', 'earlier', 'comparison', 'named']),
      to: z.enum(['outsider', 'member', 'coalition', 'viewer']),
      /** Keys of regions that touch the exposed one: uniting it with any of them would make it safe. */
      mergeWith: z.array(z.string()),
    })
    .optional(),
})

const releaseThresholds = thresholdsSchema.pick({
  members: true,
  percent: true,
  persons: true,
  respondents: true,
})

export const releaseAudit = z.object({
  questions: z.array(questionAudit),
  /** The most of each kind that were played against one question. */
  played: z.object({
    outsider: z.number(),
    member: z.number(),
    coalition: z.number(),
    viewer: z.number(),
  }),
  /** Members whose figures the team reads, of one question at most. */
  readByTeam: z.number(),
  /** Earlier releases it was compared with. */
  compared: z.object({ public: z.number(), team: z.number() }),
  /** Of a consolidated view: how many cells of a table by region would be empty, by who answered alone, and with two regions united. */
  proposals: z
    .object({
      holes: z.number(),
      merges: z.array(z.object({ regions: z.tuple([z.string(), z.string()]), holes: z.number() })),
    })
    .optional(),
  /** How regions were grouped: region → zone. */
  zoneOf: z.record(z.string(), z.string()),
  /** What it was held to. One made before they could be raised names none: it was held to the method's. */
  thresholds: releaseThresholds.default(releaseThresholds.parse({})),
})

export type QuestionAudit = Readonly<z.infer<typeof questionAudit>>
export type ReleaseAudit = Readonly<z.infer<typeof releaseAudit>>

/** The audit of a release as the database keeps it; null before it is built. */
export function readReleaseAudit(kept: unknown): ReleaseAudit | null {
  const read = releaseAudit.safeParse(kept)
  return read.success ? read.data : null
}
