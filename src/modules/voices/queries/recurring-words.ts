import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/database.ts'
import { plainLetters } from '../rules/suggest-themes.ts'

export type RecurringWord = {
  /** As the dictionary cuts it, without accents: « parol », « loyer ». */
  readonly stem: string
  readonly voices: number
}

/** Of so many public voices, taken at random: enough to know what recurs, whatever their number. */
const mostRead = 5000
const leastVoices = 5
const mostWords = 24
/** Words that recur everywhere and say of nothing what it is about, beyond those the dictionary leaves out. */
const empty =
  'ailleurs aller allée après arrêté arriver assez aucun aujourd aussi autre avaient avais avait avant avoir beaucoup bien chacun chaque chose comme demandé depuis derrière dernière dessous deux dire disait encore étaient étais était être faire faisait fait faut fois gros hui jamais jour juste long longtemps mettre mieux mis moins parce passé peine pendant personne petit peut place plein plus pouvais premier première près presque prendre pris quand quatre quelqu quelque quelques quoi rendu reste rien sais sait sans savoir seulement sinon souvent tellement temps toujours tout toute tous trois trop trouvé venir viens vient voir vraiment vrai veux veut cinq chez celle celui ceux dit dis dans donné donner entendre faque icitte lendemain mal même mon pis ben pantoute'

/**
 * French stems that recur in public voices and that no theme has yet, the most frequent first: what a theme might be made of.
 * `stems`: those of every theme.
 */
export async function recurringWords(
  tx: Transaction,
  stems: readonly string[],
): Promise<readonly RecurringWord[]> {
  const { rows } = await sql<RecurringWord>`
    select word as stem, ndoc as voices from ts_stat(${`
      select document from voices.public_search where language = 'fr' order by chance limit ${mostRead}`})
    where ndoc >= ${leastVoices} and length(word) >= 4 and word ~ '^[a-z]+$'
      and word <> all (tsvector_to_array(to_tsvector('platform.french', platform.fold_inclusive(${empty}))))
    order by ndoc desc, word limit 200`.execute(tx)
  const known = stems.map(plainLetters)
  // « mond », as the dictionary cuts it, is proposed by « monde ».
  const isKnown = (stem: string) =>
    known.some((one) => stem.startsWith(one) || one.startsWith(stem))
  return rows.filter(({ stem }) => !isKnown(stem)).slice(0, mostWords)
}
