import type { Transaction } from '../../../../platform/database/database.ts'
import { type Means, meansOf } from '../practices/means.ts'
import type { Publication } from '../published/publications.ts'
import { ofPublication } from '../texts.ts'
import { type FollowUp, listFollowUps } from './follow-ups.ts'

/** A means of a text, with what followed it. */
export type FollowedMeans = {
  readonly means: Means
  /** The last that happened first; what was taken back too. */
  readonly followUps: readonly FollowUp[]
  /** The version that asked it last, where the one that stands does not ask it any more. */
  readonly askedUntil: number | null
}

/** Every means of the version that stands, then those of earlier versions that something followed. `versions`: the last first. */
export async function readFollowedMeans(
  tx: Transaction,
  standing: Publication,
  versions: readonly Publication[],
): Promise<readonly FollowedMeans[]> {
  const followUps = await listFollowUps(tx, standing.document_id)
  const of = ({ blockId }: Means) => followUps.filter((one) => one.blockId === blockId)
  const asked = await meansOf(tx, ofPublication(standing))
  const known = new Set(asked.map(({ blockId }) => blockId))
  const found: FollowedMeans[] = asked.map((means) => ({
    means,
    followUps: of(means),
    askedUntil: null,
  }))
  for (const version of versions) {
    const isElsewhere = followUps.some(({ blockId }) => !known.has(blockId))
    if (!isElsewhere || version.retracted_at !== null) continue
    for (const means of await meansOf(tx, ofPublication(version))) {
      if (known.has(means.blockId) || of(means).length === 0) continue
      known.add(means.blockId)
      found.push({ means, followUps: of(means), askedUntil: version.number })
    }
  }
  return found
}
