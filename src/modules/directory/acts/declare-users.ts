import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'

type Person = { readonly id: string }

/** How many of its seats a body says are held by users: a number, on a day (ISO). */
export async function declareUsers(
  tx: Transaction,
  person: Person,
  { id, slug, name }: { readonly id: string; readonly slug: string; readonly name: string },
  { users, on }: { readonly users: number; readonly on: string },
): Promise<{ outcome: 'declared' }> {
  await tx
    .insertInto('directory.body_declarations')
    .values({ body_id: id, users, declared_on: on, declared_by: person.id })
    .execute()
  await recordAct(tx, person, 'declare-users', { body: slug, name, users, on })
  return { outcome: 'declared' }
}

/** Takes back a number that was mistyped; another may be declared in its place. */
export async function withdrawDeclaration(
  tx: Transaction,
  person: Person,
  { id: bodyId, slug, name }: { readonly id: string; readonly slug: string; readonly name: string },
  id: string,
): Promise<{ outcome: 'withdrawn' } | { outcome: 'not-found' }> {
  const withdrawn = await tx
    .updateTable('directory.body_declarations')
    .set({ withdrawn_at: new Date() })
    .where('id', '=', id)
    .where('body_id', '=', bodyId)
    .where('withdrawn_at', 'is', null)
    .returning(['users', 'declared_on'])
    .executeTakeFirst()
  if (!withdrawn) return { outcome: 'not-found' }
  const { users, declared_on: on } = withdrawn
  await recordAct(tx, person, 'withdraw-declaration', { body: slug, name, users, on })
  return { outcome: 'withdrawn' }
}
