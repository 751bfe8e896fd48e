import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { loadTerritory } from '../src/modules/directory/acts/load-territory.ts'
import { useTestDatabase } from '../src/platform/database/test-database.ts'
import { federationFrom } from '../src/platform/federation/federation.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { memberId } from './member-rows.ts'

const today = '2026-11-16'
const tables = [
  'directory.people',
  'accounts.users',
  'directory.team_roles',
  'directory.practices',
  'directory.members',
  'directory.offerings',
  'directory.opening_hours',
  'directory.verifications',
  'directory.open_data_agreements',
  'directory.former_slugs',
  'directory.moves',
  'directory.departures',
  'directory.successions',
  'directory.member_workers',
  'directory.mandates',
  'directory.bodies',
  'directory.body_terms',
  'directory.body_declarations',
  'directory.public_search',
  'platform.settings',
  'decisions.decisions',
  'decisions.texts',
  'decisions.blocks',
  'decisions.propositions',
  'decisions.stages',
  'decisions.seats',
  'decisions.ballots',
  'decisions.choices',
  'decisions.unlinked_ballots',
  'decisions.outcomes',
  'decisions.tallies',
  'decisions.reviews',
  'decisions.contributions',
  'decisions.positions',
  'decisions.consultations',
  'decisions.minutes',
  'decisions.frozen_minutes',
  'figures.zones',
  'figures.zone_regions',
  'figures.exercises',
  'figures.question_groups',
  'figures.questions',
  'figures.checks',
  'figures.returns',
  'figures.answers',
  'figures.deposits',
  'figures.deposited_answers',
  'figures.sharing_choices',
  'figures.extensions',
  'figures.reminders',
  'figures.reminder_stops',
  'voices.themes',
  'voices.prompts',
  'voices.prompt_versions',
  'voices.collections',
  'voices.collection_prompts',
  'voices.voices',
  'voices.voice_themes',
  'voices.public_search',
  'voices.withdrawals',
  'voices.distress_protocols',
  'voices.testimony_calls',
  'voices.testimonies',
  'voices.testimony_versions',
]

const { urls } = await useTestDatabase()

describe('loadDemonstration', () => {
  const owner = new pg.Client(urls.owner)

  before(async () => {
    await owner.connect()
    await loadTerritory(owner)
    await loadDemonstration(owner, { today })
  })
  after(() => owner.end())

  it('makes ninety members findable, and keeps the departed', async () => {
    assert.equal(await count('directory.members where left_on is null'), 90)
    assert.equal(await count('directory.public_search'), 90)
    assert.equal(await count('directory.departures'), 3)
    assert.equal(await count('directory.open_data_agreements where withdrawn_on is null'), 85)
    const regions = await owner.query('select distinct region from directory.public_search')
    assert.equal(regions.rowCount, 17)
  })

  it('lets people read four hundred invented voices, some of which wait, some withdrawn', async () => {
    assert.equal(await count('voices.prompts'), 5)
    assert.equal(await count('voices.collections'), 12)
    const [all, waiting] = [
      await count('voices.voices'),
      await count(`voices.voices where state = 'waiting'`),
    ]
    assert.ok(all > 390 && all < 420, String(all))
    assert.ok(waiting > 10 && waiting < 120, String(waiting))
    assert.ok((await count('voices.public_search')) > 250)
    assert.equal(await count('voices.withdrawals'), 9)
    assert.equal(await count('voices.testimonies'), 20)
    assert.ok((await count('(select distinct uses from voices.voices) u')) >= 6)
  })

  it('lets a search find a member by what it says', async () => {
    const { rows } = await owner.query(
      `select slug from directory.public_search
       where document @@ websearch_to_tsquery('platform.french', platform.fold_inclusive('raquettes frêne'))`,
    )
    assert.deepEqual(rows, [{ slug: 'la-babiche' }])
  })

  it('shows no point for a house that hides its address', async () => {
    assert.equal(
      await count('directory.members where not shows_address and latitude is not null'),
      0,
    )
    assert.ok((await count('directory.members where not shows_address')) >= 5)
  })

  it('remembers the name, the region and the merging of before', async () => {
    const { rows: renamed } = await owner.query(
      `select member_id from directory.former_slugs where slug = 'le-deuxieme-etage'`,
    )
    assert.deepEqual(renamed, [{ member_id: memberId('Le Balcon arrière') }])
    const { rows: was } = await owner.query(
      `select was ->> 'region' as region from directory.member_history where member_id = $1`,
      [memberId('La Couverte de laine')],
    )
    assert.deepEqual(was, [{ region: 'ra:14' }])
    const { rows: merged } = await owner.query(
      'select predecessor_id from directory.successions where successor_id = $1 order by 1',
      [memberId('La Chaîne et la Trame')],
    )
    assert.deepEqual(
      merged.map(({ predecessor_id }) => predecessor_id),
      [memberId('La Chaîne'), memberId('La Trame')].sort(),
    )
  })

  it('gives mandates and terms that stand on the day it is loaded', async () => {
    const { rows } = await owner.query(
      'select kind from directory.mandates where member_id = $1 and $2 between starts_on and ends_on order by kind',
      [memberId('La Corde à linge'), today],
    )
    assert.deepEqual(rows, [{ kind: 'delegate' }, { kind: 'substitute' }])
    const { rows: board } = await owner.query(
      `select count(*)::int as seats from directory.body_terms t join directory.bodies b on b.id = t.body_id
       where b.slug = 'conseil' and $1 between t.starts_on and t.ends_on`,
      [today],
    )
    assert.deepEqual(board, [{ seats: 9 }])
  })

  it('writes settings that the site reads', async () => {
    const { rows } = await owner.query<{ key: string; value: unknown }>(
      'select key, value from platform.settings',
    )
    const federation = federationFrom(rows, true)
    assert.equal(federation.name, 'La Courtepointe')
    assert.equal(federation.personResponsible?.name, 'Jeanne Duruban')
    assert.deepEqual(
      federation.crisisLines?.lines.map(({ dialled }) => dialled),
      ['988', '811', '18662773553'],
    )
    assert.equal(await count('platform.demonstration'), 1)
  })

  it('changes nothing when it cannot finish', async () => {
    const before = await contents()
    await assert.rejects(loadDemonstration(owner, { today }), /duplicate key/)
    assert.deepEqual(changedTables(before, await contents()), [])
  })

  it('gives the same rows every time', async () => {
    const first = await contents()
    // An urn is a table of its own, which nothing refers to.
    await owner.query('select decisions.empty_urn(decision_id) from decisions.urns')
    await owner.query(
      `truncate figures.exercises, figures.zones, directory.people, directory.practices, directory.members, directory.bodies,
         accounts.users, platform.settings, platform.demonstration, voices.themes, voices.prompts, voices.withdrawals,
         voices.distress_protocols, voices.testimony_calls, evidence.themes, evidence.findings cascade`,
    )
    assert.equal(await count('directory.members'), 0)
    await loadDemonstration(owner, { today })
    assert.deepEqual(changedTables(first, await contents()), [])
  })

  async function count(from: string): Promise<number> {
    const { rows } = await owner.query<{ count: string }>(`select count(*) from ${from}`)
    return Number(rows[0]?.count)
  }

  /** The rows of each table as one text; a search document keeps its words, not where they stand. */
  async function contents(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>()
    for (const table of tables) {
      const { rows } = await owner.query<{ contents: string }>(
        `select string_agg(row::text, e'\n' order by row::text) as contents
         from (select to_jsonb(t) - 'document' as row from ${table} t) rows`,
      )
      assert.ok(rows[0]?.contents, `${table} is empty`)
      found.set(table, rows[0].contents)
    }
    return found
  }
})

function changedTables(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string[] {
  return tables.filter((table) => before.get(table) !== now.get(table))
}
