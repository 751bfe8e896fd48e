import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './projects.en.json' with { type: 'json' }
import fr from './projects.fr.json' with { type: 'json' }

export const projectsWords = catalogue(fr, en)
