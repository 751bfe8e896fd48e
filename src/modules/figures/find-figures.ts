import { offered } from '../../platform/references/offered.ts'
import type { Found, ReferenceReader } from '../../platform/references/resolve-references.ts'
import { amountsOf } from './amounts.ts'
import { listPublishedReleases } from './queries/published.ts'
import { readYear } from './queries/read-year.ts'
import { speakingCell } from './rules/published/published-cell.ts'
import { standingReleases } from './rules/releasing/standing-releases.ts'
import { publishedWords } from './words/published.ts'

/** Figures of the whole network that a text may cite, of the two last exercises, the last one first. */
export async function findFigures(
  words: string,
  { tx, language, federation }: ReferenceReader,
): Promise<readonly Found[]> {
  const amounts = amountsOf(language, federation)
  const say = publishedWords.in(language)
  const figures: Found[] = []
  for (const release of standingReleases(await listPublishedReleases(tx)).slice(0, 2)) {
    const { questions, cells } = await readYear(tx, release, { level: 'network' })
    for (const asked of questions.values()) {
      const cell = speakingCell(cells, { question: asked.code })
      if (!cell) continue
      const { exercise } = release
      figures.push({
        id: `${asked.code}@${exercise}`,
        label: say('reference.label', { name: amounts.name(asked), exercise }),
        says: amounts.phrase(cell, asked.unit),
      })
    }
  }
  return offered(figures, words)
}
