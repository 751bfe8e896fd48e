import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { lastFindings } from '../queries/findings.ts'
import { seenWhole } from '../rules/finding-words.ts'
import { lockFinding } from './open-draft.ts'
import { publishSources } from './publish-sources.ts'

/**
 * Publishes the last version of a finding, and with it the sources it rests on: everyone may check. `seen`: what was read before, see
 * `seenWhole`; what changed since is read again first.
 */
export async function publishFinding(
  tx: Transaction,
  person: { readonly id: string },
  { slug, seen }: { readonly slug: string; readonly seen: string },
): Promise<{
  readonly outcome: 'published' | 'not-found' | 'unsupported' | 'public-already' | 'changed-since'
}> {
  await lockFinding(tx, slug)
  const [finding] = await lastFindings(tx, { slugs: [slug] })
  if (!finding) return { outcome: 'not-found' }
  if (finding.publishedVersion === finding.version) return { outcome: 'public-already' }
  if (seenWhole(finding) !== seen) return { outcome: 'changed-since' }
  if (!finding.grounds.some(({ stance }) => stance === 'supports')) {
    return { outcome: 'unsupported' }
  }
  await tx
    .insertInto('evidence.publications')
    .values({ finding_id: finding.id, version: finding.version, published_by: person.id })
    .execute()
  const keys = finding.grounds.flatMap(({ reference }) =>
    reference.startsWith('source:') ? [reference.slice('source:'.length)] : [],
  )
  await publishSources(tx, person, keys)
  await recordAct(tx, person, 'publish-finding', { finding: slug })
  return { outcome: 'published' }
}

/** Takes a finding back: nobody but the team reads it. Its sources stay public. */
export async function withdrawFinding(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
): Promise<{ readonly outcome: 'withdrawn' | 'not-found' }> {
  await lockFinding(tx, slug)
  const { numUpdatedRows } = await tx
    .updateTable('evidence.publications')
    .set({ withdrawn_at: sql`now()`, withdrawn_by: person.id })
    .where('withdrawn_at', 'is', null)
    .where('finding_id', '=', (where) =>
      where.selectFrom('evidence.findings').select('id').where('slug', '=', slug),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return { outcome: 'not-found' }
  await recordAct(tx, person, 'withdraw-finding', { finding: slug })
  return { outcome: 'withdrawn' }
}

/** Drops a draft that was never public. */
export async function dropFinding(
  tx: Transaction,
  slug: string,
): Promise<{ readonly outcome: 'dropped' | 'not-found' | 'was-public' }> {
  await lockFinding(tx, slug)
  const finding = await tx
    .selectFrom('evidence.findings as f')
    .leftJoin('evidence.publications as p', 'p.finding_id', 'f.id')
    .select(['f.id', 'p.id as publication'])
    .where('f.slug', '=', slug)
    .executeTakeFirst()
  if (!finding) return { outcome: 'not-found' }
  if (finding.publication !== null) return { outcome: 'was-public' }
  await tx.deleteFrom('evidence.findings').where('id', '=', finding.id).execute()
  return { outcome: 'dropped' }
}
