import type { ComponentChildren } from 'preact'
import { State } from '../../../../design/tag/tag.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { AmendmentState } from '../../amendment-tables.ts'
import { type AmendmentSayer, sayerOf } from '../../files/said-amendment.ts'
import { type Amendment, stalenessOf, wholeOf } from '../../rules/amendments/amendment.ts'
import { changesOf } from '../../rules/amendments/changes.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { DifferenceView } from '../writing/difference-view.tsx'

export function useAmendmentSayer(): AmendmentSayer {
  return sayerOf(useReading().language)
}

const shapes = {
  proposed: 'begun',
  submitted: 'begun',
  accepted: 'done',
  partly: 'done',
  applied: 'done',
  refused: 'asleep',
  withdrawn: 'asleep',
} as const satisfies Record<AmendmentState, string>

/** Where an amendment stands, and whether it is to be revised. */
export function Standing({
  amendment,
  children,
}: {
  amendment: Amendment
  children?: ComponentChildren
}) {
  const say = useWords(amendmentsWords)
  const { state } = amendment
  return (
    <p class="status-line">
      <State kind={shapes[state]}>{say(`state.${state}`)}</State>
      {stalenessOf(amendment) !== null && <State kind="alert">{say('review.tag')}</State>}
      {children}
    </p>
  )
}

/** Past this many letters a list sends to the page of the amendment, which alone compares so much. */
const mostInAList = 4000

type AmendedWordsProps = {
  amendment: Amendment
  /** The language of the document. */
  lang: string
  inList?: boolean
}

/** What it changes, on a page. */
export function AmendedWords({ amendment, lang, inList = false }: AmendedWordsProps) {
  const say = useWords(amendmentsWords)
  const { base, wording } = amendment
  if (inList && wholeOf(base).length + wholeOf(wording).length > mostInAList) {
    return <p>{say('long')}</p>
  }
  const changes = changesOf(amendment)
  if (changes.every(({ text }) => text === '')) return null
  return (
    <div class="amended" lang={lang}>
      <DifferenceView changes={changes} />
    </div>
  )
}
