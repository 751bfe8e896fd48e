import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './register.en.json' with { type: 'json' }
import fr from './register.fr.json' with { type: 'json' }

export const registerWords = catalogue(fr, en)
