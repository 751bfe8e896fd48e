import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './own-report.en.json' with { type: 'json' }
import fr from './own-report.fr.json' with { type: 'json' }

export const ownReportWords = catalogue(fr, en)
