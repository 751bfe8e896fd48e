import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './follow-up.en.json' with { type: 'json' }
import fr from './follow-up.fr.json' with { type: 'json' }

/** How the returns come in: followed by the team, stopped by a member. */
export const followUpWords = catalogue(fr, en)
