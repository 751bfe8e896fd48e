import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './amendment-lead.en.json' with { type: 'json' }
import fr from './amendment-lead.fr.json' with { type: 'json' }

export const amendmentLeadWords = catalogue(fr, en)
