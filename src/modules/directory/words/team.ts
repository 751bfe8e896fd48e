import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './team.en.json' with { type: 'json' }
import fr from './team.fr.json' with { type: 'json' }

export const teamWords = catalogue(fr, en)
