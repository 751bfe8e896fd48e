import { offered } from '../../platform/references/offered.ts'
import type {
  Found,
  ReferenceKind,
  ReferenceReader,
  Resolved,
} from '../../platform/references/resolve-references.ts'
import { demandsPaths, publishedPaths } from './paths.ts'
import { listDocuments } from './queries/documents.ts'
import { listStanding } from './queries/published/publications.ts'

/** Whole documents, by their address (`document:ce-que-la-nuit-demande`): what a decision adopts. */
export const documentKind: ReferenceKind = {
  kind: 'document',
  async resolve(ids, { tx }) {
    const known = new Map<string, Resolved>()
    for (const { slug, title } of await listStanding(tx)) {
      known.set(slug, { label: title, href: publishedPaths.text(slug), status: 'living' })
    }
    for (const { slug, title } of await listDocuments(tx)) {
      known.set(slug, { label: title, href: demandsPaths.document(slug), status: 'living' })
    }
    return new Map([...known].filter(([slug]) => ids.includes(slug)))
  },
  async find(words, { tx }) {
    return offered(await listed({ tx }), words)
  },
  list: listed,
}

async function listed({ tx }: Pick<ReferenceReader, 'tx'>): Promise<readonly Found[]> {
  return (await listDocuments(tx)).map(({ slug, title }) => ({ id: slug, label: title }))
}

/** How a decision that adopts a document refers to it. */
export function writtenDocument({ slug }: { readonly slug: string }): string {
  return `${documentKind.kind}:${slug}`
}
