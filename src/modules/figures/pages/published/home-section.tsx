import { Section } from '../../../../design/layout/layout.tsx'
import { asPublic } from '../../../../platform/database/database.ts'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { HomeSection } from '../../../../platform/module.ts'
import { figuresPaths } from '../../paths.ts'
import { listPublishedReleases } from '../../queries/published.ts'
import { readYear, type Year } from '../../queries/read-year.ts'
import { headlineCodes } from '../../rules/published/headlines.ts'
import { standingReleases } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { Headlines, toldFigures } from './headlines.tsx'

/** The last year in three sentences. */
export const homeSection: HomeSection = {
  parts: ['figures'],
  async draw() {
    const year = await asPublic(async (tx) => {
      const [last] = standingReleases(await listPublishedReleases(tx))
      return last ? readYear(tx, last, { level: 'network' }) : null
    })
    return year && <YearInShort year={year} />
  },
}

function YearInShort({ year }: { year: Year }) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const { release } = year
  const codes = toldFigures(year, [...year.questions.keys()]).map(({ question }) => question.code)
  if (codes.length === 0) return null
  return (
    <Section id="chiffres" title={say('home.title')} cloth="goldenrod" small>
      <Headlines year={year} codes={headlineCodes(codes, 3)} />
      {release.is_partial && <p>{say('home.partial', { ...nouns, exercise: release.exercise })}</p>}
      <p class="section__after">
        <a class="more" href={figuresPaths.published}>
          {say('home.more')}
        </a>
      </p>
    </Section>
  )
}
