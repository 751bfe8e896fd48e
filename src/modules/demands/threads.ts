import type { ThreadSource } from '../../platform/references/threads.ts'
import { demandsPaths, publishedPaths } from './paths.ts'
import { listPublishedBlocks, publicationsThatCite } from './queries/published/publications.ts'
import { compose } from './rules/compose.ts'
import { citedBy } from './rules/health/gone-references.ts'
import { publishedWords } from './words/published.ts'
import { writingWords } from './words/writing.ts'

/** The passages of the published texts that stand, and that rest on a figure, a source, a voice. */
export const demandsThreads: ThreadSource = async (references, { tx, language }) => {
  const say = publishedWords.in(language)
  const sayBlock = writingWords.in(language)
  const uses: { label: string; href: string }[] = []
  for (const { id, slug, title } of await publicationsThatCite(tx, references)) {
    for (const block of compose(await listPublishedBlocks(tx, id)).blocks) {
      if (!citedBy(block).some((one) => references.includes(one))) continue
      const kind = sayBlock(`kind.${block.kind}`)
      const what = block.number === '' ? kind : sayBlock('numbered', { kind, number: block.number })
      uses.push({
        label: say('thread', { title, what }),
        href: `${publishedPaths.text(slug)}${demandsPaths.anchor(block.code)}`,
      })
    }
  }
  return uses
}
