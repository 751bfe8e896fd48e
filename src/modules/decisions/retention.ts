import { retireRows } from '../../platform/database/retire-rows.ts'
import type { RetentionRule } from '../../platform/module.ts'
import { referenceWords } from './words/reference.ts'

const kept = { months: 60 }

/** What was said on the way leaves five years after the decision closed; what was decided, and its minutes, stay. */
export const retention: readonly RetentionRule[] = [
  {
    name: 'discussion-of-decisions',
    kept,
    label: (language) => referenceWords.in(language)('retention'),
    retire: (tx, isDry) => retireRows(tx, 'decisions.retire_discussion', kept, isDry),
  },
]
