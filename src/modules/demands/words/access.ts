import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './access.en.json' with { type: 'json' }
import fr from './access.fr.json' with { type: 'json' }

export const accessWords = catalogue(fr, en)
