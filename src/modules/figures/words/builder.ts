import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './builder.en.json' with { type: 'json' }
import fr from './builder.fr.json' with { type: 'json' }

export const builderWords = catalogue(fr, en)
