import { randomUUID } from 'node:crypto'
import type { Transaction } from '../../../../platform/database/database.ts'
import { recordAct } from '../../../../platform/journal/record-act.ts'
import { publishSources } from '../../../evidence/index.ts'
import { listBlocks } from '../../queries/blocks.ts'
import { listCredits } from '../../queries/discussion.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { FrozenReference } from '../../rules/published/frozen-reference.ts'
import { stateOf } from '../../rules/published/state-of.ts'

/** Who adopted a version, and when. */
export type Adoption = {
  /** `decision:2026-…`; null where the team signs it. */
  readonly decision: string | null
  /** As it follows « adopté par », in the language of the text. */
  readonly by: string
  /** ISO day. */
  readonly on: string
}

export type NewVersion = Adoption & {
  /** What was read before it was published: the text must still be that one. See `stateOf`. */
  readonly seen: string
  /** What it changes of the version before; '' for nothing to say. */
  readonly changes: string
  /** What each of its references says today. */
  readonly references: ReadonlyMap<string, FrozenReference>
}

export type PublishVersionResult =
  | { readonly outcome: 'published'; readonly number: number }
  /** Of what was read, this very text: the button was pressed twice. */
  | { readonly outcome: 'published-already' }
  | { readonly outcome: 'changed-since' }

/** Publishes what stands of a document as its next version, for ever. Its sources become public: everyone may check them. */
export async function publishVersion(
  tx: Transaction,
  person: { readonly id: string },
  { id: document_id, slug }: WorkingDocument,
  { seen, decision, by, on, changes, references }: NewVersion,
): Promise<PublishVersionResult> {
  // One at a time, and as its settings stand: the next one sees the number of this one.
  const { title, kind, language } = await tx
    .selectFrom('demands.documents')
    .where('id', '=', document_id)
    .select(['title', 'kind', 'language'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const blocks = await listBlocks(tx, document_id)
  const credits = (await listCredits(tx, document_id)).filter(({ agreed_on }) => agreed_on !== null)
  const published = await tx
    .selectFrom('demands.publications')
    .where('document_id', '=', document_id)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  const last = Number(published?.number ?? 0)
  const stood = { title, blocks, credits }
  if (stateOf({ ...stood, last }) !== seen) {
    const isSamePress = stateOf({ ...stood, last: last - 1 }) === seen
    return { outcome: isSamePress ? 'published-already' : 'changed-since' }
  }
  const number = last + 1
  const publication_id = randomUUID()
  await tx
    .insertInto('demands.publications')
    .values({
      id: publication_id,
      document_id,
      slug,
      number,
      title,
      kind,
      language,
      decision,
      adopted_by: by,
      adopted_on: on,
      changes,
      published_by: person.id,
    })
    .execute()
  await tx
    .insertInto('demands.published_blocks')
    .values(
      blocks.map(({ id, code, kind, title, text, options }, at) => ({
        publication_id,
        position: at + 1,
        block_id: id,
        code,
        kind,
        title,
        text,
        options: JSON.stringify(options),
      })),
    )
    .execute()
  const said = [...references].map(([reference, one]) => ({
    publication_id,
    reference,
    said: JSON.stringify(one),
  }))
  if (said.length > 0) await tx.insertInto('demands.published_references').values(said).execute()
  if (credits.length > 0) {
    await tx
      .insertInto('demands.published_credits')
      .values(credits.map(({ id }) => ({ publication_id, credit_id: id })))
      .execute()
  }
  const sources = [...references.keys()].flatMap((one) => /^source:(.+)$/.exec(one)?.[1] ?? [])
  if (sources.length > 0) await publishSources(tx, person, sources)
  await recordAct(tx, person, 'publish-adopted-version', {
    title,
    number,
    by,
    on,
    source: decision === null ? 'signed' : 'decision',
  })
  return { outcome: 'published', number }
}
