import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './strength.en.json' with { type: 'json' }
import fr from './strength.fr.json' with { type: 'json' }

export const strengthWords = catalogue(fr, en)
