import { retireRows } from '../../platform/database/retire-rows.ts'
import type { RetentionRule } from '../../platform/module.ts'
import { documentsWords } from './words/documents.ts'
import { endorsementsWords } from './words/endorsements.ts'

export const retention: readonly RetentionRule[] = [
  {
    name: 'document-readings',
    kept: { days: 90 },
    label: (language) => documentsWords.in(language)('retention.readings'),
    retire: (tx, isDry) => retireRows(tx, 'demands.retire_readings', { days: 90 }, isDry),
  },
  {
    name: 'document-shares',
    kept: { days: 90 },
    label: (language) => documentsWords.in(language)('retention.shares'),
    retire: (tx, isDry) => retireRows(tx, 'demands.retire_shares', { days: 90 }, isDry),
  },
  {
    name: 'endorsements',
    kept: { days: 30 },
    label: (language) => endorsementsWords.in(language)('retention'),
    retire: (tx, isDry) => retireRows(tx, 'demands.retire_endorsements', { days: 30 }, isDry),
  },
]
