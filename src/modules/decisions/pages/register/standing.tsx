import { State } from '../../../../design/tag/tag.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { wasTaken } from '../../rules/register-filters.ts'
import type { Outcome, Stage } from '../../tables.ts'
import { registerWords } from '../../words/register.ts'

/** Where a decision is, or what came out of it: the shape says it as well as the words. */
export function Standing({ stage, outcome }: { stage: Stage; outcome: Outcome | null }) {
  const say = useWords(registerWords)
  if (outcome !== null) {
    return <State kind={wasTaken(outcome) ? 'done' : 'asleep'}>{say(`outcome.${outcome}`)}</State>
  }
  return stage === '' ? (
    <State kind="asleep">{say('draft')}</State>
  ) : (
    <State kind="begun">{say(`stage.${stage}`)}</State>
  )
}
