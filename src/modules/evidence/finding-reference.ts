import { offered } from '../../platform/references/offered.ts'
import type { ReferenceKind, Resolved } from '../../platform/references/resolve-references.ts'
import { judgeFindings } from './grounds.ts'
import { evidencePaths } from './paths.ts'
import { lastFindings, publicationsOf, publishedFindings } from './queries/findings.ts'
import type { Strength } from './rules/strength.ts'
import { saidIn } from './said-in.ts'
import { referenceWords } from './words/reference.ts'

/** A finding as a text cites it. */
export type ResolvedFinding = Resolved & {
  /** Null where it was taken back. */
  readonly finding: { readonly sentence: string; readonly strength: Strength } | null
}

/**
 * Findings, by slug (`finding:les-loyers-montent`), in the version everyone reads. One that rests on something that was taken
 * back is `stale`: what cites it is looked at again. One that was taken back itself is `withdrawn`, to whoever may know.
 */
export const findingKind: ReferenceKind<ResolvedFinding> = {
  kind: 'finding',
  async resolve(ids, reader) {
    const { tx, language } = reader
    const say = referenceWords.in(language)
    const published = await judgeFindings(await publishedFindings(tx, { slugs: ids }), reader)
    const resolved = new Map<string, ResolvedFinding>()
    for (const finding of published) {
      const sentence = saidIn(language, finding, 'sentence').text
      resolved.set(finding.slug, {
        label: say('finding', { sentence }),
        href: evidencePaths.finding(finding.slug),
        status: finding.gone > 0 ? 'stale' : 'living',
        sentence,
        finding: { sentence, strength: finding.strength },
      })
    }
    const others = ids.filter((id) => !resolved.has(id))
    for (const { id, slug } of await lastFindings(tx, { slugs: others })) {
      if ((await publicationsOf(tx, id)).length === 0) continue
      resolved.set(slug, { label: say('gone'), href: null, status: 'withdrawn', finding: null })
    }
    return resolved
  },
  async restsOn(ids, { tx }) {
    const findings = await publishedFindings(tx, { slugs: ids })
    return new Map(
      findings.map(({ slug, grounds }) => [slug, grounds.map(({ reference }) => reference)]),
    )
  },
  async find(words, { tx, language }) {
    const say = referenceWords.in(language)
    const findings = await publishedFindings(tx, {})
    return offered(
      findings.map((finding) => {
        const sentence = saidIn(language, finding, 'sentence').text
        return { id: finding.slug, label: say('finding', { sentence }) }
      }),
      words,
    )
  },
}
