import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './moderation.en.json' with { type: 'json' }
import fr from './moderation.fr.json' with { type: 'json' }

export const moderationWords = catalogue(fr, en)
