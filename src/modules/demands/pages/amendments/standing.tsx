import type { ComponentChildren } from 'preact'
import { State } from '../../../../design/tag/tag.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { AmendmentState } from '../../amendment-tables.ts'
import { type Amendment, stalenessOf } from '../../rules/amendments/amendment.ts'
import { amendmentsWords } from '../../words/amendments.ts'

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
