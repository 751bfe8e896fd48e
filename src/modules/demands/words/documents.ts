import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './documents.en.json' with { type: 'json' }
import fr from './documents.fr.json' with { type: 'json' }

export const documentsWords = catalogue(fr, en)
