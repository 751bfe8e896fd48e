import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { packageRoot } from '../package-root.ts'
import { StartError } from '../start-error.ts'
import { writeBackup } from './backup.ts'
import { withConnection } from './connect.ts'
import { migrate, readMigrations } from './migrate.ts'
import { restoreBackup, verifyBackup } from './restore.ts'
import { openEmptyDatabase, type TestDatabase } from './test-database.ts'

const passphrase = 'une courtepointe de mille morceaux'

describe('a backup', () => {
  let folder: string
  let migrationsFolder: string
  let source: TestDatabase
  const opened: TestDatabase[] = []

  const file = (name: string) => join(folder, name)
  const empty = async () => {
    const database = await openEmptyDatabase()
    opened.push(database)
    return database
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-backup-'))
    migrationsFolder = await mkdtemp(join(tmpdir(), 'maillage-migrations-'))
    await copyMigrations(migrationsFolder, [parlour])
    source = await empty()
    await withConnection(source.urls.owner, (owner) => migrate(owner, migrationsFolder))
    await withConnection(source.superuserUrl, (client) => client.query(furniture))
    await writeBackup({ url: source.urls.backup, file: file('plain'), appVersion: '0.1.0' })
    await writeBackup({
      url: source.urls.backup,
      file: file('sealed'),
      appVersion: '0.1.0',
      passphrase,
    })
  })

  after(async () => {
    for (const database of opened) await database.close()
    await rm(folder, { recursive: true })
    await rm(migrationsFolder, { recursive: true })
  })

  for (const [name, phrase] of [
    ['plain', undefined],
    ['sealed', passphrase],
  ] as const) {
    it(`gives every row of every table back (${name})`, async () => {
      const target = await empty()
      await restore(target, name, phrase)
      const rows = await everything(source)
      assert.ok(rows['parlour.letters']?.length === 2_004)
      assert.deepEqual(await everything(target), { ...rows, 'parlour.crumbs': [] })
      assert.deepEqual(await structure(target), await structure(source))
    })
  }

  it('continues the numbers where they stood', async () => {
    const target = await empty()
    await restore(target, 'plain')
    const next =
      "select max(id)::int as last, nextval('parlour.letters_id_seq')::int as next from parlour.letters"
    const { last, next: given } = await one<{ last: number; next: number }>(target, next)
    assert.equal(given, last + 1)
  })

  it('restores into a later version, which migrates it', async () => {
    const later = await mkdtemp(join(tmpdir(), 'maillage-migrations-'))
    await copyMigrations(later, [
      parlour,
      "alter table parlour.rooms add column light text not null default 'warm';",
    ])
    const target = await empty()
    await restore(target, 'plain', undefined, later)
    const { light } = await one<{ light: string }>(
      target,
      'select light from parlour.rooms limit 1',
    )
    assert.equal(light, 'warm')
    await rm(later, { recursive: true })
  })

  it('is refused by an earlier version, which changes nothing', async () => {
    const target = await empty()
    const earlier = join(packageRoot, 'migrations')
    await refused(restore(target, 'plain', undefined, earlier), /later one/)
    await assertEmpty(target)
  })

  it('is refused by a database that is not empty', async () => {
    await refused(restore(source, 'plain'), /not empty/)
  })

  it('is refused without its passphrase, or with another', async () => {
    const target = await empty()
    await refused(restore(target, 'sealed'), /is encrypted/)
    await refused(restore(target, 'sealed', 'autre chose'), /passphrase does not open/)
    await assertEmpty(target)
  })

  it('is refused when cut short, wherever', async () => {
    const target = await empty()
    for (const name of ['plain', 'sealed']) {
      const whole = await readFile(file(name))
      for (const share of [0.05, 0.5, 0.9, 0.999]) {
        await writeFile(file('cut'), whole.subarray(0, Math.floor(whole.length * share)))
        await refused(restore(target, 'cut', passphrase), /incomplete or was altered|does not open/)
      }
    }
    // At the edge of a sealed chunk, where what is left is sound by itself.
    const sealed = await readFile(file('sealed'))
    const firstChunk = sealed.indexOf(10) + 1 + 65_536 + 16
    assert.ok(sealed.length > firstChunk)
    await writeFile(file('cut'), sealed.subarray(0, firstChunk))
    await refused(restore(target, 'cut', passphrase), /incomplete or was altered|does not open/)
    await assertEmpty(target)
  })

  it('is refused when one byte changed', async () => {
    const target = await empty()
    for (const name of ['plain', 'sealed']) {
      const whole = await readFile(file(name))
      for (const share of [0.3, 0.7, 0.99]) {
        const altered = Buffer.from(whole)
        const at = Math.floor(whole.length * share)
        altered.writeUInt8((altered.readUInt8(at) + 1) % 256, at)
        await writeFile(file('altered'), altered)
        await refused(
          restore(target, 'altered', passphrase),
          /incomplete or was altered|does not open/,
        )
      }
    }
    await assertEmpty(target)
  })

  it('is refused when it is something else, or nothing', async () => {
    const target = await empty()
    await writeFile(file('letter'), 'Chère Amina,\n')
    await refused(restore(target, 'letter'), /is not a backup/)
    await refused(restore(target, 'nowhere'), /There is no file/)
  })

  it('is a text that one can read, for its owner alone', async () => {
    const text = gunzipSync(await readFile(file('plain'))).toString()
    assert.equal(JSON.parse(text.slice(0, text.indexOf('\n'))).format, 'maillage-backup')
    if (process.platform !== 'win32') assert.equal((await stat(file('plain'))).mode & 0o777, 0o600)
    assert.ok(!(await readFile(file('sealed'))).includes('Amina'))
    assert.ok((await verifyBackup(file('plain'))).rows >= 2_000)
  })

  it('takes with it what one killed halfway left, and nothing else', async () => {
    const { pid } = spawnSync(process.execPath, ['--eval', ''])
    const [left, alive, other] = [
      `again.${pid}.part`,
      `again.${process.ppid}.part`,
      `another.${pid}.part`,
    ]
    for (const name of [left, alive, other]) await writeFile(file(name), 'half')
    await writeBackup({ url: source.urls.backup, file: file('again'), appVersion: '0.1.0' })
    const names = await readdir(folder)
    assert.deepEqual(
      [left, alive, other, 'again'].map((name) => names.includes(name)),
      [false, true, true, true],
    )
    for (const name of [alive, other, 'again']) await rm(file(name))
  })

  it('leaves no half-written file when the folder is missing or the login is under policies', async () => {
    await assert.rejects(
      writeBackup({ url: source.urls.backup, file: file('no/such/backup'), appVersion: '0.1.0' }),
      /does not exist: make it first/,
    )
    await assert.rejects(
      writeBackup({ url: source.urls.web, file: file('filtered'), appVersion: '0.1.0' }),
    )
    assert.deepEqual(
      (await readdir(folder)).filter((name) => /part|filtered/.test(name)),
      [],
    )
  })

  async function restore(
    target: TestDatabase,
    name: string,
    phrase?: string,
    folderOfMigrations = migrationsFolder,
  ): Promise<void> {
    const backup = await verifyBackup(file(name), phrase)
    await restoreBackup(backup, {
      ownerUrl: target.urls.owner,
      migrationsFolder: folderOfMigrations,
    })
  }

  async function refused(restoring: Promise<void>, sentence: RegExp): Promise<void> {
    await assert.rejects(restoring, (error) => {
      assert.ok(error instanceof StartError, String(error))
      assert.match(error.message, sentence)
      return true
    })
  }
})

/** Everything a table can hold or carry that a copy could lose. */
const parlour = `
  create schema parlour;
  create table parlour.rooms (id uuid primary key, name text not null, guest_of bigint);
  create table parlour.letters (
    id bigint generated always as identity primary key,
    room uuid not null references parlour.rooms,
    words text, folded text generated always as (lower(words)) stored,
    about jsonb, seal bytea, tags text[], weight numeric, heat double precision,
    sent_on date, sent_at timestamptz, during tstzrange, document tsvector);
  alter table parlour.rooms add constraint rooms_guest foreign key (guest_of) references parlour.letters deferrable initially deferred;
  create table parlour.years (year int, what text) partition by list (year);
  create table parlour.year_2026 partition of parlour.years for values in (2026);
  create table parlour.crumbs (id int primary key);
  select platform.leave_out_of_backups('parlour.crumbs', 'a cache, made again when needed');
  select platform.protect('parlour.letters');
  select platform.watch('parlour.letters', 'parlour');
  create function parlour.refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
  create trigger refuse_updates before update on parlour.letters for each row execute function parlour.refuse();
  create trigger refuse_loading before insert on parlour.rooms for each row execute function parlour.refuse();
  alter table parlour.rooms disable trigger refuse_loading;
  insert into parlour.rooms (id, name) values ('018f0000-0000-7000-8000-0000000000aa', 'made by the migration');`

const furniture = String.raw`
  insert into parlour.rooms (id, name) values ('018f0000-0000-7000-8000-0000000000bb', 'salon');
  insert into parlour.letters (room, words, about, seal, tags, weight, heat, sent_on, sent_at, during, document) values
    ('018f0000-0000-7000-8000-0000000000bb', E'Chère Amina,\n\\.\n\tà demain\\ \r\n«oui»', 'null', '\x00ff5c2e0a', '{"a,b",NULL,"c\"d"}',
     'NaN', 'infinity', '2026-02-28', 'infinity', '[2026-01-01,)', to_tsvector('platform.french', 'à demain')),
    ('018f0000-0000-7000-8000-0000000000bb', '\N', null, '', '{}', 0.10, 0.1, null, now(), 'empty', null),
    ('018f0000-0000-7000-8000-0000000000bb', '', '{"é": [1, 2.50]}', null, null, null, 5e-324, '0044-03-15 BC', null, null, null),
    ('018f0000-0000-7000-8000-0000000000bb', '\.', '"\\."', null, null, 1e30, -0.0, null, null, null, null);
  insert into parlour.letters (room, words)
    select '018f0000-0000-7000-8000-0000000000bb', sha512(i::text::bytea)::text || E'\n' from generate_series(1, 2000) i;
  update parlour.rooms set guest_of = 1;
  insert into parlour.years values (2026, 'an');
  insert into parlour.crumbs values (1);
  insert into platform.settings (key, value) values ('federation.name', '"La Courtepointe"');
  insert into platform.administrative_acts (act, about) values ('change-settings', '{"key": "federation.name"}');`

async function copyMigrations(folder: string, more: readonly string[]): Promise<void> {
  const from = join(packageRoot, 'migrations')
  const names = (await readMigrations(from)).map(({ name }) => name)
  for (const name of names) await copyFile(join(from, name), join(folder, name))
  for (const [index, text] of more.entries()) {
    const number = String(names.length + index + 1).padStart(4, '0')
    await writeFile(join(folder, `${number}_parlour.sql`), text)
  }
}

/** Each table's rows as text, seen by the superuser, but for the record of the migrations' own time. */
async function everything(database: TestDatabase): Promise<Record<string, string[]>> {
  return withConnection(database.superuserUrl, async (client) => {
    const found: Record<string, string[]> = {}
    for (const table of await tablesOf(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${table} t order by 1`,
      )
      found[table] = rows.map(({ row }) => row)
    }
    delete found['platform.migrations']
    delete found['platform.changes']
    return found
  })
}

/** Keys, triggers and protection, which loading sets aside and must put back. */
async function structure(database: TestDatabase): Promise<unknown> {
  return withConnection(database.superuserUrl, async (client) => {
    const { rows } = await client.query(`
      select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as line from pg_constraint where conparentid = 0
      union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      union all select oid::regclass::text || relrowsecurity || relforcerowsecurity || coalesce(relacl::text, '') from pg_class where relkind = 'r' and relnamespace::regnamespace::text !~ '^pg_'
      order by 1`)
    return rows
  })
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname !~ '^pg_' and schemaname <> 'information_schema' order by 1`)
  return rows.map(({ name }) => name)
}

async function assertEmpty(database: TestDatabase): Promise<void> {
  assert.deepEqual(await withConnection(database.superuserUrl, tablesOf), [])
}

async function one<T extends pg.QueryResultRow>(database: TestDatabase, text: string): Promise<T> {
  const { rows } = await withConnection(database.superuserUrl, (client) => client.query<T>(text))
  const [row] = rows
  assert.ok(row)
  return row
}
