import { retireRows } from '../../platform/database/retire-rows.ts'
import type { RetentionRule } from '../../platform/module.ts'
import { referenceWords } from './words/reference.ts'

/** What is not published leaves some months after its prompt closed; the federation says how many (voices.moderation). */
export const retention: readonly RetentionRule[] = [
  {
    name: 'internal-voices',
    kept: { months: 12 },
    label: (language) => referenceWords.in(language)('retention'),
    // The months are those of the setting: the database adds them to the day a prompt closed.
    retire: (tx, isDry) => retireRows(tx, 'voices.retire_internal', { days: 0 }, isDry),
  },
]
