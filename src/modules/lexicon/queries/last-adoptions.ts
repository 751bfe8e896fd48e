import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'

export type LastAdoption = {
  readonly slug: string
  readonly word: string
  readonly version: number
  /** Of the times this version was adopted, which: one taken up again is adopted anew. */
  readonly time: number
  readonly meaning: string
  readonly meaningEn: string
  /** ISO day. */
  readonly on: string
  readonly isFirst: boolean
}

/** Of the words that everyone reads, each time one was adopted or revised: fifty at most, the last one first. */
export async function lastAdoptions(tx: Transaction): Promise<readonly LastAdoption[]> {
  const { rows } = await sql<LastAdoption>`
    select t.slug, t.word, s.version, v.meaning, v.meaning_en as "meaningEn", s.adopted_on as on,
      (row_number() over (partition by s.term_id, s.version order by s.number))::integer as time,
      not exists (select 1 from lexicon.steps e where e.term_id = s.term_id and e.step = 'adopted' and e.number < s.number) as "isFirst"
    from lexicon.steps s
    join lexicon.terms t on t.id = s.term_id
    join lexicon.versions v on v.term_id = s.term_id and v.version = s.version
    where s.step = 'adopted' and lexicon.adopted_version(t.id) is not null
    order by s.adopted_on desc, t.folded, s.number desc limit 50`.execute(tx)
  return rows
}
