import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './member-space.en.json' with { type: 'json' }
import fr from './member-space.fr.json' with { type: 'json' }

export const memberSpaceWords = catalogue(fr, en)
