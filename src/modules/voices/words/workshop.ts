import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './workshop.en.json' with { type: 'json' }
import fr from './workshop.fr.json' with { type: 'json' }

export const workshopWords = catalogue(fr, en)
