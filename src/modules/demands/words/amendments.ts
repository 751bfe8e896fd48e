import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './amendments.en.json' with { type: 'json' }
import fr from './amendments.fr.json' with { type: 'json' }

export const amendmentsWords = catalogue(fr, en)
