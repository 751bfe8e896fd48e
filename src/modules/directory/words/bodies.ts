import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './bodies.en.json' with { type: 'json' }
import fr from './bodies.fr.json' with { type: 'json' }

export const bodiesWords = catalogue(fr, en)
