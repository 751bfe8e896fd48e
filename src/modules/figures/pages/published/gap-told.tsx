import type { ComponentChildren } from 'preact'
import { TellingNumber, type Told } from '../../../../design/telling/telling.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { Gap } from '../../rules/published/funding-gap.ts'
import { isComplete } from '../../rules/published/published-cell.ts'
import { publishedWords } from '../../words/published.ts'
import { useAmounts } from './use-amounts.ts'

/** What is missing, with of whom it is told: it is the sentence one copies. */
export function useGapTold(gap: Gap, exercise: string): Told {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const amounts = useAmounts()
  const { asked, received, missing, isOfTheSame, estimate } = gap
  const amount = amounts.said(missing, 'dollars')
  const { respondents, members } = missing
  const bold = { b: (chunk: ComponentChildren) => <TellingNumber>{chunk}</TellingNumber> }
  const isWhole = missing.kind === 'estimated' || isComplete(missing)
  const sentence = isWhole
    ? say.rich('funding.gap', { amount }, bold)
    : isOfTheSame && respondents !== null && members !== null
      ? say.rich('funding.gapAnswered', { ...nouns, amount, respondents, all: members }, bold)
      : say.rich('funding.gapApart', { amount }, bold)
  const coverage = amounts.coverage(missing)
  const source = isOfTheSame
    ? `${say(coverage === '' ? 'source.bare' : 'source.plain', { exercise, coverage })} ${say(
        isWhole ? 'funding.gapSource' : 'funding.gapAnsweredSource',
        nouns,
      )}`
    : say('funding.gapApartSource', {
        exercise,
        asked: amounts.phrase(asked, 'dollars'),
        received: amounts.phrase(received, 'dollars'),
      })
  return {
    key: 'gap',
    sentence: (
      <>
        {sentence} {say('funding.perTen', { count: gap.perTen })}
      </>
    ),
    source: estimate
      ? `${source} ${say('source.estimated', { ...nouns, estimate: amounts.said(estimate, 'dollars') })}`
      : source,
  }
}
