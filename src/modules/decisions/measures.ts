import { exerciseOf } from '../../platform/federation/exercise-of.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import { listDecisions, type Registered } from './queries/list-decisions.ts'
import { wasTaken } from './rules/register-filters.ts'
import { referenceWords } from './words/reference.ts'

const PART = 'decisions'
const names = ['taken', 'adopted', 'participation'] as const
type Name = (typeof names)[number]

/** How many decisions were closed in a fiscal year, how many were adopted, and what share of the seats answered them. */
export const decisionMeasures: MeasureSource = {
  part: PART,

  async list({ language }) {
    const say = referenceWords.in(language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`measure.${name}`),
      unit: name === 'participation' ? 'percent' : 'decisions',
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    const say = referenceWords.in(language)
    const years = new Map<string, Registered[]>()
    for (const one of await listDecisions(tx)) {
      if (one.decided_on === null) continue
      const exercise = exerciseOf(one.decided_on, federation.fiscalYearStart)
      years.set(exercise, [...(years.get(exercise) ?? []), one])
    }
    return [...years]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([exercise, closed]) => {
        const value = readingOf(name, closed)
        if (value === null) return []
        const phrase = say(`measure.${name}Phrase`, { count: value })
        return [{ exercise, value, phrase, reference: null }]
      })
  },
}

/** Null where there is nothing to count: a secret vote with too few ballots says nothing of who answered. */
function readingOf(name: Name, closed: readonly Registered[]): number | null {
  if (name === 'taken') return closed.length
  if (name === 'adopted') return closed.filter(({ outcome }) => wasTaken(outcome)).length
  const told = closed.filter(({ answered }) => answered !== null)
  const entitled = told.reduce((sum, one) => sum + (one.entitled ?? 0), 0)
  const answered = told.reduce((sum, one) => sum + (one.answered ?? 0), 0)
  return entitled === 0 ? null : Math.round((100 * answered) / entitled)
}
