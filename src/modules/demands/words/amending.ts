import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './amending.en.json' with { type: 'json' }
import fr from './amending.fr.json' with { type: 'json' }

export const amendingWords = catalogue(fr, en)
