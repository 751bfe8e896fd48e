import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './amounts.en.json' with { type: 'json' }
import fr from './amounts.fr.json' with { type: 'json' }

export const amountWords = catalogue(fr, en)
