import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './health.en.json' with { type: 'json' }
import fr from './health.fr.json' with { type: 'json' }

export const healthWords = catalogue(fr, en)
