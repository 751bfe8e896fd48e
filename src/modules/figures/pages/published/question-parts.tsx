import { Facts } from '../../../../design/facts/facts.tsx'
import { Prose } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import { capitalised } from '../../amounts.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { Year } from '../../queries/read-year.ts'
import type { PublishedCell } from '../../rules/published/published-cell.ts'
import { publishedWords } from '../../words/published.ts'
import { useFrozenDay } from './citation.tsx'
import { useQuestionText } from './limits.tsx'
import type { Place } from './places-table.tsx'
import { useAmounts } from './use-amounts.ts'

/** What was asked, in the words each member read. */
export function WhatIsCounted({ question }: { question: AskedQuestion }) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const { label, definition, example, meaning } = useQuestionText()(question)
  const facts = [
    { term: say('question.asked', nouns), children: label },
    { term: say('question.counted'), children: definition },
    { term: say('question.example'), children: example },
    { term: say('question.says'), children: meaning },
  ]
  return (
    <>
      <h2 id="definition">{say('question.definition')}</h2>
      <Facts facts={facts.filter(({ children }) => children !== '')} />
    </>
  )
}

/** Why some places are blank, in plain words, and which. */
export function WhyHoles({ holes }: { holes: readonly Place[] }) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const formats = useFormats()
  if (holes.length === 0) return <p>{say('question.noHoles', nouns)}</p>
  const places = formats.list(holes.map(({ name }) => name))
  return (
    <Note kind="care" id="protege" level={3} title={say('question.holes')}>
      <p>{say('question.holesFew', { ...nouns, places })}</p>
      <p>{say('question.holesCounted')}</p>
      <p>{say('question.holesRange')}</p>
    </Note>
  )
}

type WhoAnsweredProps = { year: Year; question: AskedQuestion; cell: PublishedCell | undefined }

/** On how many answers it rests, and what kind of number it is. */
export function WhoAnswered({ year, question, cell }: WhoAnsweredProps) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const formats = useFormats()
  const amounts = useAmounts()
  const day = useFrozenDay()(year.release)
  const network = year.cells.filter(({ level, part }) => level === 'network' && part === '')
  const known = cell ?? year.cells.find(({ level }) => level === 'network')
  const estimate = network.find((one) => one.kind === 'estimated' && one !== cell)
  if (!known) return null
  const facts = [
    { term: say('question.answered'), children: capitalised(amounts.coverage(known)) },
    ...(known.coverage === null
      ? []
      : [
          {
            term: say('question.weight'),
            children: say('question.weightText', { share: formats.percent(known.coverage) }),
          },
        ]),
    { term: say('question.nature'), children: say(natureOf(known), nouns) },
    ...(known.kind === 'observed' && known.value !== null && cell
      ? [{ term: say('question.exact'), children: amounts.amount(known.value, question.unit) }]
      : []),
    ...(estimate && !estimate.is_hidden
      ? [
          {
            term: say('question.estimate'),
            children: capitalised(amounts.said(estimate, question.unit)),
          },
        ]
      : []),
    {
      term: say('question.release'),
      children: say('line.release', { number: year.release.number, date: formats.day(day) }),
    },
  ]
  return (
    <div>
      <h2 id="couverture">{say('question.coverage')}</h2>
      <Facts facts={facts.filter(({ children }) => children !== '')} />
    </div>
  )
}

function natureOf({ kind }: PublishedCell) {
  if (kind === 'observed') return 'question.observed'
  return kind === 'estimated' ? 'question.estimatedNature' : 'question.atLeast'
}

type NamedMembersProps = {
  question: AskedQuestion
  named: readonly { name: string; value: number }[]
}

/** Members that chose to be named with this figure. */
export function NamedMembers({ question, named }: NamedMembersProps) {
  const say = useWords(publishedWords)
  const nouns = useNouns()
  const amounts = useAmounts()
  if (named.length === 0) return null
  return (
    <>
      <h2 id="nommees">{say('question.named')}</h2>
      <Prose>
        <p>{say('question.namedText', nouns)}</p>
        <ul>
          {named.map(({ name, value }) => (
            <li key={name}>
              {say('question.namedRow', { name, amount: amounts.amount(value, question.unit) })}
            </li>
          ))}
        </ul>
      </Prose>
    </>
  )
}
