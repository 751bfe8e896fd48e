import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './seats.en.json' with { type: 'json' }
import fr from './seats.fr.json' with { type: 'json' }

export const seatsWords = catalogue(fr, en)
