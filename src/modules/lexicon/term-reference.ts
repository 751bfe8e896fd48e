import { offered } from '../../platform/references/offered.ts'
import type { ReferenceKind, Resolved } from '../../platform/references/resolve-references.ts'
import { lexiconPaths } from './paths.ts'
import { namedVersions } from './queries/named-versions.ts'
import { listTerms } from './queries/terms.ts'
import { firstSentence } from './rules/first-sentence.ts'
import { versionNamed } from './rules/version-reference.ts'
import { referenceWords } from './words/reference.ts'

/**
 * Words, by slug (`term:entraide`), in the version everyone reads. One that was set aside is `withdrawn`, to whoever may know; one that is being made is
 * known to nobody but the network, and cited by nobody. `term:entraide@2`
 * is one version, which a decision is about: everyone knows it once it was adopted, the network before.
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
    const named = new Set(ids.filter((id) => versionNamed(id) !== null))
    const slugs = [...named].flatMap((id) => versionNamed(id)?.slug ?? [])
    for (const { slug, word, version, isTold } of await namedVersions(tx, slugs)) {
      const id = `${slug}@${version}`
      if (!named.has(id)) continue
      const href = isTold ? lexiconPaths.word(slug) : lexiconPaths.make(slug)
      resolved.set(id, { label: say('version', { word, version }), href, status: 'living' })
    }
    return resolved
  },
  async pin(id, { tx }) {
    const [term] = versionNamed(id) ? [] : await listTerms(tx, 'last', [id])
    return term ? `${id}@${term.version}` : id
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
