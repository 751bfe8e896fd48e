import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './speaking.en.json' with { type: 'json' }
import fr from './speaking.fr.json' with { type: 'json' }

export const speakingWords = catalogue(fr, en)
