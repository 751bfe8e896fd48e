import { offered } from '../../platform/references/offered.ts'
import type { Found, ReferenceKind } from '../../platform/references/resolve-references.ts'
import { amendmentPaths } from './amendment-paths.ts'
import { listEntries } from './queries/amendments/register.ts'
import { findDocument, listDocuments } from './queries/documents.ts'
import { amendmentsWords } from './words/amendments.ts'

/** So many are offered of one document. */
const mostOffered = 200

/** Amendments, by their document and number (`amendment:ce-que-la-nuit-demande/5`), for who may read them. */
export const amendmentKind: ReferenceKind = {
  kind: 'amendment',
  async resolve(ids, { tx, language }) {
    const say = amendmentsWords.in(language)
    const asked = new Map<string, number[]>()
    for (const id of ids) {
      const [, slug, number] = /^([a-z0-9-]{2,81})\/([1-9]\d{0,5})$/.exec(id) ?? []
      if (slug === undefined) continue
      asked.set(slug, [...(asked.get(slug) ?? []), Number(number)])
    }
    const resolved = new Map()
    for (const [slug, numbers] of asked) {
      const document = await findDocument(tx, slug)
      if (!document) continue
      for (const { number, state } of await listEntries(tx, document.id)) {
        if (!numbers.includes(number)) continue
        resolved.set(`${slug}/${number}`, {
          label: say('cited', { number, title: document.title }),
          href: amendmentPaths.one(slug, number),
          status: state === 'withdrawn' ? 'withdrawn' : 'living',
        })
      }
    }
    return resolved
  },
  async find(words, { tx, language }) {
    const say = amendmentsWords.in(language)
    const found: Found[] = []
    for (const { id, slug, title } of await listDocuments(tx)) {
      const entries = (await listEntries(tx, id)).slice(0, mostOffered)
      for (const { number, state } of entries) {
        if (state === 'withdrawn') continue
        found.push({
          id: `${slug}/${number}`,
          label: say('cited', { number, title }),
          says: say(`state.${state}`),
        })
      }
    }
    return offered(found, words)
  },
}
