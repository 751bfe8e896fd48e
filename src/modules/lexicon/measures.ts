import { sql } from 'kysely'
import { byExercise } from '../../platform/federation/exercise-of.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import { lexiconPaths } from './paths.ts'
import { referenceWords } from './words/reference.ts'

const PART = 'lexicon'
const names = ['adopted', 'proposed', 'proposing'] as const

/** How many words were first adopted in a fiscal year and still are, how many were proposed, by how many members. */
export const lexiconMeasures: MeasureSource = {
  part: PART,
  parts: ['lexicon'],

  async list({ language }) {
    const say = referenceWords.in(language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`measure.${name}`),
      counts: say(`measure.${name}Counts`),
      unit: name === 'proposing' ? 'members' : 'words',
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    const say = referenceWords.in(language)
    const { rows } = await {
      adopted: sql<Counted>`select min(s.adopted_on) as day, null as member, t.id, t.slug, t.word from lexicon.steps s
        join lexicon.terms t on t.id = s.term_id
        where s.step = 'adopted' and lexicon.adopted_version(t.id) is not null group by t.id, t.slug, t.word order by 1, 4`,
      proposed: sql<Counted>`select platform.day_of(proposed_at) as day, null as member, id, slug, word from lexicon.terms order by 1, 4`,
      proposing: sql<Counted>`select platform.day_of(proposed_at) as day, proposed_for as member, id, slug, word from lexicon.terms
        where proposed_for is not null order by 1, 4`,
    }[name].execute(tx)
    return byExercise(rows, ({ day }) => day, federation.fiscalYearStart).map(
      ([exercise, among]) => {
        const value =
          name === 'proposing' ? new Set(among.map(({ member }) => member)).size : among.length
        return {
          exercise,
          value,
          phrase: say(`measure.${name}Phrase`, { count: value }),
          reference: null,
          // Words that are being made have no page that everyone reads.
          ...(name === 'adopted' && {
            counted: among.map(({ id, slug, word }) => ({
              id,
              label: word,
              href: lexiconPaths.word(slug),
            })),
          }),
        }
      },
    )
  },
}

type Counted = { day: string; member: string | null; id: string; slug: string; word: string }
