import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './review.en.json' with { type: 'json' }
import fr from './review.fr.json' with { type: 'json' }

export const reviewWords = catalogue(fr, en)
