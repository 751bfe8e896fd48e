import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './return-files.en.json' with { type: 'json' }
import fr from './return-files.fr.json' with { type: 'json' }

export const returnFilesWords = catalogue(fr, en)
