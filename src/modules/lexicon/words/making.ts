import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './making.en.json' with { type: 'json' }
import fr from './making.fr.json' with { type: 'json' }

export const makingWords = catalogue(fr, en)
