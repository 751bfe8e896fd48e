import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './open-data.en.json' with { type: 'json' }
import fr from './open-data.fr.json' with { type: 'json' }

export const openDataWords = catalogue(fr, en)
