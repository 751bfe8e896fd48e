import type { FormState } from '../../../../design/field/form-state.ts'
import type {
  EnteredStep,
  Example,
  Related,
  Said,
  Sense,
  TakenOut,
  Translation,
  Worded,
  WorkshopNote,
} from '../../queries/around-term.ts'
import type { Term } from '../../queries/terms.ts'

/** A word in the making, with all that the network knows of it. */
export type TermAtWork = {
  readonly term: Term
  readonly senses: readonly Sense[]
  readonly examples: readonly Example[]
  readonly translations: readonly Translation[]
  readonly related: readonly Related[]
  readonly steps: readonly EnteredStep[]
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
  /** Path of the decision it is before; null where there is none, or where this reader may not see it. */
  readonly decisionPath: string | null
  /** Whether this reader writes it and brings it to the seats. */
  readonly leads: boolean
  readonly form: FormState
}
