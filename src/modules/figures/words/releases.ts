import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './releases.en.json' with { type: 'json' }
import fr from './releases.fr.json' with { type: 'json' }

/** Words of the consolidated view, of the release builder and of the zones. */
export const releaseWords = catalogue(fr, en)
