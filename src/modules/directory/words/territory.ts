import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './territory.en.json' with { type: 'json' }
import fr from './territory.fr.json' with { type: 'json' }

export const territoryWords = catalogue(fr, en)
