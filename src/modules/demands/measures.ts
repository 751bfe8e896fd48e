import { byExercise, exerciseOf } from '../../platform/federation/exercise-of.ts'
import type { Counted, MeasureSource } from '../../platform/measures/measures.ts'
import { todayIn } from '../../platform/words/today.ts'
import { placedMembers } from '../directory/index.ts'
import { demandsPaths, publishedPaths } from './paths.ts'
import { listEndorsements } from './queries/endorsements/endorsements.ts'
import { practicesOfDocument } from './queries/practices/practices.ts'
import { listStanding } from './queries/published/publications.ts'
import { readRequests } from './queries/requests-by-origin.ts'
import { measuresWords } from './words/measures.ts'

const PART = 'demands'
const names = ['texts', 'requests', 'practices', 'endorsements'] as const

/**
 * Texts that were published in a year and still stand; and, told for the exercise that runs, members that show how they carry one
 * and organisations that stand with one. Those may be taken back at any time, and leave no trace: a plan freezes how
 * many there were.
 */
export const demandsMeasures: MeasureSource = {
  part: PART,
  parts: ['demands', 'directory'],

  async list({ language }) {
    const say = measuresWords.in(language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`label.${name}`),
      unit: {
        texts: 'texts',
        requests: 'amendments',
        practices: 'members',
        endorsements: 'organisations',
      }[name],
      counts: say(`counts.${name}`),
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    if (name === 'requests') return readRequests(tx, { language, federation })
    const say = measuresWords.in(language)
    const reading = (exercise: string, counted: readonly Counted[], count = counted.length) => ({
      exercise,
      value: count,
      phrase: say(`phrase.${name}`, { count }),
      reference: null,
      counted,
    })
    const texts = await listStanding(tx)
    if (name === 'texts') {
      return byExercise(texts, ({ adopted_on }) => adopted_on, federation.fiscalYearStart).map(
        ([exercise, among]) =>
          reading(
            exercise,
            among.map(({ document_id: id, slug, title }) => ({
              id,
              label: title,
              href: publishedPaths.text(slug),
            })),
          ),
      )
    }
    const exercise = exerciseOf(todayIn(federation.timeZone), federation.fiscalYearStart)
    if (name === 'practices') {
      const members = new Set<string>()
      for (const { document_id } of texts) {
        for (const { memberId } of await practicesOfDocument(tx, document_id)) members.add(memberId)
      }
      const placed = await placedMembers(tx, [...members])
      return [
        reading(
          exercise,
          placed.map(({ id, name: label, href }) => ({ id, label, href })),
        ),
      ]
    }
    const organisations = new Map<string, Counted>()
    for (const { document_id, slug } of texts) {
      for (const { id, organisation } of await listEndorsements(tx, document_id)) {
        const key = organisation.toLocaleLowerCase('fr')
        organisations.set(key, { id, label: organisation, href: demandsPaths.endorsements(slug) })
      }
    }
    return [reading(exercise, [...organisations.values()])]
  },
}
