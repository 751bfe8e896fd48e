import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './importing.en.json' with { type: 'json' }
import fr from './importing.fr.json' with { type: 'json' }

export const importingWords = catalogue(fr, en)
