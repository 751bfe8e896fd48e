import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import type pg from 'pg'
import { openSite } from '../../../../test/site.ts'
import { sqlAs } from '../../../../test/sql-as.ts'
import { keptTables } from '../../../platform/database/backup.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as } from '../../../platform/database/database.ts'
import { type CastResult, castBallot } from '../acts/cast-ballot.ts'
import { findDecision } from '../queries/find-decision.ts'

const site = await openSite()
const team = site.as('equipe')
const own = '/ma-ressource/la-corde-a-linge/decisions'

const owner = <T>(work: (client: pg.Client) => Promise<T>) =>
  withConnection(site.database.superuserUrl, work)
const query = <Row extends object>(text: string, values: unknown[] = []) =>
  owner(async (client) => (await client.query<Row>(text, values)).rows)

/** A seat, and someone who carries it. */
type Carrier = { readonly member: string; readonly person: string }

/** Gives each member someone who carries its seat today. */
async function carriers(): Promise<readonly Carrier[]> {
  const members = await query<{ id: string }>(
    'select id from directory.members where left_on is null order by name',
  )
  return owner(async (client) => {
    await client.query('update directory.mandates set revoked_at = now() where revoked_at is null')
    const all: Carrier[] = []
    for (const { id } of members) {
      const person = randomUUID()
      await client.query(
        `insert into directory.people (id, name) values ($1, 'Personne inventée')`,
        [person],
      )
      await client.query(
        'insert into directory.member_workers (member_id, person_id) values ($1, $2)',
        [id, person],
      )
      await client.query(
        `insert into directory.mandates (member_id, person_id, kind, starts_on, ends_on)
         values ($1, $2, 'delegate', current_date - 10, current_date + 10)`,
        [id, person],
      )
      all.push({ member: id, person })
    }
    return all
  })
}

async function openVote(question: string, fields: Record<string, string> = {}) {
  const drafted = await team.submit('/decisions/nouvelle', {
    question,
    text: 'Ce qui est proposé.',
    method: 'vote',
    majority: 'simple',
    secret: 'on',
    ...fields,
  })
  const slug = drafted.location?.match(/decisions\/([^?]+)/)?.[1] ?? ''
  const opened = await team.fillIn(
    `/decisions/${slug}/etape/open`,
    `/decisions/${slug}/etape/open`,
    { why: '' },
  )
  assert.equal(opened.location, `/decisions/${slug}?fait=etape`)
  const decision = await as({ id: await personOf('equipe') }, (tx) => findDecision(tx, slug))
  assert.ok(decision)
  return decision
}

async function personOf(persona: string): Promise<string> {
  const [row] = await query<{ person: string }>(
    `select one ->> 'person' as person from platform.demonstration, jsonb_array_elements(personas) as one where one ->> 'slug' = $1`,
    [persona],
  )
  return row?.person ?? ''
}

type Vote = Awaited<ReturnType<typeof openVote>>

function cast(
  { id, blocks }: Vote,
  { member, person }: Carrier,
  isFor: boolean,
): Promise<CastResult> {
  const said = blocks.map((block) => ({
    block: block.id,
    choice: isFor ? ('for' as const) : ('against' as const),
    proposition: isFor ? (block.propositions[0]?.id ?? null) : null,
  }))
  return as({ id: person }, (tx) => castBallot(tx, { decision: id, member, said, seen: 0 }))
}

const urnOf = ({ id }: Vote) => `decisions.urn_${id.replaceAll('-', '')}`

describe('an urn', () => {
  it('is read by nobody, no backup takes it, and a seat reads its own ballot alone', async () => {
    const vote = await openVote('Qui lit l’urne ?')
    const delegate = site.as('deleguee')
    const page = `${own}/${vote.slug}`
    assert.match((await delegate.visit(page)).text('main'), /Un vote secret.*fichiers du serveur/)
    const sent = await delegate.fillIn(page, `${page}/bulletin`, { 'block-1': 'for-1' })
    assert.equal(sent.status, 303)
    assert.equal(
      (await delegate.visit(page)).attribute('input[value="for-1"]', 'checked'),
      'checked',
    )
    assert.equal(
      (await site.as('ressource').visit(page)).attribute('input[value="for-1"]', 'checked'),
      undefined,
    )

    const [{ member_id: corde } = { member_id: '' }] = await query<{ member_id: string }>(
      `select member_id from ${urnOf(vote)}`,
    )
    for (const persona of [
      null,
      'voisine',
      'ressource',
      'deleguee',
      'equipe',
      'administration',
    ] as const) {
      await assert.rejects(
        sqlAs(site, persona, `select * from ${urnOf(vote)}`),
        /permission denied/,
      )
      for (const inner of [
        'own_secret_ballot',
        'secret_participation',
        'cast_secret_ballot',
        'empty_urn',
        'make_urn',
      ]) {
        const given =
          inner === 'cast_secret_ballot'
            ? `, '${corde}', '[]', 0`
            : inner === 'own_secret_ballot'
              ? `, '${corde}'`
              : ''
        await assert.rejects(
          sqlAs(site, persona, `select decisions.${inner}('${vote.id}'${given})`),
          /permission denied/,
        )
      }
      if (persona === 'deleguee') continue
      assert.deepEqual(
        await sqlAs(site, persona, `select * from decisions.own_ballot('${vote.id}', '${corde}')`),
        [],
      )
    }
    await withConnection(site.database.urls.backup, async (client) => {
      assert.ok(!(await keptTables(client)).some(({ name }) => name === urnOf(vote)))
      await assert.rejects(client.query(`select * from ${urnOf(vote)}`), /permission denied/)
    })
    assert.deepEqual(
      await query('select * from decisions.ballots where decision_id = $1', [vote.id]),
      [],
    )
  })
})

describe('seats called to a secret vote while the threshold changes', () => {
  const settings = '/equipe/reglages'
  const ask = (seats: string) =>
    site.as('administration').fillIn(settings, settings, { 'threshold-seats': seats })

  it('are told of it, and counted, by the number that stood when it opened', async () => {
    const seven = (await carriers()).slice(0, 7)
    const early = await openVote('Ouvert à cinq ?')
    assert.equal((await ask('8')).status, 303)
    const late = await openVote('Ouvert à huit ?')
    for (const vote of [early, late]) {
      for (const one of seven) assert.equal((await cast(vote, one, true)).outcome, 'cast')
    }
    // Lowered again: the seats of the second were told eight.
    assert.equal((await ask('5')).status, 303)
    const said = async ({ slug }: Vote) => (await team.visit(`/decisions/${slug}`)).text('main')
    assert.match(await said(early), /7 sièges sur 90|7 .*sur 90/)
    assert.match(await said(late), /Le nombre de votes se montre à partir de 8\./)
    assert.doesNotMatch(await said(late), /sur 90/)
    assert.match(
      (await team.visit(`/decisions/${late.slug}/ecran`)).text('.live__answered'),
      /Moins de 8 votes/,
    )
    assert.equal((await ask('9')).status, 303)
    for (const { slug } of [early, late]) {
      const stage = `/decisions/${slug}/etape/closed`
      assert.equal((await team.fillIn(stage, stage, { why: '' })).status, 303)
    }
    assert.match(await said(early), /7 .*sur 90/)
    assert.match(await said(late), /Moins de 8 sièges ont voté à ce vote secret/)
    const kept = await query<{ n: number }>(
      `select count(*)::int as n from decisions.unlinked_ballots u join decisions.blocks b on b.id = u.block_id where b.decision_id = $1`,
      [late.id],
    )
    assert.deepEqual(kept, [{ n: 0 }])
    assert.equal((await ask('5')).status, 303)
  })
})

describe('ninety seats that vote at once', () => {
  it('are counted exactly, and nothing joins a seat to its ballot once it is closed', async () => {
    const all = await carriers()
    assert.equal(all.length, 90)
    const vote = await openVote('Quatre-vingt-dix bulletins ?', { quorum: '46' })
    const first = all.slice(0, 4)
    for (const one of first) assert.equal((await cast(vote, one, true)).outcome, 'cast')
    const shown = async () => (await team.visit(`/decisions/${vote.slug}`)).text('main')
    assert.match(await shown(), /Le nombre de votes se montre à partir de cinq/)
    assert.doesNotMatch(await shown(), /sur 90/)
    assert.match(
      (await team.visit(`/decisions/${vote.slug}/ecran`)).text('.live__answered'),
      /Moins de cinq votes/,
    )

    // In the order of their names, one in favour and one against: an order that chance does not give.
    const results = await Promise.all(all.slice(4).map((one, n) => cast(vote, one, n % 2 === 0)))
    assert.ok(results.every(({ outcome }) => outcome === 'cast'))
    assert.match(await shown(), /90 sièges ont répondu sur 90/)
    assert.doesNotMatch(await shown(), /Pour|%/)
    const castOrder = await query<{ said: { choice: string }[] }>(
      `select said from ${urnOf(vote)} order by ctid`,
    )

    const closed = await team.submit(`/decisions/${vote.slug}/etape/closed`, { why: '' })
    assert.equal(closed.location, `/decisions/${vote.slug}?fait=etape`)
    assert.match(await shown(), /Adoptée/)
    const [tally] = await query(
      'select in_favour, against, abstained from decisions.tallies where decision_id = $1',
      [vote.id],
    )
    assert.deepEqual(tally, { in_favour: 4 + 43, against: 43, abstained: 0 })

    const [gone] = await query<{ urn: string | null }>('select to_regclass($1) as urn', [
      urnOf(vote),
    ])
    assert.equal(gone?.urn, null)
    assert.deepEqual(
      await query('select * from platform.backup_exclusions where table_name = $1', [urnOf(vote)]),
      [],
    )
    const written = await query<{ id: string; choice: string; xmin: string }>(
      'select id, choice, xmin::text from decisions.unlinked_ballots where block_id = $1 order by ctid',
      [vote.blocks[0]?.id],
    )
    assert.equal(written.length, 90)
    assert.equal(new Set(written.map(({ xmin }) => xmin)).size, 1)
    assert.notDeepEqual(
      written.map(({ choice }) => choice),
      castOrder.map(({ said }) => said[0]?.choice),
    )
    await joinNothing(
      vote,
      all,
      written.map(({ id }) => id),
    )
  })
})

/** Every table, every column: what names a ballot names no seat, and what names a seat of this vote says of all of them the same. */
async function joinNothing(vote: Vote, all: readonly Carrier[], ballots: readonly string[]) {
  const tables = await query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const about: Record<string, number> = {}
  await owner(async (client) => {
    for (const { name } of tables) {
      const named = await client.query(
        'select 1 from (select t::text as line from ' +
          name +
          ` t) l, unnest($1::text[]) as ballot where position(ballot in l.line) > 0`,
        [ballots],
      )
      if ((named.rowCount ?? 0) > 0) about[name] = named.rowCount ?? 0
      // A row that names this vote and someone who voted in it, a member or a person.
      const joined = await client.query<{ line: string }>(
        'select l.line from (select t::text as line from ' +
          name +
          ` t) l where position($1 in l.line) > 0 and exists (select from unnest($2::text[]) as who where position(who in l.line) > 0)`,
        [vote.id, all.flatMap(({ member, person }) => [member, person])],
      )
      if (name === 'decisions.seats') assert.equal(joined.rowCount, all.length)
      else assert.equal(joined.rowCount, 0, `${name}: ${joined.rows[0]?.line}`)
    }
  })
  assert.deepEqual(about, { 'decisions.unlinked_ballots': ballots.length })
  const columns = await query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'decisions' and table_name = 'unlinked_ballots' order by 1`,
  )
  assert.deepEqual(
    columns.map(({ column_name }) => column_name),
    ['block_id', 'choice', 'id', 'proposition_id'],
  )
}

describe('a secret vote with too few ballots', () => {
  it('tells nothing, keeps nothing and decides nothing', async () => {
    const all = await carriers()
    const vote = await openVote('Trop peu ?')
    const other = await openVote('L’autre urne ?')
    for (const one of all.slice(0, 4)) await cast(vote, one, true)
    await cast(other, all[0] ?? assert.fail(), true)
    await team.submit(`/decisions/${vote.slug}/etape/closed`, { why: '' })
    const page = await team.visit(`/decisions/${vote.slug}`)
    assert.match(page.text('main'), /Trop peu de bulletins.*rien n’est décidé/)
    assert.doesNotMatch(page.text('main'), /sur 90/)
    assert.match(page.text('main'), /ont été détruits sans être dépouillés/)
    assert.doesNotMatch(page.text('main'), /ont été réécrits/)
    const kept = await query(
      `select 1 from decisions.unlinked_ballots u join decisions.blocks b on b.id = u.block_id where b.decision_id = $1
       union all select 1 from decisions.tallies where decision_id = $1`,
      [vote.id],
    )
    assert.deepEqual(kept, [])
    // Closing one touched no other.
    assert.equal((await query(`select 1 from ${urnOf(other)}`)).length, 1)
  })

  it('does not open where fewer than five could vote', async () => {
    const drafted = await team.submit('/decisions/nouvelle', {
      question: 'À quatre ?',
      text: 'Texte.',
      method: 'vote',
      majority: 'simple',
      secret: 'on',
    })
    const slug = drafted.location?.match(/decisions\/([^?]+)/)?.[1] ?? ''
    await query(
      `update directory.members set left_on = current_date where id in (select id from directory.members where left_on is null order by name offset 4)`,
    )
    const refused = await team.fillIn(
      `/decisions/${slug}/etape/open`,
      `/decisions/${slug}/etape/open`,
      { why: '' },
    )
    assert.equal(refused.location, `/decisions/${slug}?fait=sieges&nombre=5`)
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `insert into decisions.stages (decision_id, stage, entered_by)
        select id, 'open', platform.current_person() from decisions.decisions where slug = '${slug}'`,
      ),
      /a secret vote takes more seats/,
    )
  })
})
