import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { readDirectory } from '../members-file/current-members.ts'
import type { ImportPlan, PlanContext, PlannedRow, RowValues } from '../members-file/plan.ts'
import { planImport } from '../members-file/plan-import.ts'
import { slugAmong } from './free-slug.ts'
import { findImport } from './keep-import.ts'
import { lockNames } from './lock-names.ts'
import { moveMember } from './move-member.ts'
import { renameMember } from './rename-member.ts'

type Person = { readonly id: string }

export type AcceptImportResult =
  | { outcome: 'accepted'; added: number; changed: number }
  /** The directory is no longer what the plan that was shown rested on. Nothing was written. */
  | { outcome: 'changed-meanwhile' }
  | { outcome: 'already-accepted' }
  | { outcome: 'nothing-to-write' }
  | { outcome: 'not-found' }

/**
 * Writes a file in the directory, all of it or nothing: plans again under a lock, and goes on only if the plan is the one
 * that was shown. Rows with a problem are left out, as the plan said. `today`: ISO day.
 */
export async function acceptImport(
  tx: Transaction,
  person: Person,
  { id, fingerprint, today }: { id: string; fingerprint: string; today: string },
  asked: Pick<PlanContext, 'resolveTown' | 'language'>,
): Promise<AcceptImportResult> {
  // Two files accepted at once are accepted one after the other: the second is planned on what the first wrote. A member
  // that someone adds meanwhile waits too.
  await lockNames(tx, 'members')
  const kept = await findImport(tx, id, { lock: true })
  if (!kept) return { outcome: 'not-found' }
  if (kept.acceptedAt !== null) return { outcome: 'already-accepted' }

  const directory = await readDirectory(tx, { lock: true })
  const planned = await planImport(kept.sheet, directory, { ...asked, today })
  if (planned.outcome !== 'planned') return { outcome: 'nothing-to-write' }
  const { plan } = planned
  if (plan.fingerprint !== fingerprint) return { outcome: 'changed-meanwhile' }
  const { additions, changes } = writes(plan)
  if (additions.length + changes.length === 0) return { outcome: 'nothing-to-write' }

  const added = await addAll(tx, person, additions)
  for (const change of changes) await changeOne(tx, person, change, today)
  await tx
    .updateTable('directory.member_imports')
    .set({
      accepted_at: new Date(),
      accepted_by: person.id,
      written: [...added, ...changes.map(({ member }) => member.id)],
    })
    .where('id', '=', id)
    .execute()
  await recordAct(tx, person, 'import-members', {
    added: additions.length,
    changed: changes.length,
    refused: plan.rows.filter(({ kind }) => kind === 'refused').length,
  })
  return { outcome: 'accepted', added: additions.length, changed: changes.length }
}

type Addition = Extract<PlannedRow, { kind: 'add' }>
type Changed = Extract<PlannedRow, { kind: 'change' }>

function writes({ rows }: ImportPlan): { additions: Addition[]; changes: Changed[] } {
  return {
    additions: rows.filter((row) => row.kind === 'add'),
    changes: rows.filter((row) => row.kind === 'change'),
  }
}

const chunk = 200

/** Answers their ids. */
async function addAll(
  tx: Transaction,
  person: Person,
  additions: readonly Addition[],
): Promise<string[]> {
  const taken = await takenSlugs(tx)
  const added = additions.map(({ name, values }) => {
    const slug = slugAmong(name, taken)
    taken.add(slug)
    const { town } = values
    if (!town) throw new Error('a row without a town is refused')
    const id = randomUUID()
    const row = {
      id,
      slug,
      name,
      region: town.region,
      health_region: town.healthRegion,
      place_id: town.placeId,
      locality: town.locality,
      shows_address: values.shows_address ?? true,
      shows_mailbox: values.shows_mailbox ?? true,
      founded_in: values.founded_in ?? null,
      changed_by: person.id,
      ...blank,
      ...textsOf(values.texts),
    }
    return { row, practices: values.practices }
  })
  for (let from = 0; from < added.length; from += chunk) {
    const some = added.slice(from, from + chunk)
    await tx
      .insertInto('directory.members')
      .values(some.map(({ row }) => row))
      .execute()
  }
  await offer(
    tx,
    person,
    added.map(({ row, practices }) => ({ id: row.id, practices })),
  )
  return added.map(({ row }) => row.id)
}

async function takenSlugs(tx: Transaction): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('directory.members')
    .select('slug')
    .union(tx.selectFrom('directory.former_slugs').select('slug'))
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}

async function changeOne(
  tx: Transaction,
  person: Person,
  { member, values }: Changed,
  today: string,
): Promise<void> {
  const { name, ...texts } = values.texts
  if (name !== undefined) {
    const renamed = await renameMember(tx, person, member, { name, on: today })
    // Planned under the same lock: a name taken or changed since would be a bug.
    if (renamed.outcome !== 'renamed' && renamed.outcome !== 'unchanged') {
      throw new Error(`a planned name: ${renamed.outcome}`)
    }
  }
  if (values.town) {
    await moveMember(tx, person, member, {
      town: values.town,
      on: today,
      street: member.street,
      postalCode: member.postal_code,
    })
  }
  const columns = {
    ...textsOf(texts),
    ...(values.shows_address !== undefined && { shows_address: values.shows_address }),
    ...(values.shows_mailbox !== undefined && { shows_mailbox: values.shows_mailbox }),
    ...(values.founded_in !== undefined && { founded_in: values.founded_in }),
  }
  if (Object.keys(columns).length > 0) {
    await tx
      .updateTable('directory.members')
      .set({ ...columns, changed_at: new Date(), changed_by: person.id })
      .where('id', '=', member.id)
      .execute()
  }
  await offer(tx, person, [{ id: member.id, practices: values.practices }])
}

/** A practice of the file becomes an offering that its member will describe. */
async function offer(
  tx: Transaction,
  person: Person,
  members: readonly { id: string; practices: readonly string[] }[],
): Promise<void> {
  const rows = members.flatMap(({ id, practices }) =>
    practices.map((code, index) => ({
      member_id: id,
      practice_code: code,
      // After those it has: nobody has this many.
      position: 1000 + index,
      changed_by: person.id,
    })),
  )
  for (let from = 0; from < rows.length; from += chunk) {
    await tx
      .insertInto('directory.offerings')
      .values(rows.slice(from, from + chunk))
      .execute()
  }
}

/** So that every row of an insert has the same columns. */
const blank = {
  street: null,
  postal_code: null,
  telephone: null,
  toll_free: null,
  mailbox: null,
  website: null,
  joined_on: null,
  summary: '',
  description: '',
  how_to_come: '',
}

const nullableColumns = [
  'street',
  'postal_code',
  'telephone',
  'toll_free',
  'mailbox',
  'website',
  'joined_on',
] as const
const textColumns = ['summary', 'description', 'how_to_come'] as const

/** The columns that a row says something of: what is empty is null where the table knows null. */
function textsOf(texts: RowValues['texts']) {
  const columns: Partial<Record<(typeof nullableColumns)[number], string | null>> &
    Partial<Record<(typeof textColumns)[number], string>> = {}
  for (const column of nullableColumns) {
    const text = texts[column]
    if (text !== undefined) columns[column] = text === '' ? null : text
  }
  for (const column of textColumns) {
    const text = texts[column]
    if (text !== undefined) columns[column] = text
  }
  return columns
}
