import { z } from 'zod'
import { leastThresholds, thresholdsSchema } from './thresholds.ts'

/** Until a federation says where it lives. */
export const defaultTimeZone = 'America/Toronto'

const inBoth = z.object({ fr: z.string(), en: z.string() })

const crisisLine = z.object({
  label: inBoth,
  /** As it is said and printed: « 1 866 APPELLE ». */
  shown: z.string(),
  /** As it is dialled: `18662773553`. */
  dialled: z.string().regex(/^\+?\d{3,15}$/),
})

const contactPoint = z.object({
  name: z.string(),
  email: z.string(),
  telephone: z.string(),
})

/**
 * The settings of one federation. Each is a row of `platform.settings`; what is not set has the value of an empty site.
 * A setting that does not parse is a bug of whoever wrote it: forms validate with this same schema.
 */
export const federationSchema = z.object({
  name: z.string().default('Maillage'),
  tagline: inBoth.default({ fr: '', en: '' }),
  introduction: inBoth.default({ fr: '', en: '' }),
  contact: z
    .object({ street: z.string(), locality: z.string(), telephone: z.string(), email: z.string() })
    .default({ street: '', locality: '', telephone: '', email: '' }),
  /** Law 25: named at the foot of every page. Production does not start without. */
  personResponsible: contactPoint.nullable().default(null),
  pressContact: contactPoint.nullable().default(null),
  /** What a member is called, singular and plural. */
  memberNoun: z
    .object({
      fr: z.object({ one: z.string(), other: z.string(), gender: z.enum(['f', 'm']).default('f') }),
      en: z.object({ one: z.string(), other: z.string() }),
    })
    .default({
      fr: { one: 'ressource', other: 'ressources', gender: 'f' },
      en: { one: 'resource', other: 'resources' },
    }),
  regionScheme: z.enum(['ra', 'rss']).default('ra'),
  /** Month and day, `04-01`. */
  fiscalYearStart: z
    .string()
    .regex(/^\d\d-\d\d$/)
    .default('04-01'),
  timeZone: z.string().default(defaultTimeZone),
  crisisLines: z
    .object({ verifiedOn: z.string(), lines: z.array(crisisLine) })
    .nullable()
    .default(null),
  openDataLicence: z
    .object({ name: z.string(), url: z.string() })
    .default({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.fr' }),
  thresholds: thresholdsSchema.default(leastThresholds),
})

export type Federation = z.infer<typeof federationSchema> & { readonly isDemonstration: boolean }

/** Reads settings rows (key → JSON value). Throws on a row that does not parse. */
export function federationFrom(
  rows: readonly { key: string; value: unknown }[],
  isDemonstration: boolean,
): Federation {
  const settings = federationSchema.parse(
    Object.fromEntries(rows.map((row) => [row.key, row.value])),
  )
  return { ...settings, isDemonstration }
}

/** What a member is called, as values for the sentences that name one: `une {member}`, `{members}`. */
export function nounsOf(
  { memberNoun }: Pick<Federation, 'memberNoun'>,
  language: 'fr' | 'en',
): { member: string; members: string; gender: 'f' | 'm' } {
  const { one, other } = memberNoun[language]
  return { member: one, members: other, gender: memberNoun.fr.gender }
}
