import { retireRows } from '../../platform/database/retire-rows.ts'
import type { RetentionRule } from '../../platform/module.ts'
import { referenceWords } from './words/reference.ts'

/** Files leave by themselves a week after they came, at the next import; the schedule says that none is late. */
export const retention: readonly RetentionRule[] = [
  {
    name: 'lexicon-imports',
    kept: { days: 7 },
    label: (language) => referenceWords.in(language)('retention'),
    retire: (tx, isDry) => retireRows(tx, 'lexicon.retire_imports', { days: 7 }, isDry),
  },
]
