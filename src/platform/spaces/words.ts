import { catalogue } from '../words/catalogue.ts'
import en from './words.en.json' with { type: 'json' }
import fr from './words.fr.json' with { type: 'json' }

export const spaceWords = catalogue(fr, en)
