import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './figure-names.en.json' with { type: 'json' }
import fr from './figure-names.fr.json' with { type: 'json' }

export const figureNameWords = catalogue(fr, en)
