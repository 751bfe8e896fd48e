import { folded } from '../../../platform/words/folded.ts'
import { type DefaultPracticeCode, defaultPractices } from '../default-practices.ts'

/** Words of everyday life, in French and in English, by the practice that answers them. Without accents, in the singular. */
const needs: Readonly<Record<DefaultPracticeCode, string>> = {
  'self-help': 'entraide seul seule solitude isole isolee isolement lonely alone',
  'drop-in': 'compagnie ennui rechauffer jaser accueil lonely alone',
  'shared-meals':
    'manger faim nourriture bouffe repas souper diner dejeuner cuisiner eat food hungry meal',
  listening: 'parler ecoute ecouter jaser psychologue psy therapeute talk psychologist',
  crisis: 'crise urgence crisis emergency',
  respite: 'repit souffler epuise epuisee epuisement respite exhausted',
  housing:
    'logement loger dormir chambre hebergement toit appartement itinerance housing sleep room',
  'follow-up': 'accompagner accompagnement suivi psychologue psy therapeute psychologist',
  gam: 'medicament medication pilule gam pill',
  rights: 'droit plainte avocat avocate rights lawyer',
  families:
    'fils fille enfant mere pere conjoint conjointe proche parent frere soeur mari femme son daughter mother father',
  art: 'art creation peinture peindre dessin dessiner musique theatre chanter chant',
  work: 'travail travailler emploi job work',
  youth: 'jeune ado adolescent adolescente youth teenager',
  outreach: 'itinerance itinerant itinerante homeless',
  education: 'apprendre formation learn',
}

/** What is said around a need, and names none. */
const around = new Set(
  `j je t tu c il elle on nous vous me m se s mon ma mes ton ta son sa ses leur un une le la les l de du des d ce cet cette et ou a au aux en pour avec sans dans chez
  ai as est suis va vais vas faire peux veux voudrais cherche chercher trouver besoin aide aider pas plus ne n bien mal ensemble quelqu quelque qui que qu ou quoi
  i my the to with not well is am need want find help someone`
    .split(/\s+/)
    .filter(Boolean),
)

const answering = new Map<string, DefaultPracticeCode[]>()
for (const [code, words] of entriesOf(needs)) {
  for (const word of words.split(/\s+/)) {
    answering.set(word, [...(answering.get(word) ?? []), code])
  }
}

/**
 * The practices that answer what someone typed, where it speaks of a need and of nothing else: « manger », « mon fils va pas
 * bien ». None where a word is neither. Pure.
 */
export function practicesOfNeed(typed: string): readonly DefaultPracticeCode[] {
  const found = new Set<DefaultPracticeCode>()
  for (const word of wordsOf(typed)) {
    const codes = practicesOf(word)
    if (codes) for (const code of codes) found.add(code)
    else if (!around.has(word)) return []
  }
  return [...found]
}

/**
 * The practices that answer the needs someone typed among other words, such as a place: « répit Rimouski ». None where she names no
 * need. Pure.
 */
export function practicesAsked(typed: string): readonly DefaultPracticeCode[] {
  const needed = wordsOf(typed).filter((word) => !around.has(word))
  return [...new Set(needed.flatMap((word) => practicesOf(word) ?? []))]
}

function wordsOf(typed: string): readonly string[] {
  return folded(typed).match(/[\p{L}\p{N}]+/gu) ?? []
}

function practicesOf(word: string): readonly DefaultPracticeCode[] | undefined {
  return answering.get(word) ?? answering.get(word.replace(/[sx]$/, ''))
}

function entriesOf(record: typeof needs): readonly (readonly [DefaultPracticeCode, string])[] {
  return defaultPractices.map(({ code }) => [code, record[code]] as const)
}
