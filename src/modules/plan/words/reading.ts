import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './reading.en.json' with { type: 'json' }
import fr from './reading.fr.json' with { type: 'json' }

export const readingWords = catalogue(fr, en)
