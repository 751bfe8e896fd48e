import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './files.en.json' with { type: 'json' }
import fr from './files.fr.json' with { type: 'json' }

export const filesWords = catalogue(fr, en)
