import { useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Collection } from '../../queries/collections.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { printWords } from '../../words/print.ts'
import { useSaidIn } from '../said-in.ts'

const manySlips = [20, 40]

/** What a collection gives to print, for each sentence it asks. */
export function Papers({ collection: { slug, prompts } }: { collection: Collection }) {
  const say = useWords(printWords)
  const said = useSaidIn()
  return (
    <section class="prose" aria-labelledby="papiers">
      <h2 id="papiers">{say('papers.title')}</h2>
      <p>{say('papers.about')}</p>
      <ul>
        {prompts.map((prompt) => {
          const { text, lang } = said(prompt, 'beginning')
          const sentence = `phrase=${prompt.slug}`
          const name = `phrase-${prompt.slug}`
          return (
            <li key={prompt.slug}>
              <span id={name} lang={lang}>
                {leadingOn(text)}
              </span>
              <ul>
                <li>
                  <a
                    id={`${name}-affiche`}
                    href={`${voicesPaths.poster(slug)}?${sentence}`}
                    aria-labelledby={`${name}-affiche ${name}`}
                  >
                    {say('papers.poster')}
                  </a>
                </li>
                {manySlips.map((count) => (
                  <li key={count}>
                    <a
                      id={`${name}-${count}`}
                      href={`${voicesPaths.slips(slug)}?${sentence}&feuillets=${count}`}
                      aria-labelledby={`${name}-${count} ${name}`}
                    >
                      {say('papers.slips', { count })}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
      <p>{say('papers.codes')}</p>
    </section>
  )
}
