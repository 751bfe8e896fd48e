import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './practices.en.json' with { type: 'json' }
import fr from './practices.fr.json' with { type: 'json' }

export const practicesWords = catalogue(fr, en)
