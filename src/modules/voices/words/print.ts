import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './print.en.json' with { type: 'json' }
import fr from './print.fr.json' with { type: 'json' }

export const printWords = catalogue(fr, en)
