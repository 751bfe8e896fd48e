import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './endorsements.en.json' with { type: 'json' }
import fr from './endorsements.fr.json' with { type: 'json' }

export const endorsementsWords = catalogue(fr, en)
