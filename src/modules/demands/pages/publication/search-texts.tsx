import { Button } from '../../../../design/button/button.tsx'
import { blankForm } from '../../../../design/field/form-state.ts'
import { SearchField } from '../../../../design/field/text-fields.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths, publishedPaths } from '../../paths.ts'
import type { Publication } from '../../queries/published/publications.ts'
import type { Passage } from '../../rules/published/passages-with.ts'
import { publishedWords } from '../../words/published.ts'

export type FoundPassages = {
  readonly publication: Publication
  readonly passages: readonly Passage[]
}

/** Looking for words in every text that was adopted. */
export function SearchTexts({ words }: { words: string }) {
  const say = useWords(publishedWords)
  return (
    <form action={publishedPaths.list} method="get" class="no-print">
      <SearchField name="mots" label={say('search.label')} form={blankForm({ mots: words })} />
      <Button kind="second">{say('search.submit')}</Button>
    </form>
  )
}

/** Where they are found, text after text. */
export function Passages({ words, found }: { words: string; found: readonly FoundPassages[] }) {
  const say = useWords(publishedWords)
  const { language } = useReading()
  const count = found.reduce((sum, { passages }) => sum + passages.length, 0)
  return (
    <section class="carried" aria-labelledby="trouve">
      <h2 id="trouve">{say('search.found', { count, words })}</h2>
      {found.map(({ publication: { slug, title, language: lang }, passages }) => (
        <ul key={slug} class="passages" lang={lang === language ? undefined : lang}>
          {passages.map(({ code, number, title: head, text }) => (
            <li key={code}>
              <p>
                <a href={`${publishedPaths.text(slug)}${demandsPaths.anchor(code)}`}>
                  {[title, [number, head].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
                </a>
              </p>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      ))}
      <p>
        <a class="more" href={publishedPaths.list}>
          {say('search.all')}
        </a>
      </p>
    </section>
  )
}
