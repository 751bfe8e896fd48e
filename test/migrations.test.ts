import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { packageRoot } from '../src/platform/package-root.ts'

const modules = readdirSync(join(packageRoot, 'src/modules'))
const migrations = readdirSync(join(packageRoot, 'migrations'))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(packageRoot, 'migrations', file), 'utf8') }))

describe('a migration', () => {
  it('touches its own schema: of another it calls functions, and refers to rows', () => {
    const trespasses = migrations.flatMap(({ file, text }) => {
      const owner = file.replace(/^\d+_/, '').split(/[_.]/)[0]
      const statements = text.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''")
      return modules
        .filter((name) => name !== owner)
        .flatMap((name) => [
          ...statements.matchAll(
            new RegExp(`(?<!references )\\b${name}\\.\\w+\\b(?!\\s*\\()`, 'g'),
          ),
        ])
        .map(([named]) => `${file} names ${named}`)
    })
    assert.deepEqual(trespasses, [])
  })
})

describe('a rule about days', () => {
  it('asks the federation’s day, never the server’s', () => {
    const standing = standingRules(migrations.map(({ text }) => text))
    assert.ok(standing.size > 500, `${standing.size} functions, policies, triggers and views stand`)
    assert.deepEqual(onServersDay(standing), [])
  })

  it('is not written in a table either', () => {
    const tables = migrations.flatMap(({ file, text }) =>
      statementsOf(text)
        .filter((one) => /^(?:create|alter) table\b/.test(one) && one.includes('current_date'))
        .map((one) => `${file}: ${/table (\S+)/.exec(one)?.[1]}`),
    )
    // Given the federation's day by 0022.
    const mended = ['prompt_versions', 'distress_protocols'].map(
      (name) => `0013_voices.sql: voices.${name}`,
    )
    assert.deepEqual(tables, mended)
  })

  it('is found to the end of a function, on each table whose policy bears its name, and as it was last written', () => {
    const standing = standingRules([
      `create function a.late() returns trigger language plpgsql as $$ begin
         perform 1;
         if new.ends_on < current_date then return null; end if;
         return new;
       end $$;
       create function a.open(day date) returns boolean language sql as $$ select day >= current_date $$;
       create policy read_it on a.walls for select using (said = 'it''s; so' and ends_on >= current_date);
       create policy read_it on a.voices for select using (true);
       create policy write_it on a.walls for update using (ends_on > current_date) with check (ends_on > current_date);
       create policy leave_it on a.walls for delete using (ends_on > current_date);
       create trigger late before update of ends_on on a.walls for each row
         when (new.ends_on < current_date) execute function a.late();`,
      `-- It's mended; by half.
       alter policy write_it on a.walls using (ends_on > platform.today());
       drop policy leave_it on a.walls;
       create or replace function a.open(day date) returns boolean language sql as $$ select day >= platform.today() $$;
       alter function a.late() security definer;`,
    ])
    assert.deepEqual(onServersDay(standing), [
      'function a.late()',
      'policy read_it on a.walls',
      'policy write_it on a.walls',
      'trigger late on a.walls',
    ])
  })
})

/** Each condition of a policy, the whole of what has none: by its kind, its name and its table, or what it is asked with. */
type Standing = ReadonlyMap<string, ReadonlyMap<string, string>>

/** What stands once these migrations have passed. A function that was dropped stays here: at worst, too much is read. */
function standingRules(texts: readonly string[]): Standing {
  const standing = new Map<string, ReadonlyMap<string, string>>()
  for (const statement of texts.flatMap(statementsOf)) {
    const [, verb = '', kind = '', named = ''] =
      /^(create|alter|drop)(?: or replace| constraint)? (function|policy|trigger|view) ([\s\S]*)$/.exec(
        statement,
      ) ?? []
    const key = `${kind} ${nameOf(kind, named)}`
    if (verb === 'create') standing.set(key, conditionsOf(statement))
    else if (kind === 'function') continue
    else if (verb === 'drop') standing.delete(key)
    else if (verb === 'alter') {
      standing.set(key, new Map([...(standing.get(key) ?? []), ...conditionsOf(statement)]))
    }
  }
  return standing
}

function nameOf(kind: string, named: string): string {
  if (kind === 'view') return /^[\w.]*/.exec(named)?.[0] ?? ''
  if (kind !== 'function') return named.replace(/^(\w+)\b[\s\S]*?\bon ([\w.]+)[\s\S]*$/, '$1 on $2')
  return named.slice(0, closing(named, named.indexOf('(')) + 1).replace(/\s+/g, ' ')
}

function onServersDay(standing: Standing): readonly string[] {
  return [...standing]
    .filter(([, conditions]) =>
      [...conditions.values()].some((one) => one.includes('current_date')),
    )
    .map(([key]) => key)
    .sort()
}

/** A statement at a time, without comments: a semicolon between dollars or quotes ends none. */
function statementsOf(sql: string): readonly string[] {
  const statements = sql
    .replace(/--.*$/gm, '')
    .matchAll(/((?:\$\$[\s\S]*?\$\$|'(?:[^']|'')*'|[^;$']|\$(?!\$))+);/g)
  return [...statements].map(([, statement = '']) => statement.trim())
}

function conditionsOf(statement: string): ReadonlyMap<string, string> {
  const found = /\b(using|with check)\s*\(/g
  const conditions = new Map<string, string>()
  if (/^\w+ policy /.test(statement)) {
    for (let one = found.exec(statement); one !== null; one = found.exec(statement)) {
      const end = closing(statement, found.lastIndex - 1)
      conditions.set(one[1] ?? '', statement.slice(one.index, end))
      found.lastIndex = end
    }
    return conditions
  }
  return conditions.set('whole', statement)
}

/** Where the parenthesis that opens at `from` closes. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}
