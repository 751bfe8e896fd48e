import type { Transaction } from '../../../../platform/database/database.ts'
import type { FollowUpKind } from '../../follow-up-tables.ts'

export type FollowUpVersion = {
  readonly version: number
  readonly kind: FollowUpKind
  /** An organisation or an office. */
  readonly byWhom: string
  /** ISO day. */
  readonly happenedOn: string
  readonly text: string
  /** '' for none. */
  readonly sourceUrl: string
  /** What this version corrected; '' of the first. */
  readonly why: string
  readonly writtenAt: Date
}

/** What became of a means, as it is said today, and as it was said before. */
export type FollowUp = {
  readonly id: string
  readonly documentId: string
  readonly blockId: string
  readonly withdrawnAt: Date | null
  readonly withdrawalReason: string | null
  readonly last: FollowUpVersion
  /** The versions before, the last first. */
  readonly before: readonly FollowUpVersion[]
}

/** What followed the means of a document, the last that happened first; what was taken back too. */
export async function listFollowUps(
  tx: Transaction,
  documentId: string,
): Promise<readonly FollowUp[]> {
  return grouped(await followUps(tx).where('f.document_id', '=', documentId).execute())
}

/** Of every text, the last that was written or corrected first; what was taken back is left out. */
export async function listLatestFollowUps(
  tx: Transaction,
  most: number,
): Promise<readonly FollowUp[]> {
  const standing = grouped(await followUps(tx).where('f.withdrawn_at', 'is', null).execute())
  return standing
    .toSorted((a, b) => b.last.writtenAt.getTime() - a.last.writtenAt.getTime())
    .slice(0, most)
}

/** One that was not taken back. */
export async function findFollowUp(tx: Transaction, id: string): Promise<FollowUp | null> {
  const found = await followUps(tx)
    .where('f.id', '=', id)
    .where('f.withdrawn_at', 'is', null)
    .execute()
  return grouped(found)[0] ?? null
}

/** Those that stand, by the id of their means. */
export function byMeans(followUps: readonly FollowUp[]): ReadonlyMap<string, readonly FollowUp[]> {
  const found = new Map<string, FollowUp[]>()
  for (const one of followUps) {
    if (one.withdrawnAt !== null) continue
    const of = found.get(one.blockId) ?? []
    of.push(one)
    found.set(one.blockId, of)
  }
  return found
}

function followUps(tx: Transaction) {
  return tx
    .selectFrom('demands.follow_ups as f')
    .innerJoin('demands.follow_up_versions as v', 'v.follow_up_id', 'f.id')
    .select(['f.id', 'f.document_id', 'f.block_id', 'f.withdrawn_at', 'f.withdrawal_reason'])
    .select(['v.version', 'v.kind', 'v.by_whom', 'v.happened_on', 'v.text'])
    .select(['v.source_url', 'v.why', 'v.written_at'])
    .orderBy('f.added_at')
    .orderBy('f.id')
    .orderBy('v.version', 'desc')
}
type Row = Awaited<ReturnType<ReturnType<typeof followUps>['execute']>>[number]

function grouped(rows: readonly Row[]): readonly FollowUp[] {
  const found = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const versions = found.get(row.id)
    if (versions) versions.push(row)
    else found.set(row.id, [row])
  }
  return [...found.values()]
    .map(([last, ...before]) => ({
      id: last.id,
      documentId: last.document_id,
      blockId: last.block_id,
      withdrawnAt: last.withdrawn_at,
      withdrawalReason: last.withdrawal_reason,
      last: versionOf(last),
      before: before.map(versionOf),
    }))
    .toSorted((a, b) => b.last.happenedOn.localeCompare(a.last.happenedOn))
}

function versionOf({
  version,
  kind,
  by_whom,
  happened_on,
  text,
  source_url,
  why,
  written_at,
}: Row) {
  return {
    ...{ version, kind, text, why },
    byWhom: by_whom,
    happenedOn: happened_on,
    sourceUrl: source_url,
    writtenAt: written_at,
  }
}
