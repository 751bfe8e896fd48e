import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './follow-ups.en.json' with { type: 'json' }
import fr from './follow-ups.fr.json' with { type: 'json' }

export const followUpsWords = catalogue(fr, en)
