import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { CarriedMeans } from '../../queries/practices/read-practices.ts'
import { practicesWords } from '../../words/practices.ts'

type CarriedProps = { slug: string; carried: readonly CarriedMeans[] }

/** Under a text: which of its means members carry already, and where to read how. Nothing while none does. */
export function Carried({ slug, carried }: CarriedProps) {
  const say = useWords(practicesWords)
  const nouns = useNouns()
  const standing = carried.filter(({ members }) => members > 0)
  if (standing.length === 0) return null
  return (
    <section aria-labelledby="nos-pratiques" class="carried">
      <h2 id="nos-pratiques">{say('title')}</h2>
      <p>{say('carried.lead', nouns)}</p>
      <ul class="carried__list">
        {standing.map(({ means: { code, number, title }, members, regions }) => (
          <li key={code}>
            <a href={demandsPaths.practicesOf(slug, code)}>
              {number} {title}
            </a>{' '}
            <span class="carried__count">
              {say('carried.count', { ...nouns, count: members, regions: regions.length })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
