import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './mail.en.json' with { type: 'json' }
import fr from './mail.fr.json' with { type: 'json' }

export const mailWords = catalogue(fr, en)
