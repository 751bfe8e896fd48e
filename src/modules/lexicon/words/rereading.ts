import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './rereading.en.json' with { type: 'json' }
import fr from './rereading.fr.json' with { type: 'json' }

export const rereadingWords = catalogue(fr, en)
