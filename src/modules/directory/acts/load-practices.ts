import type pg from 'pg'
import { defaultPractices } from '../default-practices.ts'

/** Gives a new site the practices any federation starts with. Once it has some, they are its own: nothing is added. */
export async function loadPractices(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `insert into directory.practices (code, name_fr, name_en, definition_fr, definition_en, position)
     select code, "nameFr", "nameEn", "definitionFr", "definitionEn", position
     from jsonb_to_recordset($1) as p(code text, "nameFr" text, "nameEn" text, "definitionFr" text,
       "definitionEn" text, position int)
     where not exists (select from directory.practices)`,
    [JSON.stringify(defaultPractices)],
  )
}
