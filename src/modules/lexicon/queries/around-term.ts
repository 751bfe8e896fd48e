import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RelationKind, Step, TermKind, Wording } from '../tables.ts'

/** Where something that was added to a word stands: read by everyone, or waiting for its member's word, or for the next adoption. */
type Told = {
  readonly waitsFor: 'nothing' | 'member' | 'adoption'
  /** Whether this reader is of the member in whose name it is. */
  readonly isOwn: boolean
}

const toldOf = (member: string) => sql`
  case when ${sql.ref(member)} is not null and agreed_at is null then 'member'
    when ${sql.ref(member)} is not null or lexicon.may_be_told(term_id, ${sql.ref(member)}, agreed_at, written_at) then 'nothing'
    else 'adoption' end as "waitsFor",
  lexicon.is_own(${sql.ref(member)}) as "isOwn"`

/** A meaning held beside the one adopted. */
export type Sense = Told & {
  readonly id: string
  readonly words: string
  /** The member or the body, as it was called then. */
  readonly holder: string
  /** ISO days. */
  readonly since: string
  readonly until: string | null
}

export async function sensesOf(tx: Transaction, termId: string): Promise<readonly Sense[]> {
  const { rows } = await sql<Sense>`
    select id, words, holder_name as holder, held_since as since, held_until as until, ${toldOf('held_by_member')}
    from lexicon.senses where term_id = ${termId} and removed_at is null order by held_until is not null, held_since, id`.execute(
    tx,
  )
  return rows
}

export type Example = Told & {
  readonly id: string
  readonly words: string
  readonly memberId: string | null
}

export async function examplesOf(tx: Transaction, termId: string): Promise<readonly Example[]> {
  const { rows } = await sql<Example>`
    select id, words, member_id as "memberId", ${toldOf('member_id')} from lexicon.examples
    where term_id = ${termId} and removed_at is null order by written_at, id`.execute(tx)
  return rows
}

/** An example or a sense that was taken out. */
export type TakenOut = {
  readonly id: string
  readonly kind: 'example' | 'sense'
  /** '' where its own member took it back. */
  readonly words: string
  readonly removedAt: Date
  /** Whether this reader is of the member in whose name it was. */
  readonly isOwn: boolean
}

/** What was taken out of a word, the last first: for who leads, and for the people of a member what was in its name. */
export async function takenOutOf(tx: Transaction, termId: string): Promise<readonly TakenOut[]> {
  const { rows } = await sql<TakenOut>`
    select id, 'example' as kind, words, removed_at as "removedAt", lexicon.is_own(member_id) as "isOwn"
    from lexicon.examples where term_id = ${termId} and removed_at is not null
    union all
    select id, 'sense', words, removed_at, lexicon.is_own(held_by_member) from lexicon.senses where term_id = ${termId} and removed_at is not null
    order by 4 desc, 1`.execute(tx)
  return rows
}

export type Translation = { readonly language: string; readonly word: string }

export async function translationsOf(
  tx: Transaction,
  termId: string,
): Promise<readonly Translation[]> {
  return tx
    .selectFrom('lexicon.translations')
    .select(['language', 'word'])
    .where('term_id', '=', termId)
    .orderBy('language')
    .execute()
}

/** `narrower`: the other one is a kind of this one. */
export type Related = {
  readonly id: string
  readonly slug: string
  readonly word: string
  readonly kind: RelationKind | 'narrower'
}

/** The words this one goes with, of those that this reader sees. */
export async function relatedTo(tx: Transaction, termId: string): Promise<readonly Related[]> {
  const { rows } = await sql<Related>`
    select o.id, o.slug, o.word, r.kind from lexicon.relations r join lexicon.terms o on o.id = r.other_id where r.term_id = ${termId}
    union all
    select o.id, o.slug, o.word, case r.kind when 'broader' then 'narrower' else r.kind end
    from lexicon.relations r join lexicon.terms o on o.id = r.term_id where r.other_id = ${termId}
    order by 3`.execute(tx)
  return rows
}

/** A version that was adopted: what it said, when, by whom. */
export type Adoption = Wording & {
  readonly version: number
  readonly step: Step
  readonly adoptedOn: string
  readonly adoptedBy: string
  readonly decision: string | null
}

/** The last one first. */
export async function adoptionsOf(tx: Transaction, termId: string): Promise<readonly Adoption[]> {
  const { rows } = await sql<Adoption>`
    select s.version, s.step, s.adopted_on as "adoptedOn", s.adopted_by as "adoptedBy", s.decision,
      v.meaning, v.meaning_en, v.origin, v.tensions, v.effect, v.instead, v.right_when, v.inflection, v.forms
    from lexicon.steps s join lexicon.versions v on v.term_id = s.term_id and v.version = s.version
    where s.term_id = ${termId} and s.step = 'adopted' order by s.number desc`.execute(tx)
  return rows
}

/** A version of a word, adopted or not, as the network knows it. */
export type Worded = Wording & {
  readonly version: number
  readonly word: string
  readonly kind: TermKind
  readonly writtenAt: Date
}

/** Every version this reader may see, the last one first. */
export async function wordingsOf(tx: Transaction, termId: string): Promise<readonly Worded[]> {
  const { rows } = await sql<Worded>`
    select version, word, kind, meaning, meaning_en, origin, tensions, effect, instead, right_when, inflection, forms, written_at as "writtenAt"
    from lexicon.versions where term_id = ${termId} order by version desc`.execute(tx)
  return rows
}

export type EnteredStep = {
  readonly step: Step
  readonly version: number | null
  readonly decision: string | null
  readonly adoptedOn: string | null
  readonly adoptedBy: string | null
  readonly why: string
  readonly enteredAt: Date
}

/** All the steps this reader may know, the first one first. */
export async function stepsOf(tx: Transaction, termId: string): Promise<readonly EnteredStep[]> {
  const { rows } = await sql<EnteredStep>`
    select step, version, decision, adopted_on as "adoptedOn", adopted_by as "adoptedBy", why, entered_at as "enteredAt"
    from lexicon.steps where term_id = ${termId} order by number`.execute(tx)
  return rows
}

export type Said = {
  readonly id: string
  readonly memberId: string | null
  readonly words: string
  readonly writtenAt: Date
}

export async function remarksOn(tx: Transaction, termId: string): Promise<readonly Said[]> {
  const { rows } = await sql<Said>`
    select id, member_id as "memberId", words, written_at as "writtenAt" from lexicon.remarks
    where term_id = ${termId} order by written_at, id`.execute(tx)
  return rows
}

export type WorkshopNote = {
  readonly id: string
  /** '' once it was taken out. */
  readonly words: string
  /** Of too few people, or nobody counted: neither day nor member is told. */
  readonly isFew: boolean
  readonly memberId: string | null
  /** ISO day. */
  readonly heldOn: string | null
  readonly people: number | null
  readonly isRemoved: boolean
  /** Whether this reader typed it; whether she may take it out. */
  readonly mayCorrect: boolean
  readonly mayRemove: boolean
}

export async function notesOn(tx: Transaction, termId: string): Promise<readonly WorkshopNote[]> {
  const { rows } = await sql<WorkshopNote>`
    select id, words, is_few as "isFew", member_id as "memberId", held_on as "heldOn", people, is_removed as "isRemoved",
      may_correct as "mayCorrect", may_remove as "mayRemove"
    from lexicon.notes_on(${termId})`.execute(tx)
  return rows
}
