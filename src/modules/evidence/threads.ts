import { sql } from 'kysely'
import { z } from 'zod'
import type { ThreadSource } from '../../platform/references/threads.ts'
import { evidencePaths } from './paths.ts'
import { saidIn } from './said-in.ts'
import { referenceWords } from './words/reference.ts'

const saidFinding = z.object({
  what: z.literal('finding'),
  slug: z.string(),
  sentence: z.string(),
  sentence_en: z.string(),
})
const saidProject = z.object({
  what: z.enum(['research', 'pilot']),
  slug: z.string(),
  title: z.string(),
  title_en: z.string(),
})
const saidHere = z.union([saidFinding, saidProject])

/** Findings and projects that rest on a source, a figure, a voice; projects that a finding came from. */
export const evidenceThreads: ThreadSource = {
  parts: ['evidence'],
  rows: (references) => sql`
    (select distinct g.reference,
       jsonb_build_object('what', 'finding', 'slug', f.slug, 'sentence', v.sentence, 'sentence_en', v.sentence_en) as said
     from evidence.finding_grounds g
     join evidence.finding_versions v on v.finding_id = g.finding_id and v.version = g.version
     join evidence.findings f on f.id = g.finding_id
     where g.reference = any (${[...references]}::text[]) and g.version = evidence.published_version(g.finding_id)
     order by 1, 2)
    union all
    (select distinct g.reference,
       jsonb_build_object('what', p.kind, 'slug', p.slug, 'title', p.title, 'title_en', p.title_en)
     from evidence.project_grounds g
     join evidence.projects p on p.id = g.project_id
     where g.reference = any (${[...references]}::text[]) and p.published_at is not null
     order by 1, 2)`,
  say: (row, _, { language }) => {
    const said = saidHere.parse(row)
    const say = referenceWords.in(language)
    return said.what === 'finding'
      ? {
          label: say('finding', { sentence: saidIn(language, said, 'sentence').text }),
          href: evidencePaths.finding(said.slug),
        }
      : {
          label: say(`project.${said.what}`, { title: saidIn(language, said, 'title').text }),
          href: evidencePaths.project(said.slug),
        }
  },
}

/** Drafts of findings that rest on a source too: for the team. */
export const draftThreads: ThreadSource = {
  parts: ['evidence'],
  rows: (references) => sql`
    select distinct g.reference, jsonb_build_object('what', 'finding', 'slug', f.slug, 'sentence', v.sentence, 'sentence_en', '') as said
    from evidence.finding_grounds g
    join evidence.finding_versions v on v.finding_id = g.finding_id and v.version = g.version
    join evidence.findings f on f.id = g.finding_id
    where g.reference = any (${[...references]}::text[])
      and g.version = (select max(w.version) from evidence.finding_versions w where w.finding_id = g.finding_id)
      and g.version is distinct from evidence.published_version(g.finding_id)
    order by 1, 2`,
  say: (row, _, { language }) => {
    const { slug, sentence } = saidFinding.parse(row)
    return {
      label: referenceWords.in(language)('draft', { sentence }),
      href: evidencePaths.editFinding(slug),
    }
  },
}
