import type pg from 'pg'
import { listAdoptions } from '../src/modules/decisions/index.ts'
import { demands } from '../src/modules/demands/index.ts'
import { compose } from '../src/modules/demands/rules/compose.ts'
import {
  type FrozenReference,
  freeze,
} from '../src/modules/demands/rules/published/frozen-reference.ts'
import { ownDemands } from '../src/modules/demands/rules/published/own-demands.ts'
import { blockKinds, blockOptions } from '../src/modules/demands/tables.ts'
import { publishingWords } from '../src/modules/demands/words/publishing.ts'
import { directory } from '../src/modules/directory/index.ts'
import { evidence } from '../src/modules/evidence/index.ts'
import { figures } from '../src/modules/figures/index.ts'
import { voices } from '../src/modules/voices/index.ts'
import { federationFrom } from '../src/platform/federation/federation.ts'
import { resolveReferences } from '../src/platform/references/resolve-references.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { castPerson } from './cast.ts'
import { assembly } from './decisions-pieces.ts'
import { creditId, documentId, slug, thanked, title, written } from './demands.ts'
import { type DemonstrationBlock, platformBlocks } from './demands-text.ts'
import { identifierOf } from './identifiers.ts'
import { insertRows } from './insert-rows.ts'
import { slugOfDecision } from './load-decisions.ts'
import { noonOf } from './member-rows.ts'
import { settingRows } from './people-rows.ts'
import { transactionOn } from './transaction-on.ts'

type Edition = {
  readonly number: number
  /** Days before today. */
  readonly adopted: number
  /** Null: the team signed who adopted it. */
  readonly decision: string | null
  readonly changes: string
  /** What each block said then; null: nothing yet. */
  readonly said: (block: DemonstrationBlock) => DemonstrationBlock | null
}

const editions: readonly Edition[] = [
  {
    number: 1,
    adopted: assembly + 365,
    decision: null,
    changes: '',
    said: (block) => (block.first === null ? null : { ...block, ...block.first }),
  },
  {
    number: 2,
    adopted: assembly,
    decision: 'plateforme-deuxieme',
    changes:
      'Trois soirs plutôt que deux, toute l’année ; un poste plus long ; le covoiturage remboursé comme le taxi. Les chiffres sont ceux du dernier portrait.',
    said: (block) => (block.adopted === null ? null : { ...block, ...block.adopted }),
  },
]

/** The platform as it was adopted twice: by an assembly that the team signs, then by a decision of the register. */
export async function loadPublications(owner: pg.ClientBase, today: string): Promise<void> {
  for (const edition of editions) await loadPublication(owner, edition, today)
}

async function loadPublication(owner: pg.ClientBase, edition: Edition, today: string) {
  const { number, adopted, decision, changes, said } = edition
  const publication_id = identifierOf('publication', slug, number)
  const adopted_on = daysFrom(today, -adopted)
  const blocks = platformBlocks.flatMap((block, at) => {
    const then = said(block)
    return then ? [written(then, at, today)] : []
  })
  const references = await freezeReferences(owner, blocks, today)
  await insertRows(owner, {
    table: 'demands.publications',
    rows: [
      {
        id: publication_id,
        document_id: documentId,
        slug,
        number,
        title,
        kind: 'platform',
        language: 'fr',
        decision: decision === null ? null : `decision:${slugOfDecision(decision, today)}`,
        adopted_by:
          decision === null
            ? 'l’assemblée générale'
            : await adoptedBy(owner, `decision:${slugOfDecision(decision, today)}`),
        adopted_on,
        changes,
        published_at: noonOf(daysFrom(adopted_on, 4)),
        published_by: castPerson('Maude Delisière').id,
      },
    ],
  })
  await insertRows(owner, {
    table: 'demands.published_blocks',
    rows: blocks.map(({ id, code, kind, title: named, text, options }, at) => ({
      publication_id,
      position: at + 1,
      block_id: id,
      code,
      kind,
      title: named,
      text,
      options,
    })),
  })
  await insertRows(owner, {
    table: 'demands.published_references',
    rows: [...references].map(([reference, one]) => ({ publication_id, reference, said: one })),
  })
  await insertRows(owner, {
    table: 'demands.published_credits',
    rows: thanked.map((name) => ({ publication_id, credit_id: creditId(name) })),
  })
}

/** What each reference says, as the site resolves it. */
async function freezeReferences(
  owner: pg.ClientBase,
  blocks: readonly ReturnType<typeof written>[],
  today: string,
): Promise<ReadonlyMap<string, FrozenReference>> {
  const composition = compose(
    blocks.map((block) => ({
      ...block,
      kind: blockKinds.find((kind) => kind === block.kind) ?? 'paragraph',
      options: blockOptions.parse(block.options),
      version: 0,
      saves: 0,
    })),
  )
  const kinds = [directory, figures, voices, evidence, demands].flatMap(
    ({ references = [] }) => references,
  )
  const settings = settingRows(today).rows.map(({ key, value }) => ({ key: String(key), value }))
  const federation = federationFrom(settings, true)
  const resolved = await transactionOn(owner, (tx) =>
    resolveReferences(kinds, composition.references, { tx, language: 'fr', federation }),
  )
  const all = [...resolved, ...ownDemands(composition, 'fr')]
  return new Map(all.map(([reference, found]) => [reference, freeze(reference, found)]))
}

async function adoptedBy(owner: pg.ClientBase, reference: string): Promise<string> {
  const adoptions = await transactionOn(owner, (tx) => listAdoptions(tx, `document:${slug}`))
  const found = adoptions.find((one) => one.reference === reference)
  if (!found) throw new Error(`${reference} adopted nothing`)
  const { method, answered, entitled } = found
  return publishingWords.in('fr')(`adoptedBy.${method}`, { answered, entitled })
}
