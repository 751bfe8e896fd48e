import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './imports.en.json' with { type: 'json' }
import fr from './imports.fr.json' with { type: 'json' }

export const importsWords = catalogue(fr, en)
