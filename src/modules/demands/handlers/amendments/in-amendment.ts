import { as, type Transaction } from '../../../../platform/database/database.ts'
import { param, type SiteContext } from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { findAmendment } from '../../queries/amendments/read-amendments.ts'
import { findDocument, type WorkingDocument } from '../../queries/documents.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'
import { inDocument } from '../guard.ts'

/** The number of the amendment of the address; null when it cannot be one. */
function numberParam(c: SiteContext): number | null {
  const written = param(c, 'numero')
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null
}

/** Does `work` in the amendment of the address, for a reader of its document who has an account; null for anyone else. */
export async function inAmendment<T>(
  c: SiteContext,
  work: (tx: Transaction, document: WorkingDocument, amendment: Amendment) => Promise<T>,
): Promise<T | null> {
  const number = numberParam(c)
  if (number === null || !c.var.person) return null
  return inDocument(c, async (tx, document) => {
    const amendment = await findAmendment(tx, document.id, number)
    return amendment ? work(tx, document, amendment) : null
  })
}

/** Does `work` in the document of the address, in the space of a member, behind its guard. */
export async function inSpaceDocument<T>(
  c: SiteContext,
  work: (tx: Transaction, document: WorkingDocument) => Promise<T>,
): Promise<T | null> {
  const slug = param(c, 'document')
  if (!/^[a-z0-9-]{2,81}$/.test(slug)) return null
  return as(servedMember(c).person, async (tx) => {
    const document = await findDocument(tx, slug)
    return document ? work(tx, document) : null
  })
}

/** The same in one of its amendments. */
export async function inSpaceAmendment<T>(
  c: SiteContext,
  work: (tx: Transaction, document: WorkingDocument, amendment: Amendment) => Promise<T>,
): Promise<T | null> {
  const number = numberParam(c)
  if (number === null) return null
  return inSpaceDocument(c, async (tx, document) => {
    const amendment = await findAmendment(tx, document.id, number)
    return amendment ? work(tx, document, amendment) : null
  })
}
