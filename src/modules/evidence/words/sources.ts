import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './sources.en.json' with { type: 'json' }
import fr from './sources.fr.json' with { type: 'json' }

export const sourcesWords = catalogue(fr, en)
