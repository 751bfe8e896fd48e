import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { withConnection } from './connect.ts'
import { asPublic } from './database.ts'
import { useTestDatabase } from './test-database.ts'

const { urls, superuserUrl } = await useTestDatabase()

describe('words are folded', () => {
  const folded = [
    ['Été à l’Île-Bizard', "ete a l'ile-bizard"],
    ['ŒUVRE', 'oeuvre'],
    ['a\u00a0b\u202fc', 'a b c'],
    ['x•x x⋅x x‧x x・x x･x x·x x᛫x', 'x·x x·x x·x x·x x·x x·x x·x'],
  ] as const
  for (const [written, expected] of folded) {
    it(`${written} → ${expected}`, async () => {
      assert.equal(await value(sql`select platform.fold(${written})`), expected)
    })
  }

  const inclusive = [
    ['citoyen·nes', 'citoyen'],
    ['patient·es', 'patient'],
    ['Usager·ère·s', 'usager'],
    ['usager•ère•s', 'usager'],
    ['travailleur·euse·s sociaux·ales', 'travailleur sociaux'],
    ['acteur·rice', 'acteur'],
    ['usager(ère)s', 'usager'],
    ['citoyen(ne)s et participant(e)s', 'citoyen et participant'],
    ['citoyen.ne.s', 'citoyen'],
    ['patient.e.s', 'patient'],
    ['participant.es.', 'participant.'],
    ['courtepointe.example.org', 'courtepointe.example.org'],
    ['Fin. Et ensuite', 'fin. et ensuite'],
    ['le groupe (en ligne)', 'le groupe (en ligne)'],
    ['bien-être', 'bien-etre'],
  ] as const
  for (const [written, expected] of inclusive) {
    it(`${written} → ${expected}`, async () => {
      assert.equal(await value(sql`select platform.fold_inclusive(${written})`), expected)
    })
  }

  it('lets a search find both forms, with or without accents, in the singular or not', async () => {
    for (const [written, searched] of [
      ['Groupe de citoyen·nes', 'citoyennes'],
      ['Groupe de citoyen·nes', 'citoyens'],
      ['Accueil des usager(ère)s', 'usagères'],
      ['Accueil des usagères', 'usager·ère·s'],
      ['Accueil des usagers', 'usagère'],
      ['Les travailleuses du milieu', 'travailleur'],
      ['Une animatrice', 'animateurs'],
      ['Médiation pour les patients', 'mediations patient.e.s'],
    ]) {
      const found = await value(sql`
        select to_tsvector('platform.french', platform.fold_inclusive(${written}))
            @@ websearch_to_tsquery('platform.french', platform.fold_inclusive(${searched}))`)
      assert.equal(found, true, `${searched} in ${written}`)
    }
  })

  it('gives who looks for a respite no meal, which without accents has its stem', async () => {
    for (const [written, expected] of [
      ['Séjours de répit', true],
      ['Des répits', true],
      ['Repas partagés', false],
    ] as const) {
      const found = await value(sql`
        select to_tsvector('platform.french', platform.fold_inclusive(${written}))
            @@ websearch_to_tsquery('platform.french', platform.fold_inclusive('repit'))`)
      assert.equal(found, expected, written)
    }
  })
})

describe('what may be seen', () => {
  const cases = [
    ['public', null, ['public'], true],
    ['members', null, ['public'], false],
    ['members', null, ['public', 'members'], true],
    ['team', null, ['public', 'members'], false],
    ['public', 'yesterday', ['public'], true],
    ['public', 'tomorrow', ['public', 'members'], false],
    ['public', 'tomorrow', ['public', 'members', 'team'], true],
    ['body:018f', null, ['public', 'body:018f'], true],
    ['body:018f', null, ['public', 'team'], false],
  ] as const
  for (const [audience, embargo, audiences, expected] of cases) {
    it(`${audience}, embargo ${embargo}: ${expected} for ${audiences.join(', ')}`, async () => {
      const seen = await value(sql`
        select platform.visible(${audience}, ${embargo}::text::timestamptz, ${[...audiences]}::text[])`)
      assert.equal(seen, expected)
    })
  }

  it('is decided by the planner once a query, not by a call for each row', async () => {
    const plan = await withConnection(superuserUrl, async (client) => {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`
        explain (verbose, costs off) select 1 from (values ('public', null::timestamptz)) as t (audience, embargo)
        where platform.visible(audience, embargo, (select platform.current_audiences()))`)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    assert.match(plan, /InitPlan/)
    assert.doesNotMatch(plan, /visible/)
  })
})

describe('the pages’ login', () => {
  it('cannot change the settings, read the journal or sign an act as someone else', async () => {
    await assert.rejects(
      asPublic((tx) =>
        sql`insert into platform.settings (key, value) values ('a', '1')`.execute(tx),
      ),
      /row-level security/,
    )
    await withConnection(superuserUrl, (client) =>
      client.query(`insert into platform.administrative_acts (act) values ('try-something')`),
    )
    assert.equal(await value(sql`select count(*)::int from platform.administrative_acts`), 0)
    await assert.rejects(
      asPublic((tx) =>
        sql`insert into platform.administrative_acts (act, person) values ('try', gen_random_uuid())`.execute(
          tx,
        ),
      ),
      /row-level security/,
    )
  })

  it('has no right that no line grants: not to the declarations, nor to sign-in', async () => {
    for (const table of [
      'platform.public_tables',
      'platform.backup_exclusions',
      'accounts.users',
    ]) {
      await assert.rejects(
        asPublic((tx) => sql`select from ${sql.table(table)}`.execute(tx)),
        /permission denied/,
      )
    }
    await withConnection(urls.owner, (owner) =>
      owner.query('create function platform.tell() returns int language sql as $$ select 1 $$'),
    )
    await assert.rejects(value(sql`select platform.tell()`), /permission denied/)
  })
})

async function value(query: ReturnType<typeof sql>): Promise<unknown> {
  const { rows } = await asPublic((tx) => query.execute(tx))
  const [row] = rows
  assert.ok(typeof row === 'object' && row !== null)
  return Object.values(row)[0]
}
