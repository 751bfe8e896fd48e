import { z } from 'zod'
import { ways } from '../tables.ts'

/*
 * A row as it stood before a change, out of `directory.member_history`. A column added since is absent from older rows: it
 * then has the value of an empty one.
 */

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const optionalNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null)

export const formerPageSchema = z.object({
  summary: text,
  description: text,
  locality: text,
  place_id: optionalNumber,
  region: text,
  health_region: text,
  latitude: optionalNumber,
  longitude: optionalNumber,
  street: optionalText,
  postal_code: optionalText,
  shows_address: z.boolean().default(true),
  how_to_come: text,
  telephone: optionalText,
  toll_free: optionalText,
  mailbox: optionalText,
  shows_mailbox: z.boolean().default(true),
  website: optionalText,
  founded_in: optionalNumber,
  audience: z.enum(['public', 'members', 'team']).default('public'),
})
export type FormerPage = z.infer<typeof formerPageSchema>

export const formerOfferingSchema = z.object({
  practice_code: z.string(),
  title: text,
  description: text,
  for_whom: text,
  minimum_age: optionalNumber,
  maximum_age: optionalNumber,
  languages: z.array(z.string()).default(['fr']),
  is_free: z.boolean().default(true),
  cost: text,
  ways: z.array(z.enum(ways)).default(['on-site']),
  how_to_join: text,
  place_id: optionalNumber,
  ended_on: optionalText,
  hours: z
    .array(z.object({ weekday: z.number(), opens: z.string(), closes: z.string() }))
    .default([]),
})
export type FormerOffering = z.infer<typeof formerOfferingSchema>
