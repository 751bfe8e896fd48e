import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './measures.en.json' with { type: 'json' }
import fr from './measures.fr.json' with { type: 'json' }

export const measuresWords = catalogue(fr, en)
