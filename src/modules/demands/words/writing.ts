import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './writing.en.json' with { type: 'json' }
import fr from './writing.fr.json' with { type: 'json' }

export const writingWords = catalogue(fr, en)
