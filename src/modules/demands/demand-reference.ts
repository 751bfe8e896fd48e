import { offered } from '../../platform/references/offered.ts'
import type { Found, ReferenceKind } from '../../platform/references/resolve-references.ts'
import { demandsPaths, publishedPaths } from './paths.ts'
import { listBlocks } from './queries/blocks.ts'
import { documentsOfBlocks, listDocuments } from './queries/documents.ts'
import { listPublishedBlocks, publicationsOfBlocks } from './queries/published/publications.ts'
import { compose } from './rules/compose.ts'
import { plainLine } from './rules/text/plain-text.ts'
import { textWords } from './words/text.ts'

/** Demands, by the code of their block (`demand:k7pm3x9`): those of the documents this reader may read, and those that are published. */
export const demandKind: ReferenceKind = {
  kind: 'demand',
  async resolve(ids, { tx, language }) {
    const say = textWords.in(language)
    const resolved = new Map()
    for (const { id, slug } of await documentsOfBlocks(tx, ids)) {
      for (const block of compose(await listBlocks(tx, id)).blocks) {
        if (block.kind !== 'demand' || !ids.includes(block.code)) continue
        const title = plainLine(block.titleLine)
        resolved.set(block.code, {
          label: say('demand', { number: block.number, title }),
          href: `${demandsPaths.document(slug)}${demandsPaths.anchor(block.code)}`,
          status: 'living',
        })
      }
    }
    const others = ids.filter((id) => !resolved.has(id))
    for (const publication of await publicationsOfBlocks(tx, others)) {
      for (const block of compose(await listPublishedBlocks(tx, publication.id)).blocks) {
        if (block.kind !== 'demand' || !others.includes(block.code)) continue
        const title = plainLine(block.titleLine)
        resolved.set(block.code, {
          label: say('demand', { number: block.number, title }),
          href: `${publishedPaths.text(publication.slug)}${demandsPaths.anchor(block.code)}`,
          status: 'living',
        })
      }
    }
    return resolved
  },
  async find(words, { tx, language }) {
    const say = textWords.in(language)
    const found: Found[] = []
    for (const { id, title } of await listDocuments(tx)) {
      for (const block of compose(await listBlocks(tx, id)).blocks) {
        if (block.kind !== 'demand') continue
        const label = say('demand', { number: block.number, title: plainLine(block.titleLine) })
        found.push({ id: block.code, label, says: title })
      }
    }
    return offered(found, words)
  },
}
