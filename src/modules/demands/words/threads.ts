import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './threads.en.json' with { type: 'json' }
import fr from './threads.fr.json' with { type: 'json' }

export const threadsWords = catalogue(fr, en)
