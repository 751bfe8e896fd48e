import { retireRows } from '../../platform/database/retire-rows.ts'
import type { RetentionRule } from '../../platform/module.ts'
import { retentionWords } from './words/retention.ts'

/** How long the directory keeps what nobody needs any more. */
export const retention: readonly RetentionRule[] = [
  {
    name: 'invitations',
    kept: { months: 1 },
    label: (language) => retentionWords.in(language)('invitations'),
    retire: (tx, isDry) => retireRows(tx, 'directory.retire_invitations', { months: 1 }, isDry),
  },
  {
    name: 'files',
    kept: { days: 1 },
    label: (language) => retentionWords.in(language)('files'),
    retire: (tx, isDry) => retireRows(tx, 'directory.retire_files', { days: 1 }, isDry),
  },
  {
    name: 'history',
    kept: { months: 60 },
    label: (language) => retentionWords.in(language)('history'),
    retire: (tx, isDry) => retireRows(tx, 'directory.retire_history', { months: 60 }, isDry),
  },
]
