import { byExercise } from '../../platform/federation/exercise-of.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import { decisionsPaths } from './paths.ts'
import { listDecisions, type Registered } from './queries/list-decisions.ts'
import { wasTaken } from './rules/register-filters.ts'
import { referenceWords } from './words/reference.ts'

const PART = 'decisions'
const names = ['taken', 'adopted', 'participation'] as const
type Name = (typeof names)[number]

/** How many decisions were closed in a fiscal year, how many were adopted, and what share of the seats answered them. */
export const decisionMeasures: MeasureSource = {
  part: PART,
  parts: ['decisions'],

  async list({ language }) {
    const say = referenceWords.in(language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`measure.${name}`),
      counts: say(`measure.${name}Counts`),
      unit: name === 'participation' ? 'percent' : 'decisions',
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    const say = referenceWords.in(language)
    const decided = (await listDecisions(tx)).flatMap((one) =>
      one.decided_on === null ? [] : [{ ...one, day: one.decided_on }],
    )
    return byExercise(decided, ({ day }) => day, federation.fiscalYearStart).flatMap(
      ([exercise, closed]) => {
        const counts = countedOf(name, closed)
        if (counts === null) return []
        const { among, value, ...shares } = counts
        return [
          {
            exercise,
            value,
            phrase: say(`measure.${name}Phrase`, { count: value, ...shares }),
            reference: null,
            counted: among.map(({ id, slug, question }) => ({
              id,
              label: question,
              href: decisionsPaths.decision(slug),
            })),
          },
        ]
      },
    )
  },
}

/** Null where there is nothing to count: a secret vote with too few ballots says nothing of who answered. */
function countedOf(name: Name, closed: readonly Registered[]) {
  if (name === 'taken') return { value: closed.length, among: closed }
  if (name === 'adopted') {
    const among = closed.filter(({ outcome }) => wasTaken(outcome))
    return { value: among.length, among }
  }
  const among = closed.filter(({ answered }) => answered !== null)
  const entitled = among.reduce((sum, one) => sum + (one.entitled ?? 0), 0)
  const answered = among.reduce((sum, one) => sum + (one.answered ?? 0), 0)
  return entitled === 0
    ? null
    : { value: Math.round((100 * answered) / entitled), answered, entitled, among }
}
