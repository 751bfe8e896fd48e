import { State } from '../../../../design/tag/tag.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Stage } from '../../tables.ts'
import { treeWords } from '../../words/tree.ts'

const look = { planned: 'asleep', underway: 'begun', done: 'done', dropped: 'alert' } as const

/** Where an activity stands; planned until someone says otherwise. */
export function StageState({ stage }: { stage: Stage | null }) {
  const say = useWords(treeWords)
  const stood = stage ?? 'planned'
  return <State kind={look[stood]}>{say(`stage.${stood}`)}</State>
}
