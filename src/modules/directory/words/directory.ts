import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './directory.en.json' with { type: 'json' }
import fr from './directory.fr.json' with { type: 'json' }

export const directoryWords = catalogue(fr, en)
