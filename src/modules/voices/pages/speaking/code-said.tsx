import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { groupsOf, wordOf } from '../../rules/withdrawal-code.ts'
import { speakingWords } from '../../words/speaking.ts'

/** A code in its groups, as one copies it; and letter by letter, as one says it. */
export function CodeSaid({ code }: { code: string }) {
  const say = useWords(speakingWords)
  const { language } = useReading()
  return (
    <>
      <p class="voice-code">
        <span class="unseen">{say('code.label')} </span>
        {groupsOf(code).map((group, i) => (
          <span key={i} class="voice-code__group">
            {group}
            {i < 5 && <span class="unseen">-</span>}
          </span>
        ))}
      </p>
      <Disclosure summary={say('code.aloud')}>
        <ol class="voice-code__aloud">
          {groupsOf(code).map((group, i) => (
            <li key={i}>
              {[...group]
                .map((one) => {
                  const word = wordOf(one, language)
                  return word ? say('code.as', { letter: one, word }) : one
                })
                .join(', ')}
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  )
}
