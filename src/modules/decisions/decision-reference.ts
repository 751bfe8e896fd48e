import type { ReferenceKind } from '../../platform/references/resolve-references.ts'
import { decisionsPaths } from './paths.ts'
import { listDecisions } from './queries/list-decisions.ts'
import { referenceWords } from './words/reference.ts'

/** Decisions, by what they are called in addresses (`decision:2026-adopter-la-plateforme`). A draft is unknown to texts. */
export const decisionKind: ReferenceKind = {
  kind: 'decision',
  async resolve(ids, { tx, language }) {
    const say = referenceWords.in(language)
    const asked = new Set(ids)
    const found = (await listDecisions(tx)).filter(
      ({ slug, stage }) => stage !== '' && asked.has(slug),
    )
    return new Map(
      found.map(({ slug, question }) => [
        slug,
        {
          label: say('label', { question }),
          href: decisionsPaths.decision(slug),
          status: 'living' as const,
        },
      ]),
    )
  },
}
