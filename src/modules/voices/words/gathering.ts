import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './gathering.en.json' with { type: 'json' }
import fr from './gathering.fr.json' with { type: 'json' }

export const gatheringWords = catalogue(fr, en)
