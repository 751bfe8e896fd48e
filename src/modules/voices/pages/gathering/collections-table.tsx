import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Collection, CollectionCounts } from '../../queries/collections.ts'
import { gatheringWords } from '../../words/gathering.ts'

export type GatheredCollections = {
  readonly collections: readonly Collection[]
  readonly counts: ReadonlyMap<string, CollectionCounts>
  /** Names of members, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** Collections, and numbers alone. */
export function CollectionsTable({ collections, counts, names }: GatheredCollections) {
  const say = useWords(gatheringWords)
  const formats = useFormats()
  return (
    <Table
      id="collectes"
      caption={say('list.caption')}
      stack
      columns={[
        { label: say('list.title') },
        { label: say('list.who') },
        { label: say('list.state') },
        { label: say('list.received'), numeric: true },
        { label: say('list.waiting'), numeric: true },
        { label: say('list.published'), numeric: true },
      ]}
      rows={collections.map((collection) => {
        const { received = 0, waiting = 0, published = 0 } = counts.get(collection.id) ?? {}
        return {
          key: collection.id,
          cells: [
            <a key="lien" href={voicesPaths.gatheredCollection(collection.slug)}>
              {collection.title}
            </a>,
            names.get(collection.member_id ?? '') ?? say('federation'),
            <CollectionState key="etat" collection={collection} />,
            formats.number(received),
            formats.number(waiting),
            formats.number(published),
          ],
        }
      })}
    />
  )
}

export function CollectionState({ collection }: { collection: Collection }) {
  const say = useWords(gatheringWords)
  const formats = useFormats()
  const { opened_week, closed_week } = collection
  return closed_week === null ? (
    <State kind="done">{say('open', { week: formats.day(opened_week) })}</State>
  ) : (
    <State kind="asleep">{say('closed', { week: formats.day(closed_week) })}</State>
  )
}
