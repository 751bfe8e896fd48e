import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './to-do.en.json' with { type: 'json' }
import fr from './to-do.fr.json' with { type: 'json' }

/** What waits for someone, on the first page of her space. */
export const toDoWords = catalogue(fr, en)
