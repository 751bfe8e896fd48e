import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Step, TermKind, Wording } from '../tables.ts'

type StandingRound = {
  readonly version: number
  /** `decision:…` */
  readonly decision: string
  readonly isOpen: boolean
}

/** A word in one of its versions. */
export type Term = Wording & {
  readonly id: string
  readonly slug: string
  readonly word: string
  readonly kind: TermKind
  readonly why: string
  /** What it was called then. */
  readonly proposedAs: string
  readonly proposedAt: Date
  /** Id of the member it was proposed for; null for the team. */
  readonly proposedFor: string | null
  readonly version: number
  /** The version everyone reads; null while there is none. */
  readonly adoptedVersion: number | null
  /** ISO days: when it was first adopted, and when the version everyone reads was. */
  readonly firstAdoptedOn: string | null
  readonly adoptedOn: string | null
  /** In French, as it was written: « l’assemblée générale ». */
  readonly adoptedBy: string | null
  readonly adoptedDecision: string | null
  /** The last one it entered that this reader may know; null for one that was proposed and no more. */
  readonly step: Step | null
  /** The round it waits for, if any: open, that version is before the seats; a draft, for who leads. */
  readonly round: StandingRound | null
  /** How it is said in English; '' where nobody wrote it. */
  readonly wordEn: string
}

/**
 * Words in alphabetical order. `adopted`: those that everyone reads, in the version that was adopted; `last`: all that this reader may see, as they
 * were last worded.
 */
export async function listTerms(
  tx: Transaction,
  which: 'adopted' | 'last',
  slugs?: readonly string[],
): Promise<readonly Term[]> {
  const version =
    which === 'adopted'
      ? sql`lexicon.adopted_version(t.id)`
      : sql`(select max(w.version) from lexicon.versions w where w.term_id = t.id)`
  const round =
    which === 'adopted'
      ? sql`null`
      : sql`(select jsonb_build_object('version', r.version, 'decision', r.decision, 'isOpen', r.is_open) from lexicon.standing_round(t.id) r)`
  const asked = slugs ? sql`where t.slug = any (${[...slugs]}::text[])` : sql``
  const { rows } = await sql<Term>`
    select t.id, t.slug, t.word, t.kind, t.why, t.proposed_as as "proposedAs", t.proposed_at as "proposedAt", t.proposed_for as "proposedFor",
      v.version, v.meaning, v.meaning_en, v.origin, v.tensions, v.effect, v.instead, v.right_when, v.inflection, v.forms,
      lexicon.adopted_version(t.id) as "adoptedVersion",
      (select min(a.adopted_on) from lexicon.steps a where a.term_id = t.id and a.step = 'adopted') as "firstAdoptedOn",
      adopted.adopted_on as "adoptedOn", adopted.adopted_by as "adoptedBy", adopted.decision as "adoptedDecision",
      last.step, ${round} as round,
      coalesce((select n.word from lexicon.translations n where n.term_id = t.id and n.language = 'en'), '') as "wordEn"
    from lexicon.terms t
    join lexicon.versions v on v.term_id = t.id and v.version = ${version}
    left join lateral (select s.adopted_on, s.adopted_by, s.decision from lexicon.steps s
      where s.term_id = t.id and s.step = 'adopted' order by s.number desc limit 1) adopted on true
    left join lateral (select s.step from lexicon.steps s
      where s.term_id = t.id order by s.number desc limit 1) last on true
    ${asked}
    order by t.folded`.execute(tx)
  return rows
}

/** One of them; undefined where this reader sees none. */
export async function findTerm(
  tx: Transaction,
  which: 'adopted' | 'last',
  slug: string,
): Promise<Term | undefined> {
  const [term] = await listTerms(tx, which, [slug])
  return term
}
