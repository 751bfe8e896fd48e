import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './reference.en.json' with { type: 'json' }
import fr from './reference.fr.json' with { type: 'json' }

export const referenceWords = catalogue(fr, en)
