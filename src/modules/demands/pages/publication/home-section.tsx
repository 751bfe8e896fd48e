import { Section } from '../../../../design/layout/layout.tsx'
import { asPublic } from '../../../../platform/database/database.ts'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { HomeSection } from '../../../../platform/module.ts'
import { demandsPaths, publishedPaths } from '../../paths.ts'
import {
  listPublishedBlocks,
  listStanding,
  type Publication,
} from '../../queries/published/publications.ts'
import { compose } from '../../rules/compose.ts'
import { plainLine } from '../../rules/text/plain-text.ts'
import { publishedWords } from '../../words/published.ts'

type Asked = { readonly code: string; readonly number: string; readonly title: string }

/** The demands of the text adopted last, by their titles alone: what they rest on may change without this page. */
export const homeSection: HomeSection = {
  parts: ['demands'],
  async draw() {
    const shown = await asPublic(async (tx) => {
      for (const publication of await listStanding(tx)) {
        const { blocks } = compose(await listPublishedBlocks(tx, publication.id))
        const demands = blocks.flatMap(({ kind, code, number, titleLine }): Asked[] =>
          kind === 'demand' ? [{ code, number, title: plainLine(titleLine) }] : [],
        )
        if (demands.length > 0) return { publication, demands }
      }
      return null
    })
    return shown && <DemandsInShort {...shown} />
  },
}

function DemandsInShort({
  publication: { slug, title, language },
  demands,
}: {
  publication: Publication
  demands: readonly Asked[]
}) {
  const say = useWords(publishedWords)
  const reading = useReading()
  const path = publishedPaths.text(slug)
  return (
    <Section id="revendications" title={say('home.title')} cloth="bloodroot" small>
      <ol class="asked" lang={language === reading.language ? undefined : language}>
        {demands.map(({ code, number, title }) => (
          <li key={code}>
            <span class="asked__number" aria-hidden="true">
              {number}
            </span>
            <a href={`${path}${demandsPaths.anchor(code)}`}>{title}</a>
          </li>
        ))}
      </ol>
      <p class="section__after">
        <a class="more" href={path}>
          {say('home.more', { title })}
        </a>
      </p>
    </Section>
  )
}
