import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './minutes.en.json' with { type: 'json' }
import fr from './minutes.fr.json' with { type: 'json' }

export const minutesWords = catalogue(fr, en)
