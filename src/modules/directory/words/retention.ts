import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './retention.en.json' with { type: 'json' }
import fr from './retention.fr.json' with { type: 'json' }

export const retentionWords = catalogue(fr, en)
