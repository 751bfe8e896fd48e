import { randomInt } from 'node:crypto'
import type { Transaction } from '../../../platform/database/database.ts'
import { weekOf } from '../rules/weeks.ts'

export type NewCollection = {
  /** Null: of the federation. */
  readonly memberId: string | null
  readonly title: string
  /** Ids of prompts, in the order they are asked. One at least. */
  readonly prompts: readonly string[]
  /** Whoever opens it has read that in a small resource people may be recognised. */
  readonly peopleMayBeRecognised: boolean
  readonly today: string
}

export type OpenCollectionResult =
  | { outcome: 'opened'; slug: string }
  /** A prompt was closed meanwhile, or does not exist. */
  | { outcome: 'no-such-prompt' }

/** Opens a collection under an address drawn at random. Nobody is written down as having opened it. */
export async function openCollection(
  tx: Transaction,
  { memberId, title, prompts, peopleMayBeRecognised, today }: NewCollection,
): Promise<OpenCollectionResult> {
  const open = await tx
    .selectFrom('voices.prompts')
    .select('id')
    .where('id', 'in', [...prompts])
    .where((where) => where.or([where('closes_on', 'is', null), where('closes_on', '>=', today)]))
    .execute()
  if (prompts.length === 0 || open.length !== prompts.length) return { outcome: 'no-such-prompt' }

  const opened = await tx
    .insertInto('voices.collections')
    .values({
      slug: drawSlug(),
      member_id: memberId,
      title,
      opened_week: weekOf(today),
      closed_week: null,
      people_may_be_recognised: peopleMayBeRecognised,
    })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('voices.collection_prompts')
    .values(
      prompts.map((prompt_id, position) => ({ collection_id: opened.id, prompt_id, position })),
    )
    .execute()
  return { outcome: 'opened', slug: opened.slug }
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** `k7pm-3x9q`: forty bits, enough that nobody comes upon an address by trying. */
function drawSlug(): string {
  const letters = Array.from({ length: 8 }, () => alphabet.charAt(randomInt(alphabet.length)))
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
