import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './own-return.en.json' with { type: 'json' }
import fr from './own-return.fr.json' with { type: 'json' }

export const ownReturnWords = catalogue(fr, en)
