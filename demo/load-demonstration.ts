import type pg from 'pg'
import { defaultPractices } from '../src/modules/directory/default-practices.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { slugOf } from '../src/platform/words/slug.ts'
import { demandsRows } from './demands.ts'
import { endorsementsRows } from './endorsements.ts'
import { evidenceRows } from './evidence.ts'
import { followUpsRows } from './follow-ups.ts'
import { insertRows, type TableRows } from './insert-rows.ts'
import { letterRows } from './letter.ts'
import { lexiconRows, roundRows } from './lexicon.ts'
import { decisionId, loadDecisions, slugOfDecision } from './load-decisions.ts'
import { loadFigures } from './load-figures.ts'
import { loadPublications } from './load-publications.ts'
import {
  formerMemberRows,
  memberId,
  memberRows,
  noonOf,
  type Place,
  placesByName,
} from './member-rows.ts'
import { moving, renaming } from './past-events.ts'
import { bodyRows, mandateRows, peopleRows, personaRows, settingRows } from './people-rows.ts'
import { planRows } from './plan.ts'
import { practicesRows } from './practices.ts'
import { voicesRows } from './voices.ts'

/**
 * Fills an empty database with La Courtepointe, an invented federation, and marks it as the
 * demonstration: all or nothing. Connect as the owner, after the migrations and the territory.
 * `today` is an ISO day: the same day gives the same rows. Throws when a member's town is not among
 * the places.
 */
export async function loadDemonstration(
  owner: pg.ClientBase,
  { today }: { today: string },
): Promise<void> {
  await owner.query('begin')
  try {
    const findPlace = placesByName(await readPlaces(owner))
    const tables: readonly TableRows[] = [
      settingRows(today),
      { table: 'directory.practices', rows: defaultPractices.map(practiceRow) },
      ...peopleRows(today),
      ...memberRows(today, findPlace),
      ...formerMemberRows(today, findPlace),
      ...mandateRows(today),
      ...bodyRows(today),
    ]
    for (const rows of tables) await insertRows(owner, rows)
    await recordPastChanges(owner, today)
    await loadFigures(owner, today)
    for (const rows of voicesRows(today)) await insertRows(owner, rows)
    for (const rows of evidenceRows(today)) await insertRows(owner, rows)
    for (const rows of demandsRows(today)) await insertRows(owner, rows)
    for (const rows of letterRows(today)) await insertRows(owner, rows)
    for (const rows of practicesRows(today)) await insertRows(owner, rows)
    for (const rows of endorsementsRows(today)) await insertRows(owner, rows)
    for (const rows of lexiconRows(today)) await insertRows(owner, rows)
    for (const rows of planRows(today)) await insertRows(owner, rows)
    await loadDecisions(owner, today)
    const decision = `decision:${slugOfDecision('chez-soi', today)}`
    await insertRows(owner, roundRows(today, { id: decisionId('chez-soi'), decision }))
    await loadPublications(owner, today)
    for (const rows of followUpsRows(today)) await insertRows(owner, rows)
    await owner.query(
      'insert into platform.demonstration (personas) values ($1) on conflict do nothing',
      [JSON.stringify(personaRows())],
    )
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
  // Written many times over in one transaction: until the server sweeps, every read would step over what it replaced.
  await owner.query('vacuum analyze')
}

/** Towns before their parts: a member's town is the municipality when a borough bears the same name. */
async function readPlaces(owner: pg.ClientBase): Promise<Place[]> {
  const { rows } = await owner.query<Place>(
    `select geonames_id as "geonamesId", name, region, latitude, longitude
     from directory.places
     order by kind = 'municipality' desc, population desc, geonames_id`,
  )
  return rows
}

function practiceRow({
  code,
  nameFr,
  nameEn,
  definitionFr,
  definitionEn,
  position,
}: (typeof defaultPractices)[number]) {
  return {
    code,
    name_fr: nameFr,
    name_en: nameEn,
    definition_fr: definitionFr,
    definition_en: definitionEn,
    position,
  }
}

/** What the renamed and the moved member said before, as their history keeps it. */
async function recordPastChanges(owner: pg.ClientBase, today: string): Promise<void> {
  const changes = [
    {
      member: renaming.member,
      was: { name: renaming.formerName, slug: slugOf(renaming.formerName) },
      on: daysFrom(today, -renaming.daysAgo),
    },
    {
      member: moving.member,
      was: { region: moving.fromRegion, locality: moving.fromTown },
      on: moving.on(today),
    },
  ]
  for (const { member, was, on } of changes) {
    await owner.query(
      `insert into directory.member_history (member_id, what, what_id, was, replaced_at)
       select id, 'members', id, to_jsonb(members) || $2::jsonb, $3
       from directory.members where id = $1`,
      [memberId(member), JSON.stringify(was), noonOf(on)],
    )
  }
}
