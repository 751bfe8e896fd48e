import { cslItem } from '../src/modules/evidence/rules/csl-item.ts'
import { columnsOf } from '../src/modules/evidence/rules/source-row.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { castPerson } from './cast.ts'
import {
  type DemonstrationGround,
  type DemonstrationSource,
  demonstrationEvidenceThemes,
  demonstrationFindings,
  demonstrationProjects,
  demonstrationSources,
  typedTwice,
} from './evidence-pieces.ts'
import { exercisesAsOf } from './exercises.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { shortCode, voicesRows } from './voices.ts'

/** What La Courtepointe read and found, in the order in which the tables refer to each other. */
export function evidenceRows(today: string): readonly TableRows[] {
  const by = castPerson('Maude Delisière').id
  const at = (daysAgo: number) => `${daysFrom(today, -daysAgo)}T16:00:00Z`
  const written = writtenIn(today)
  const sourceId = (key: string) => identifierOf('source', key)
  const findingId = (slug: string) => identifierOf('finding', slug)
  const projectId = (slug: string) => identifierOf('project', slug)
  const cited = new Set(
    [
      ...demonstrationFindings.filter(({ publishedDaysAgo }) => publishedDaysAgo !== null),
      ...demonstrationProjects,
    ].flatMap(({ grounds }) => grounds.map(({ reference }) => reference)),
  )
  const sourceRow = ({ key, csl: typed }: DemonstrationSource) => {
    const csl = cslItem.parse(typed)
    const isPublic = cited.has(`source:${key}`)
    return {
      id: sourceId(key),
      key,
      ...columnsOf(csl),
      csl,
      added_at: at(400),
      added_by: by,
      published_at: isPublic ? at(130) : null,
      published_by: isPublic ? by : null,
    }
  }
  return [
    {
      table: 'evidence.themes',
      rows: demonstrationEvidenceThemes.map((theme, position) => ({ ...theme, position })),
    },
    { table: 'evidence.sources', rows: [...demonstrationSources, typedTwice].map(sourceRow) },
    {
      table: 'evidence.verifications',
      rows: demonstrationSources.flatMap(({ key, verifiedDaysAgo }) =>
        verifiedDaysAgo === null
          ? []
          : [
              {
                id: identifierOf('verification', key),
                source_id: sourceId(key),
                verified_on: daysFrom(today, -verifiedDaysAgo),
                verified_by: by,
              },
            ],
      ),
    },
    {
      table: 'evidence.source_notes',
      rows: demonstrationSources.flatMap(({ key, note }) =>
        note === undefined
          ? []
          : [
              {
                id: identifierOf('source-note', key),
                source_id: sourceId(key),
                words: note,
                written_at: at(12),
                written_by: by,
              },
            ],
      ),
    },
    {
      table: 'evidence.findings',
      rows: demonstrationFindings.map(({ slug }) => ({ id: findingId(slug), slug })),
    },
    {
      table: 'evidence.finding_versions',
      rows: demonstrationFindings.map(({ slug, grounds: _, publishedDaysAgo, ...finding }) => ({
        finding_id: findingId(slug),
        version: 1,
        ...finding,
        written_at: at((publishedDaysAgo ?? 0) + 10),
        written_by: by,
      })),
    },
    {
      table: 'evidence.finding_grounds',
      rows: demonstrationFindings.flatMap(({ slug, grounds }) =>
        grounds.map((ground, position) => ({
          id: identifierOf('ground', slug, position),
          finding_id: findingId(slug),
          version: 1,
          position,
          reference: written(ground),
          locator: ground.locator ?? '',
          stance: ground.stance ?? 'supports',
        })),
      ),
    },
    {
      table: 'evidence.publications',
      rows: demonstrationFindings.flatMap(({ slug, publishedDaysAgo }) =>
        publishedDaysAgo === null
          ? []
          : [
              {
                id: identifierOf('publication', slug),
                finding_id: findingId(slug),
                version: 1,
                published_at: at(publishedDaysAgo),
                published_by: by,
              },
            ],
      ),
    },
    {
      table: 'evidence.projects',
      rows: demonstrationProjects.map(({ slug, stages: _, grounds: __, partners, ...project }) => ({
        id: projectId(slug),
        slug,
        ...project,
        partners: partners.join('\n'),
        added_at: at(530),
        added_by: by,
        published_at: at(20),
        published_by: by,
      })),
    },
    {
      table: 'evidence.project_stages',
      rows: demonstrationProjects.flatMap(({ slug, stages }) =>
        stages.map(([stage, daysAgo]) => ({
          project_id: projectId(slug),
          stage,
          since: daysFrom(today, -daysAgo),
          set_at: at(daysAgo),
          set_by: by,
        })),
      ),
    },
    {
      table: 'evidence.project_grounds',
      rows: demonstrationProjects.flatMap(({ slug, grounds }) =>
        grounds.map((ground, position) => ({
          id: identifierOf('project-ground', slug, position),
          project_id: projectId(slug),
          position,
          reference: written(ground),
          locator: ground.locator ?? '',
        })),
      ),
    },
  ]
}

/** References as they are written, with the exercise that was published last and the voices that are public. */
function writtenIn(today: string): (ground: DemonstrationGround) => string {
  const { last } = exercisesAsOf(today)
  const tables = voicesRows(today)
  const rowsOf = (table: string) => tables.find((one) => one.table === table)?.rows ?? []
  const published = new Map(
    rowsOf('voices.voices')
      .filter(({ state }) => state === 'published')
      .map((row) => [row.id, String(row.public_code)]),
  )
  const testimonies = new Map(
    rowsOf('voices.testimonies').map(({ id, public_code }) => [id, String(public_code)]),
  )
  const told = rowsOf('voices.testimony_versions').filter(
    ({ uses }) => Array.isArray(uses) && uses.includes('published'),
  )
  const ofTheme = (theme: string) =>
    rowsOf('voices.voice_themes').flatMap((row) =>
      row.theme === theme ? (published.get(row.voice_id) ?? []) : [],
    )

  return ({ reference }) => {
    const [, voice = '', number = '0'] = /^voice:([a-z]+)\.(\d+)$/.exec(reference) ?? []
    if (voice === 'withdrawn') return `voice:${shortCode('withdrawn', number)}`
    if (voice !== '') return `voice:${ofTheme(voice)[Number(number)]}`
    const [, testimony] = /^testimony\.(\d+)$/.exec(reference) ?? []
    if (testimony !== undefined) {
      return `testimony:${testimonies.get(told[Number(testimony)]?.testimony_id)}`
    }
    return reference.startsWith('figure:') ? `${reference}@${last.key}` : reference
  }
}
