import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './findings.en.json' with { type: 'json' }
import fr from './findings.fr.json' with { type: 'json' }

export const findingsWords = catalogue(fr, en)
