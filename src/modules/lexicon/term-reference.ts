import { offered } from '../../platform/references/offered.ts'
import type { ReferenceKind, Resolved } from '../../platform/references/resolve-references.ts'
import { lexiconPaths } from './paths.ts'
import { listTerms } from './queries/terms.ts'
import { firstSentence } from './rules/first-sentence.ts'
import { referenceWords } from './words/reference.ts'

/**
 * Words, by slug (`term:entraide`), in the version everyone reads. One that was set aside is `withdrawn`, to whoever may know; one that is being made is
 * known to nobody but the network, and cited by nobody.
 */
export const termKind: ReferenceKind = {
  kind: 'term',
  async resolve(ids, { tx, language }) {
    const say = referenceWords.in(language)
    const resolved = new Map<string, Resolved>()
    for (const { slug, word, adoptedVersion, step } of await listTerms(tx, 'last', ids)) {
      if (adoptedVersion !== null) {
        const label = say('term', { word })
        resolved.set(slug, { label, href: lexiconPaths.word(slug), status: 'living' })
      } else if (step === 'set-aside') {
        resolved.set(slug, { label: say('gone'), href: null, status: 'withdrawn' })
      }
    }
    return resolved
  },
  async find(words, { tx }) {
    const terms = await listTerms(tx, 'adopted')
    return offered(
      terms.map(({ slug, word, meaning }) => ({
        id: slug,
        label: word,
        says: firstSentence(meaning),
      })),
      words,
    )
  },
}
