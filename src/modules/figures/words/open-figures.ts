import { catalogue } from '../../../platform/words/catalogue.ts'
import en from './open-figures.en.json' with { type: 'json' }
import fr from './open-figures.fr.json' with { type: 'json' }

export const openFiguresWords = catalogue(fr, en)
