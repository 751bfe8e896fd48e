import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { versionOf } from '../queries/find-own-page.ts'
import type { CompositionRule } from '../rules/composition.ts'
import type { BodyKind } from '../tables.ts'
import { slugAmong } from './free-slug.ts'
import { lockNames } from './lock-names.ts'

type Person = { readonly id: string }

export type AddBodyResult = { outcome: 'added'; slug: string } | { outcome: 'name-taken' }

/** A new assembly, board or committee, without rules or people yet. */
export async function addBody(
  tx: Transaction,
  person: Person,
  body: { readonly name: string; readonly kind: BodyKind; readonly purpose: string },
): Promise<AddBodyResult> {
  await lockNames(tx, 'bodies')
  if (await isTaken(tx, body.name, null)) return { outcome: 'name-taken' }
  const known = await tx.selectFrom('directory.bodies').select('slug').execute()
  const slug = slugAmong(body.name, new Set(known.map((one) => one.slug)))
  await tx
    .insertInto('directory.bodies')
    .values({ ...body, slug, rules: JSON.stringify([]) })
    .execute()
  await recordAct(tx, person, 'add-body', { body: slug, name: body.name })
  return { outcome: 'added', slug }
}

/** `version`: the state that was edited. What someone else wrote since is not written over. */
type Edited = { readonly id: string; readonly slug: string; readonly version: string }

export type ChangeBodyRulesResult = { outcome: 'changed' } | { outcome: 'changed-meanwhile' }
export type ChangeBodyResult = ChangeBodyRulesResult | { outcome: 'name-taken' }

/** Its address stays: others point to it. */
export async function changeBody(
  tx: Transaction,
  person: Person,
  { id, slug, version }: Edited,
  body: { readonly name: string; readonly purpose: string },
): Promise<ChangeBodyResult> {
  await lockNames(tx, 'bodies')
  if (!(await isStill(tx, id, version))) return { outcome: 'changed-meanwhile' }
  if (await isTaken(tx, body.name, id)) return { outcome: 'name-taken' }
  await tx.updateTable('directory.bodies').set(body).where('id', '=', id).execute()
  await recordAct(tx, person, 'change-body', { body: slug, name: body.name })
  return { outcome: 'changed' }
}

/** What the body asks of its own composition, from now on. */
export async function changeBodyRules(
  tx: Transaction,
  person: Person,
  { id, slug, name, version }: Edited & { readonly name: string },
  rules: readonly CompositionRule[],
): Promise<ChangeBodyRulesResult> {
  if (!(await isStill(tx, id, version))) return { outcome: 'changed-meanwhile' }
  await tx
    .updateTable('directory.bodies')
    .set({ rules: JSON.stringify(rules) })
    .where('id', '=', id)
    .execute()
  const said = JSON.stringify(rules).slice(0, 1500)
  await recordAct(tx, person, 'change-body-rules', { body: slug, name, rules: said })
  return { outcome: 'changed' }
}

/** Whether the body is as it was when the form was drawn; it stays so until the transaction ends. */
async function isStill(tx: Transaction, id: string, version: string): Promise<boolean> {
  const body = await tx
    .selectFrom('directory.bodies')
    .where('id', '=', id)
    .select((eb) => versionOf(eb.ref('changed_at')).as('version'))
    .forUpdate()
    .executeTakeFirst()
  return body?.version === version
}

async function isTaken(tx: Transaction, name: string, except: string | null): Promise<boolean> {
  let query = tx
    .selectFrom('directory.bodies')
    .where((eb) =>
      eb(
        eb.fn<string>('platform.fold', ['name']),
        '=',
        eb.fn<string>('platform.fold', [eb.val(name)]),
      ),
    )
    .where('ended_on', 'is', null)
  if (except !== null) query = query.where('id', '<>', except)
  return (await query.select('id').executeTakeFirst()) !== undefined
}
