import { sql } from 'kysely'
import { exerciseOf } from '../../platform/federation/exercise-of.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import { referenceWords } from './words/reference.ts'

const PART = 'evidence'
const names = ['findings', 'sources', 'projects'] as const

/** How many findings and sources became public in a fiscal year and still are, and how many public projects were finished. */
export const evidenceMeasures: MeasureSource = {
  part: PART,

  async list({ language }) {
    const say = referenceWords.in(language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`measure.${name}`),
      unit: name,
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    const say = referenceWords.in(language)
    // First publications: a finding that is worded otherwise is not one more.
    const { rows } = await {
      findings: sql<{
        day: string
      }>`select min(p.published_at)::date as day from evidence.publications p
        where evidence.published_version(p.finding_id) is not null group by p.finding_id`,
      sources: sql<{
        day: string
      }>`select published_at::date as day from evidence.sources where published_at is not null`,
      projects: sql<{ day: string }>`select min(s.since) as day from evidence.project_stages s
        join evidence.projects j on j.id = s.project_id where s.stage = 'finished' and j.published_at is not null group by j.id`,
    }[name].execute(tx)
    const years = new Map<string, number>()
    for (const { day } of rows) {
      const exercise = exerciseOf(day, federation.fiscalYearStart)
      years.set(exercise, (years.get(exercise) ?? 0) + 1)
    }
    return [...years]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([exercise, value]) => ({
        exercise,
        value,
        phrase: say(`measure.${name}Phrase`, { count: value }),
        reference: null,
      }))
  },
}
