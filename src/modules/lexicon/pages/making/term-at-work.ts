import type { FormState } from '../../../../design/field/form-state.ts'
import type {
  Example,
  Related,
  Said,
  Sense,
  TakenOut,
  Translation,
  Worded,
  WorkshopNote,
} from '../../queries/around-term.ts'
import type { Round } from '../../queries/rounds.ts'
import type { Term } from '../../queries/terms.ts'
import type { historyOf } from '../../rules/history-of.ts'

/** A word in the making, with all that the network knows of it. */
export type TermAtWork = {
  readonly term: Term
  readonly senses: readonly Sense[]
  readonly examples: readonly Example[]
  readonly translations: readonly Translation[]
  readonly related: readonly Related[]
  /** Each time it was brought to the seats, as this reader may know. */
  readonly rounds: readonly Round[]
  readonly history: ReturnType<typeof historyOf>
  /** Examples and senses that were taken out: all for who leads, its own for a member. */
  readonly takenOut: readonly TakenOut[]
  /** Every version there is, the last one first. */
  readonly wordings: readonly Worded[]
  readonly remarks: readonly Said[]
  readonly notes: readonly WorkshopNote[]
  /** Every other word there is, for whoever ties them. */
  readonly others: readonly Pick<Term, 'slug' | 'word'>[]
  /** Names of members and bodies, by id: those that may hold a sense. */
  readonly members: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
  /** Names of members, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Whether this reader writes it and brings it to the seats. */
  readonly leads: boolean
  /** Whether she may word it now: who leads, and who proposed it until someone else wrote in it. */
  readonly mayWord: boolean
  /** Whether she proposed it, for a member. */
  readonly proposedIt: boolean
  readonly form: FormState
}
