import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './published.en.json' with { type: 'json' }
import fr from './published.fr.json' with { type: 'json' }

export const publishedWords = catalogue(fr, en)
