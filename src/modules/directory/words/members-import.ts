import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './members-import.en.json' with { type: 'json' }
import fr from './members-import.fr.json' with { type: 'json' }

export const membersImportWords = catalogue(fr, en)
