import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './leading.en.json' with { type: 'json' }
import fr from './leading.fr.json' with { type: 'json' }

export const leadingWords = catalogue(fr, en)
