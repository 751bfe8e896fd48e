import type { Transaction } from '../../platform/database/database.ts'
import type { SiteContext } from '../../platform/http/request.ts'
import type { ReferenceReader } from '../../platform/references/resolve-references.ts'

/** Whoever reads this page, for what it refers to. */
export function readerOf(c: SiteContext, tx: Transaction): ReferenceReader {
  return { tx, language: c.var.language, federation: c.var.federation }
}
