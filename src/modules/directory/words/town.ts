import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './town.en.json' with { type: 'json' }
import fr from './town.fr.json' with { type: 'json' }

export const townWords = catalogue(fr, en)
