import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { exercisesAsOf } from '../../../../demo/exercises.ts'
import { inventedWorkbooks } from '../../../../demo/returns/invented-workbooks.ts'
import { demonstrationDay, openSite } from '../../../../test/site.ts'
import { until } from '../../../../test/waiting.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { closeJobs, openJobs } from '../../../platform/jobs/jobs.ts'
import { packageRoot } from '../../../platform/package-root.ts'
import { workbookReads } from '../jobs/workbook-reads.ts'
import { writeReturnWorkbook } from '../workbook/write-return-workbook.ts'

/* A process that dies by SIGKILL in the middle of a deposit or of an import: all of it, or nothing. */

const site = await openSite()
const team = site.as('equipe')
const worker = site.as('ressource')
const { current } = exercisesAsOf(demonstrationDay)
const own = `/ma-ressource/la-corde-a-linge/portrait/${current.key}`
const owner = new pg.Client(site.database.superuserUrl)
await owner.connect()
// The site drops its database, and this connection with it, before this file ends.
owner.on('error', () => {})
const children: ChildProcess[] = []
after(async () => {
  for (const child of children) child.kill('SIGKILL')
  await owner.end()
})

/** Until it says that it is at it. */
async function start(...args: readonly string[]): Promise<{ child: ChildProcess; said: string }> {
  const { web, jobs } = site.database.urls
  const script = join(packageRoot, 'test/build-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, web, jobs, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return { child, said: String(said).trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function one(text: string, values: readonly unknown[] = []): Promise<string> {
  const { rows } = await owner.query<{ told: unknown }>(text, [...values])
  return String(rows[0]?.told)
}
const cast = (persona: string) =>
  one(
    `select one ->> 'person' as told from platform.demonstration, jsonb_array_elements(personas) as one
     where one ->> 'slug' = $1`,
    [persona],
  )
const memberOf = () =>
  one(`select id as told from directory.members where slug = 'la-corde-a-linge'`)
const count = (from: string) => one(`select count(*) as told from ${from}`)

describe('a deposit whose process is killed', () => {
  it('left nothing behind: the draft is whole, nothing is signed, and it is deposited again', async () => {
    await fillWhatIsMissing()
    const tables = ['deposits', 'deposited_answers', 'sharing_choices', 'answers', 'returns']
    // One after the other: they share a connection.
    const counted = async () => {
      const counts: string[] = []
      for (const table of tables) counts.push(await count(`figures.${table}`))
      return counts
    }
    const before = await counted()
    const { child, said } = await start(
      'deposit',
      await cast('ressource'),
      await memberOf(),
      current.key,
    )
    assert.equal(said, 'ready deposited')
    await kill(child)
    assert.deepEqual(await counted(), before)

    const page = await worker.visit(`${own}/relecture`)
    const seen = page.attribute('main [name=seen]', 'value') ?? ''
    const again = await worker.submit(`${own}/depot`, { seen, seenBy: 'totals' })
    assert.equal(again.location, `${own}?fait=depose`)
    assert.equal(
      await one(
        `select string_agg(d.version::text, ' ') as told from figures.deposits d join figures.returns r on r.id = d.return_id
         where r.exercise = $1 and r.member_id = $2`,
        [current.key, await memberOf()],
      ),
      '1',
    )
  })
})

describe('an import whose process is killed', () => {
  const workbooks = `/equipe/portraits/${current.key}/classeurs`
  let sent = ''
  const counted = (where: string) =>
    count(`figures.received_workbooks where import_id = '${sent.split('/').at(-1)}' and ${where}`)

  it('goes on where it was, in another process, and reads no workbook twice', async () => {
    await closeJobs()
    const body = new FormData()
    for (const { name, content } of inventedWorkbooks(current, { count: 90, seed: 'killed' })) {
      const bytes = await writeReturnWorkbook(content)
      body.append('workbooks', new File([Buffer.from(bytes)], `${name}.xlsx`))
    }
    const answer = await team.request(workbooks, { method: 'POST', body })
    sent = answer.headers.get('location') ?? ''
    assert.equal(answer.status, 303)

    // The last one is held: however fast the process goes, it is killed before it has read them all.
    await withConnection(site.database.superuserUrl, async (holder) => {
      await holder.query('begin')
      await holder.query(
        `select from figures.received_workbooks where import_id = $1 order by position desc limit 1 for update`,
        [sent.split('/').at(-1)],
      )
      const { child } = await start('build')
      await until(
        'a first batch to be read',
        async () => Number(await counted('read_at is not null')) > 0,
      )
      await kill(child)
      await holder.query('rollback')
    })
    const read = Number(await counted('read_at is not null'))
    assert.ok(read > 0 && read < 90, `${read} were read`)
    // A batch is written whole: what is read holds no file any more, what is not still does.
    assert.equal(await counted('read_at is not null and content is not null'), '0')
    assert.equal(await counted('read_at is null and content is null'), '0')
    const first = await one(
      `select max(read_at)::text as told from figures.received_workbooks where import_id = $1`,
      [sent.split('/').at(-1)],
    )

    // As if its silence had lasted.
    await owner.query(`update figures.workbook_imports set beat_at = now() - interval '1 minute'`)
    openJobs([workbookReads])
    await site.jobsDone()
    assert.equal(await counted('read_at is not null'), '90')
    assert.equal(Number(await counted(`read_at <= '${first}'`)), read)
    assert.match((await team.visit(sent)).text('h1'), /90 classeurs lus/)
  })

  it('made no draft when it died while making them, and makes them all afterwards', async () => {
    const before = await count('figures.answers')
    const { child, said } = await start(
      'bring',
      await cast('equipe'),
      sent.split('/').at(-1) ?? '',
      current.key,
    )
    assert.equal(said, 'ready brought')
    await kill(child)
    assert.equal(await count('figures.answers'), before)
    assert.equal((await team.submit(`${sent}/acceptation`, {})).status, 303)
    assert.match((await team.visit(sent)).text('h1'), /brouillons? apportés?/)
    assert.ok(Number(await count('figures.answers')) > Number(before))
  })
})

/** What the demonstration left open in the draft of La Corde à linge. */
async function fillWhatIsMissing(): Promise<void> {
  for (const [group, fields] of Object.entries(missing)) {
    const path = `${own}/groupes/${group}`
    const sent = await worker.fillIn(path, path, fields)
    assert.equal(sent.status, 303, group)
  }
}
const missing: Record<string, Record<string, string>> = {
  team: { positions: '6,3' },
  funding: { 'mission-funding-asked': '500 000', 'mission-funding-received': '300 000' },
}
