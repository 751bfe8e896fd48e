import { offered } from '../../platform/references/offered.ts'
import type { ReferenceKind } from '../../platform/references/resolve-references.ts'
import { directoryPaths } from './paths.ts'
import { membersBySlug } from './queries/names-of-members.ts'

/** Members, by their slug (`member:la-corde-a-linge`): the name they have today. */
export const memberKind: ReferenceKind = {
  kind: 'member',
  async resolve(ids, { tx }) {
    const members = await membersBySlug(tx, ids)
    return new Map(
      members.map(({ slug, name }) => [
        slug,
        { label: name, href: directoryPaths.member(slug), status: 'living' as const },
      ]),
    )
  },
  async find(words, { tx }) {
    const members = await membersBySlug(tx, 'all')
    return offered(
      members.map(({ slug, name }) => ({ id: slug, label: name })),
      words,
    )
  },
}
