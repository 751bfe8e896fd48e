import type { Language } from '../../../platform/words/language.ts'
import type { AdministrativeKey } from '../territory/regions.ts'
import type { Town } from '../town/town.ts'
import type { ColumnKey } from './columns.ts'
import type { Directory, TableMember } from './current-members.ts'
import type { Reason, TextColumn } from './understand-cell.ts'
import type { TownResult } from './understand-town.ts'

/** What accepting a file would do, told before it does. */

/** A cell that keeps its row out, or that says something the import does not do. */
export type Remark = { readonly row: number; readonly column: ColumnKey } & Reason

export type Change = { readonly column: ColumnKey; readonly was: string; readonly becomes: string }

/** What a row writes: only the columns of the file whose cell says something else than the directory. */
export type RowValues = {
  readonly texts: Readonly<Partial<Record<TextColumn, string>>>
  readonly founded_in?: number | null
  readonly shows_address?: boolean
  readonly shows_mailbox?: boolean
  readonly town?: Town
  /** Practices to add: an import takes none away. */
  readonly practices: readonly string[]
}

export type PlannedRow =
  | {
      readonly kind: 'add'
      readonly row: number
      readonly name: string
      readonly changes: readonly Change[]
      readonly values: RowValues
    }
  | {
      readonly kind: 'change'
      readonly row: number
      readonly name: string
      readonly member: TableMember
      readonly changes: readonly Change[]
      readonly values: RowValues
    }
  | { readonly kind: 'same'; readonly row: number; readonly name: string }
  | { readonly kind: 'refused'; readonly row: number; readonly name: string }

export type ImportPlan = {
  readonly columns: readonly ColumnKey[]
  readonly unknown: readonly string[]
  readonly repeated: readonly ColumnKey[]
  readonly rows: readonly PlannedRow[]
  /** What keeps rows out, in the order of the file. */
  readonly problems: readonly Remark[]
  /** What the file says and the import leaves as it is. */
  readonly notes: readonly Remark[]
  /** The same for the same plan: what was shown is what gets accepted. */
  readonly fingerprint: string
}

export type TownResolver = (typed: string, region: AdministrativeKey | null) => Promise<TownResult>

/** What a row is judged with. */
export type PlanContext = {
  readonly directory: Directory
  readonly columns: readonly (ColumnKey | null)[]
  readonly resolveTown: TownResolver
  readonly language: Language
  /** ISO day. */
  readonly today: string
}
