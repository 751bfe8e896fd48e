import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { Prose } from '../../../../design/layout/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { AskedQuestion } from '../../queries/published.ts'
import type { Year } from '../../queries/read-year.ts'
import { publishedWords } from '../../words/published.ts'
import { useAmounts } from './use-amounts.ts'

/** What the figures mean and do not mean: what holds of all of them, then each in its own words. */
export function Limits({ year, codes }: { year: Year; codes: readonly string[] }) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const amounts = useAmounts()
  const inLanguage = useQuestionText()
  const has = (one: (cell: Year['cells'][number]) => boolean) => year.cells.some(one)
  const general = [
    say('general.declared', nouns),
    say('general.moreThan', nouns),
    ...(has(({ kind, is_hidden }) => kind === 'estimated' && !is_hidden)
      ? [say('general.estimate', nouns)]
      : []),
    say('general.protected', nouns),
    say('general.notCause', nouns),
  ]
  return (
    <>
      <Prose>
        <ul>
          {general.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Prose>
      {codes.flatMap((code) => {
        const question = year.questions.get(code)
        if (!question) return []
        const { definition, meaning } = inLanguage(question)
        return [
          <Disclosure key={code} id={`def-${code}`} summary={amounts.name(question)}>
            <Prose>
              {definition && <p>{definition}</p>}
              {meaning && <p>{meaning}</p>}
            </Prose>
          </Disclosure>,
        ]
      })}
    </>
  )
}

/** What was asked, in the reader's language where the team wrote it. */
export function useQuestionText() {
  const { language } = useReading()
  return (question: AskedQuestion) => {
    const pick = (fr: string, en: string) => (language === 'en' && en !== '' ? en : fr)
    return {
      label: pick(question.label, question.label_en),
      definition: pick(question.definition, question.definition_en),
      example: pick(question.example, question.example_en),
      meaning: pick(question.meaning, question.meaning_en),
    }
  }
}
