import { as, type Transaction } from '../../../../platform/database/database.ts'
import { param, type SiteContext } from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { findAmendment } from '../../queries/amendments/read-amendments.ts'
import { findRegister } from '../../queries/amendments/register.ts'
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
  work: (tx: Transaction, document: WorkingDocument, found: FoundAmendment) => Promise<T>,
): Promise<T | null> {
  if (!c.var.person) return null
  return inDocument(c, async (tx, document) => {
    const found = await findIn(tx, document, c)
    return found ? work(tx, document, found) : null
  })
}

/** An amendment, among those of its document. */
type FoundAmendment = {
  readonly amendment: Amendment
  readonly register: NonNullable<Awaited<ReturnType<typeof findRegister>>>
}

async function findIn(
  tx: Transaction,
  document: WorkingDocument,
  c: SiteContext,
): Promise<FoundAmendment | null> {
  const number = numberParam(c)
  const register = number && (await findRegister(tx, c.var.versions, document.id))
  if (!number || !register) return null
  const amendment = await findAmendment(tx, register, number)
  return amendment && { amendment, register }
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
  return inSpaceDocument(c, async (tx, document) => {
    const found = await findIn(tx, document, c)
    return found ? work(tx, document, found.amendment) : null
  })
}
