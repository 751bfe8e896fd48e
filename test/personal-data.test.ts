import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { people } from '../src/modules/directory/index.ts'
import { endAccountsOfNobody } from '../src/platform/accounts/end-accounts-of-nobody.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { openSite } from './site.ts'

const site = await openSite()

const ask = <Row extends object>(text: string, values: unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<Row>(text, values)
    return rows
  })

/** Columns that say who, and where « mes données » gives what they hold. */
const givenUnder: Readonly<Record<string, string>> = {
  'accounts.sessions.user_id': 'sessions',
  'accounts.passkeys.user_id': 'passkeys',
  'directory.team_roles.person_id': 'roles',
  'directory.member_workers.person_id': 'spaces',
  'directory.mandates.person_id': 'mandates',
  'directory.body_terms.person_id': 'seats',
  'directory.invitations.accepted_by': 'invitations',
  'platform.administrative_acts.person': 'journal',
  'platform.settings.changed_by': 'settings',
}

/** Columns that are named alike and say no person. */
const notPersons = new Set(['figures.builds.claimed_by', 'figures.workbook_imports.claimed_by'])

describe('what someone takes of her data', () => {
  it('covers every column of the database that may name her', async () => {
    const columns = await ask<{ name: string }>(`
      select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and n.nspname not in ('pg_catalog', 'information_schema') and a.atttypid = 'uuid'::regtype
        and (a.attname ~ '(_by|^person|_person|person_id|user_id)$' or exists (
          select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any (k.conkey)
            and k.confrelid in ('directory.people'::regclass, 'accounts.users'::regclass)))
      order by 1`)
    assert.ok(columns.length > 25)
    const sources = await ask<{ schema: string; source: string }>(`
      select pronamespace::regnamespace::text as schema, prosrc as source from pg_proc
      where proname ~ 'signed_by_current_person$'`)
    const signed = sources.flatMap(({ schema, source }) =>
      [...source.matchAll(/select '([a-z_]+\.[a-z_]+)'/g)].map(([, what]) => `${schema}.${what}`),
    )
    assert.deepEqual(
      columns
        .map(({ name }) => name)
        .filter((name) => !signed.includes(name) && !givenUnder[name] && !notPersons.has(name)),
      [],
    )
    const json = await (
      await site.as('administration').request('/mon-compte/mes-donnees.json')
    ).json()
    for (const table of [...Object.values(givenUnder), 'account', 'person', 'signed']) {
      assert.ok(Array.isArray(json[table]), `${table} is not given`)
    }
  })

  it('gives her what she signed, also of what she may no longer see, and her own acts', async () => {
    await ask(
      `insert into platform.administrative_acts (act, person)
       select case name when 'Colette Fuseau' then 'her-act' else 'not-hers' end, id
       from directory.people where erased_at is null`,
    )
    await ask(
      `insert into directory.verifications (member_id, verified_on, verified_by, through)
       select m.id, '2026-01-05', p.id, 'space' from directory.members m, directory.people p
       where m.left_on is not null and p.name = 'Colette Fuseau' limit 1`,
    )
    const json = await (await site.as('deleguee').request('/mon-compte/mes-donnees.json')).json()
    const verifications = json.signed.filter(
      (row: { what: string }) => row.what === 'verifications.verified_by',
    )
    assert.ok(verifications.some((row: { signed_at: string }) => row.signed_at === '2026-01-05'))
    assert.deepEqual(
      json.journal.map((one: { act: string }) => one.act),
      ['her-act'],
    )
  })

  it('gives her the invitations sent to her address, which leave with her', async () => {
    const email = (await addressOf('Nour Delatrame')).email
    await ask(
      `insert into directory.invitations (email, name, role, token_hash, expires_at, member_id)
       select $1, 'Nour D.', 'worker', sha256(n::text::bytea), now() + make_interval(days => n), m.id
       from (values (-3, 'les-bercantes'), (7, 'la-corde-a-linge')) as v(n, slug) join directory.members m using (slug)`,
      [email],
    )
    const json = await (await site.as('voisine').request('/mon-compte/mes-donnees.json')).json()
    assert.deepEqual(
      json.invitations.map((one: { name: string }) => one.name),
      ['Nour D.', 'Nour D.'],
    )

    await site.as('voisine').submit('/mon-compte/suppression', { understood: 'on' })
    const left = await ask('select 1 from directory.invitations where email = $1', [email])
    assert.equal(left.length, 0)
  })
})

describe('an address whose account could not be ended', () => {
  it('leaves at the next start, and only that one', async () => {
    const { id } = await addressOf('Colette Fuseau')
    // What a site stopped between the two halves of an erasure leaves behind.
    await ask('update directory.people set name = null, erased_at = now() where id = $1', [id])
    await ask(`update accounts.users set created_at = now() - interval '2 hours'`)
    const before = await ask('select id from accounts.users')

    assert.equal(await endAccountsOfNobody(people), 1)
    const after = await ask<{ id: string }>('select id from accounts.users')
    assert.equal(after.length, before.length - 1)
    assert.ok(after.every((one) => one.id !== id))
    assert.equal(await endAccountsOfNobody(people), 0)
  })
})

async function addressOf(name: string): Promise<{ id: string; email: string }> {
  const [found] = await ask<{ id: string; email: string }>(
    `select u.id, u.email from accounts.users u join directory.people p on p.id = u.id where p.name = $1`,
    [name],
  )
  if (!found) throw new Error(`${name} has no account`)
  return found
}
