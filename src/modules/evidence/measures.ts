import { sql } from 'kysely'
import { byExercise } from '../../platform/federation/exercise-of.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import { evidencePaths } from './paths.ts'
import { referenceWords } from './words/reference.ts'

const PART = 'evidence'
type Counting = {
  readonly id: string
  readonly day: string
  readonly name: string
  readonly label: string
}

const names = ['findings', 'sources', 'projects'] as const

/** How many findings and sources became public in a fiscal year and still are, and how many public projects were finished. */
export const evidenceMeasures: MeasureSource = {
  part: PART,
  parts: ['evidence'],

  async list({ language }) {
    const say = referenceWords.in(language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`measure.${name}`),
      counts: say(`measure.${name}Counts`),
      unit: name,
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    const say = referenceWords.in(language)
    // First publications: a finding that is worded otherwise is not one more.
    const { rows } = await {
      findings: sql<Counting>`select f.id, min(p.published_at)::date as day, f.slug as name,
          (select v.sentence from evidence.finding_versions v
           where v.finding_id = f.id and v.version = evidence.published_version(f.id)) as label
        from evidence.publications p join evidence.findings f on f.id = p.finding_id
        where evidence.published_version(f.id) is not null group by f.id, f.slug order by 2, 3`,
      sources: sql<Counting>`select id, published_at::date as day, key as name, coalesce(csl->>'title', key) as label
        from evidence.sources where published_at is not null order by 2, 3`,
      projects: sql<Counting>`select j.id, min(s.since) as day, j.slug as name, j.title as label from evidence.project_stages s
        join evidence.projects j on j.id = s.project_id where s.stage = 'finished' and j.published_at is not null
        group by j.id, j.slug, j.title order by 2, 3`,
    }[name].execute(tx)
    const pathOf = {
      findings: evidencePaths.finding,
      sources: evidencePaths.source,
      projects: evidencePaths.project,
    }[name]
    return byExercise(rows, ({ day }) => day, federation.fiscalYearStart).map(
      ([exercise, among]) => ({
        exercise,
        value: among.length,
        phrase: say(`measure.${name}Phrase`, { count: among.length }),
        reference: null,
        counted: among.map(({ id, label, name: key }) => ({ id, label, href: pathOf(key) })),
      }),
    )
  },
}
