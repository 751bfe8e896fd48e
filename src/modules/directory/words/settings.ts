import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './settings.en.json' with { type: 'json' }
import fr from './settings.fr.json' with { type: 'json' }

export const settingsWords = catalogue(fr, en)
