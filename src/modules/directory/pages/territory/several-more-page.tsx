import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Telling, TellingNumber } from '../../../../design/telling/telling.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { atPlace } from '../../territory/at-place.ts'
import type { Reach } from '../../territory/coverage.ts'
import type { Choice, SeveralMore } from '../../territory/find-one-more.ts'
import { territoryWords } from '../../words/territory.ts'
import { OneMoreFrame } from './one-more-frame.tsx'
import { practiceName } from './practice-and-region-names.ts'
import type { Asked } from './territory-frame.tsx'
import { WithoutPlace } from './what-is-counted.tsx'

type SeveralMorePageProps = {
  asked: Asked
  practice: Practice
  reach: Reach
  several: SeveralMore
}

type Known = Exclude<SeveralMore, { outcome: 'everyone-reached' }>

/** Where two or three more would newly reach the most people, proved or as far as it is known. */
export function SeveralMorePage({ asked, practice, reach, several }: SeveralMorePageProps) {
  const say = useWords(territoryWords)
  const { language } = useReading()
  const nouns = useNouns()
  const values = {
    ...nouns,
    km: reach.kilometres,
    practice: practiceName(practice, language),
  }
  const number = { b: (chunk: string) => <TellingNumber>{chunk}</TellingNumber> }
  return (
    <OneMoreFrame asked={asked} reach={reach}>
      <h2 class="unseen">{say('oneMore.answer')}</h2>
      {several.outcome === 'everyone-reached' ? (
        <Telling
          told={[
            { key: 'everyone', sentence: say.rich('oneMore.everyone', values, number), source: '' },
          ]}
        />
      ) : (
        <Answer asked={asked} practice={practice} reach={reach} several={several} />
      )}
      <WithoutPlace reach={reach} practice={values.practice} />
    </OneMoreFrame>
  )
}

function Answer(props: SeveralMorePageProps & { several: Known }) {
  const { asked, practice, reach, several } = props
  const say = useWords(territoryWords)
  const { language } = useReading()
  const nouns = useNouns()
  const named = useNamed()
  const { best } = several
  const [only] = best.places
  const values = {
    ...nouns,
    km: reach.kilometres,
    practice: practiceName(practice, language),
    people: best.population,
  }
  const number = { b: (chunk: string) => <TellingNumber>{chunk}</TellingNumber> }
  const sentence =
    best.places.length === 1 && only
      ? say.rich('oneMore.told', { ...values, place: atPlace(only.name, language) }, number)
      : say.rich(
          'oneMore.toldSeveral',
          { ...values, count: best.places.length, places: named(best) },
          number,
        )
  return (
    <>
      <Telling
        told={[{ key: 'best', sentence, source: <Proof several={several} reach={reach} /> }]}
      />
      {several.outcome === 'proved' && best.places.length < asked.question.count && (
        <p>{say('oneMore.fewer', { ...values, count: best.places.length })}</p>
      )}
      {several.outcome === 'proved' && best.places.length > 1 && <OneByOne several={several} />}
      <NotYet several={several} asked={asked} />
    </>
  )
}

function Proof({ several, reach }: { several: Known; reach: Reach }) {
  const say = useWords(territoryWords)
  const { atMost } = several
  switch (several.outcome) {
    case 'proved':
      return say('oneMore.provedSeveral', { places: reach.recorded.places })
    case 'not-proved':
      return say('oneMore.notProved', { atMost })
    case 'under-way':
      return say('oneMore.underWay', { atMost })
    case 'too-many':
      return say('oneMore.tooMany', { atMost })
  }
}

/** The greedy choice, for comparison. */
function OneByOne({ several: { best, oneByOne } }: { several: Known }) {
  const say = useWords(territoryWords)
  const named = useNamed()
  if (oneByOne.population === best.population) return <p>{say('oneMore.comparedSame')}</p>
  const { population: people } = oneByOne
  return <p>{say('oneMore.compared', { places: named(oneByOne), people })}</p>
}

function NotYet({ several, asked }: { several: Known; asked: Asked }) {
  const say = useWords(territoryWords)
  if (several.outcome !== 'under-way' && several.outcome !== 'too-many') return null
  const isUnderWay = several.outcome === 'under-way'
  return (
    <Note kind="care" title={say(isUnderWay ? 'oneMore.underWayTitle' : 'oneMore.tooManyTitle')}>
      <p>{say(isUnderWay ? 'oneMore.underWayTodo' : 'oneMore.tooManyTodo')}</p>
      <Buttons>
        <ButtonLink
          kind="second"
          href={questionAddress(directoryPaths.territoryOneMore, asked.question)}
        >
          {say('oneMore.again')}
        </ButtonLink>
      </Buttons>
    </Note>
  )
}

/** « à Rimouski, à La Tuque et au Gardeur ». */
function useNamed(): (choice: Choice) => string {
  const formats = useFormats()
  const { language } = useReading()
  return ({ places }) => formats.list(places.map(({ name }) => atPlace(name, language)))
}
