import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './publishing.en.json' with { type: 'json' }
import fr from './publishing.fr.json' with { type: 'json' }

export const publishingWords = catalogue(fr, en)
