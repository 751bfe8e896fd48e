import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './tree.en.json' with { type: 'json' }
import fr from './tree.fr.json' with { type: 'json' }

export const treeWords = catalogue(fr, en)
