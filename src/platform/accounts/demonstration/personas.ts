import { z } from 'zod'
import { asPublic } from '../../database/database.ts'

const persona = z.object({
  /** As `POST /demonstration/entrer` names it: `ressource`. */
  slug: z.string(),
  /** The id of a person who has an account. */
  person: z.uuid(),
  name: z.string(),
  part: z.object({ fr: z.string(), en: z.string() }),
})
export type Persona = z.infer<typeof persona>

/** Whose place one may take in the demonstration; null elsewhere, where nobody can. */
export async function findPersonas(): Promise<readonly Persona[] | null> {
  const mark = await asPublic((tx) =>
    tx.selectFrom('platform.demonstration').select('personas').executeTakeFirst(),
  )
  return mark ? z.array(persona).parse(mark.personas) : null
}
