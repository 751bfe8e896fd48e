import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withConnection } from './connect.ts'
import { examineDatabase } from './examine.ts'
import { useTestDatabase } from './test-database.ts'

const { urls, superuserUrl } = await useTestDatabase()

describe('the examination of a database', () => {
  it('finds nothing wrong with the tables of this version', async () => {
    assert.deepEqual(await examineDatabase(urls.owner), [])
  })

  const faults = [
    [
      'a table the pages may use without protection',
      'create table attic.open (id int); grant select on attic.open to maillage_web',
      /^The pages may use attic\.open, which has no forced row-level security/,
    ],
    [
      'a table whose owner is above its policies',
      `create table attic.half (id int); grant select on attic.half to maillage_web; alter table attic.half enable row level security;
       create policy everyone on attic.half using (true)`,
      /^The pages may use attic\.half, which has no forced/,
    ],
    [
      'a table nobody ever sees a row of',
      `create table attic.shut (id int); grant select on attic.shut to maillage_web; select platform.protect('attic.shut')`,
      /no policy ever lets them see a row/,
    ],
    [
      'a declaration about nothing',
      `insert into platform.public_tables values ('attic.gone', 'it was public once')`,
      /names attic\.gone, which does not exist/,
    ],
    [
      'a constraint that was never checked',
      'create table attic.old (id int); alter table attic.old add constraint old_is_positive check (id > 0) not valid',
      /old_is_positive on attic\.old was never checked/,
    ],
  ] as const

  for (const [fault, statements, sentence] of faults) {
    it(`names ${fault}`, async () => {
      await withConnection(urls.owner, (owner) =>
        owner.query(
          `create schema attic; grant usage on schema attic to maillage_web; ${statements}`,
        ),
      )
      const findings = await examineDatabase(urls.owner)
      assert.equal(findings.length, 1)
      assert.match(findings[0]?.sentence ?? '', sentence)
      await withConnection(urls.owner, (owner) =>
        owner.query(
          `drop schema attic cascade; delete from platform.public_tables where table_name like 'attic.%'`,
        ),
      )
    })
  }

  it('names an index that does not hold', async () => {
    await withConnection(superuserUrl, (superuser) =>
      superuser.query(`
        create index settings_by_date on platform.settings (changed_at);
        update pg_index set indisvalid = false where indexrelid = 'platform.settings_by_date'::regclass`),
    )
    const [finding] = await examineDatabase(urls.owner)
    assert.match(finding?.sentence ?? '', /platform\.settings_by_date is not valid/)
    await withConnection(superuserUrl, (superuser) =>
      superuser.query('drop index platform.settings_by_date'),
    )
  })

  it('lets a table be that is declared public, and one the pages may not use', async () => {
    await withConnection(urls.owner, (owner) =>
      owner.query(`
        create schema attic;
        grant usage on schema attic to maillage_web;
        create table attic.shared (id int);
        grant select on attic.shared to maillage_web;
        select platform.declare_public('attic.shared', 'a list everyone may read');
        create table attic.hidden (id int);`),
    )
    assert.deepEqual(await examineDatabase(urls.owner), [])
  })
})
