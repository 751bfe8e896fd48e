import { sql } from 'kysely'
import { exerciseOf } from '../../platform/federation/exercise-of.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import { referenceWords } from './words/reference.ts'

const PART = 'lexicon'
const names = ['adopted', 'proposed', 'proposing'] as const

/** How many words were first adopted in a fiscal year and still are, how many were proposed, by how many members. */
export const lexiconMeasures: MeasureSource = {
  part: PART,

  async list({ language }) {
    const say = referenceWords.in(language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`measure.${name}`),
      unit: name === 'proposing' ? 'members' : 'words',
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    const say = referenceWords.in(language)
    const { rows } = await {
      adopted: sql<Counted>`select min(s.adopted_on) as day, null as member from lexicon.steps s
        where s.step = 'adopted' and lexicon.adopted_version(s.term_id) is not null group by s.term_id`,
      proposed: sql<Counted>`select platform.day_of(proposed_at) as day, null as member from lexicon.terms`,
      proposing: sql<Counted>`select platform.day_of(proposed_at) as day, proposed_for as member from lexicon.terms
        where proposed_for is not null`,
    }[name].execute(tx)
    const years = new Map<string, { rows: number; members: Set<string> }>()
    for (const { day, member } of rows) {
      const exercise = exerciseOf(day, federation.fiscalYearStart)
      const year = years.get(exercise) ?? { rows: 0, members: new Set<string>() }
      year.rows += 1
      if (member !== null) year.members.add(member)
      years.set(exercise, year)
    }
    return [...years]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([exercise, year]) => {
        const value = name === 'proposing' ? year.members.size : year.rows
        const phrase = say(`measure.${name}Phrase`, { count: value })
        return { exercise, value, phrase, reference: null }
      })
  },
}

type Counted = { day: string; member: string | null }
