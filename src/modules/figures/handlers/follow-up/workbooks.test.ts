import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exercisesAsOf } from '../../../../../demo/exercises.ts'
import { memberId } from '../../../../../demo/member-rows.ts'
import { inventedWorkbooks } from '../../../../../demo/returns/invented-workbooks.ts'
import { demonstrationDay, openSite } from '../../../../../test/site.ts'
import { sqlAs } from '../../../../../test/sql-as.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { storeZip } from '../../../../platform/files/workbook/zip.ts'
import type { WorkbookContent } from '../../workbook/layout.ts'
import { writeReturnWorkbook } from '../../workbook/write-return-workbook.ts'

const site = await openSite()
const team = site.as('equipe')
const exercises = exercisesAsOf(demonstrationDay)
const { current } = exercises
const workbooks = `/equipe/portraits/${current.key}/classeurs`
const invented = [...inventedWorkbooks(current, { count: 100, seed: 'tests' })]

const sql = (text: string) =>
  withConnection(site.database.superuserUrl, async (owner) => (await owner.query(text)).rows)

/** The workbook of a member, shared with the team, without a slip, unless told otherwise. */
function workbookOf(name: string, changed: Partial<WorkbookContent> = {}): WorkbookContent {
  const found = invented.find(({ content }) => content.memberId === memberId(name))
  if (!found) throw new Error(`nobody invented the workbook of ${name}`)
  const { content } = found
  const [said = ''] = content.sharing.choices
  const lines = content.lines.map((line) =>
    line.kind === 'answer' && typeof line.answer === 'string' && /\d/.test(line.answer)
      ? { ...line, answer: 12 }
      : line,
  )
  return { ...content, lines, sharing: { ...content.sharing, said }, ...changed }
}

function answering(content: WorkbookContent, key: string, answer: string | number) {
  const lines = content.lines.map((line) =>
    line.kind === 'answer' && line.key === key ? { ...line, answer } : line,
  )
  return { ...content, lines }
}

async function fileOf(content: WorkbookContent, name: string): Promise<File> {
  return new File([Buffer.from(await writeReturnWorkbook(content))], name)
}

async function send(files: readonly File[]) {
  const body = new FormData()
  for (const file of files) body.append('workbooks', file)
  const answer = await team.request(workbooks, { method: 'POST', body })
  const html = await answer.text()
  return { status: answer.status, location: answer.headers.get('location') ?? '', html }
}

const draftOf = async (name: string) =>
  sql(`select q.code, a.part, a.kind, a.amount, a.words from figures.answers a
    join figures.questions q on q.id = a.question_id join figures.returns r on r.id = a.return_id
    where r.exercise = '${current.key}' and r.member_id = '${memberId(name)}'`)

/** Of those that have not opened their portrait. */
const silent = (
  await sql(`select m.name from directory.members m where m.left_on is null and m.region is not null
    and not exists (select from figures.returns r where r.member_id = m.id and r.exercise = '${current.key}') order by m.name`)
).map(({ name }) => String(name))
const [first = '', second = '', third = '', fourth = ''] = silent

describe('the team that received workbooks', () => {
  it('reads what each becomes, file by file and cell by cell, before anything is written', async () => {
    const good = workbookOf(first)
    const slip = answering(workbookOf(second), 'activities', 'environ 40')
    const totals = workbookOf(third, {
      sharing: { label: '', choices: [], said: 'Totaux seulement' },
    })
    const otherYear = workbookOf(fourth, { exercise: exercises.last.key })
    const nobody = workbookOf(first, { memberId: '00000000-0000-4000-8000-000000000000' })
    const sent = await send([
      await fileOf(good, 'bon.xlsx'),
      await fileOf(slip, 'une case.xlsx'),
      await fileOf(totals, 'totaux.xlsx'),
      await fileOf(otherYear, 'vieux.xlsx'),
      await fileOf(nobody, 'personne.xlsx'),
      await fileOf(good, 'encore.xlsx'),
      await fileOf(workbookOf('La Corde à linge'), 'corde.xlsx'),
      new File(['nom;ville'], 'liste.csv'),
    ])
    assert.equal(sent.status, 303)
    await site.jobsDone()
    const page = await team.visit(sent.location)
    const main = page.text('main')
    assert.match(main, /8 classeurs lus/)
    assert.match(main, /Rien n’est encore écrit/)
    assert.match(
      page.text('table:has(#cases-liste)'),
      /une case\.xlsx.*E\d+.*activités.*« environ 40 »/i,
    )
    const refused = page.text('table:has(#refuses-liste)')
    assert.match(refused, /totaux\.xlsx.*marqué « totaux seulement »/)
    assert.match(refused, new RegExp(`vieux\\.xlsx.*celui-ci est de ${exercises.last.key}`))
    assert.match(refused, /personne\.xlsx.*d’aucune ressource/)
    assert.match(refused, /encore\.xlsx.*Gardez un seul classeur/)
    assert.match(refused, /liste\.csv.*pas un classeur/)
    assert.match(page.text('table:has(#laisses-liste)'), /corde\.xlsx.*La Corde à linge/)
    assert.match(page.text('table:has(#prets-liste)'), /bon\.xlsx/)
    assert.equal((await draftOf(first)).length, 0)
  })

  it('keeps no file once it is read, and nothing of what is marked « totaux seulement »', async () => {
    const rows = await sql('select * from figures.received_workbooks order by position')
    assert.ok(rows.every(({ content, read_at }) => content === null && read_at !== null))
    const [refused] = rows.filter(({ file_name }) => file_name === 'totaux.xlsx')
    assert.equal(refused?.refusal, 'totals-only')
    assert.deepEqual([refused?.answers, refused?.member_id, refused?.problems], [null, null, []])
  })

  it('cannot read what the workbooks say, even past the pages', async () => {
    await assert.rejects(sqlAs(site, 'equipe', 'select answers from figures.received_workbooks'), {
      code: '42501',
    })
    await assert.rejects(sqlAs(site, 'equipe', 'select content from figures.received_workbooks'), {
      code: '42501',
    })
    const seen = await sqlAs(site, 'voisine', 'select id from figures.received_workbooks')
    assert.deepEqual(seen, [])
    assert.equal((await site.as('voisine').visit(workbooks)).status, 404)
  })

  it('makes drafts that nobody but the member reads and deposits', async () => {
    const [{ id } = { id: '' }] = await sql('select id from figures.workbook_imports')
    const before = await draftOf('La Corde à linge')
    const accepted = await team.submit(`${workbooks}/${id}/acceptation`, {})
    const page = await team.visit(accepted.location ?? '')
    assert.match(page.text('h1'), /2 brouillons apportés/)
    const draft = await draftOf(first)
    const expected = workbookOf(first).lines.flatMap((line) =>
      line.kind === 'answer' && line.key === 'mission-funding-received' ? [line.answer] : [],
    )
    assert.deepEqual(
      draft.filter(({ code }) => code === 'mission-funding-received').map(({ amount }) => amount),
      expected,
    )
    assert.ok(draft.some(({ part }) => part !== ''))
    assert.ok(!(await draftOf(second)).some(({ code }) => code === 'activities'))
    assert.deepEqual(await draftOf('La Corde à linge'), before)
    assert.deepEqual(await sqlAs(site, 'equipe', 'select * from figures.answers'), [])
    const deposits =
      await sql(`select d.id from figures.deposits d join figures.returns r on r.id = d.return_id
      where r.exercise = '${current.key}' and r.member_id = '${memberId(first)}'`)
    assert.deepEqual(deposits, [])
    const answers = await sql('select answers from figures.received_workbooks')
    assert.ok(answers.every((row) => row.answers === null))

    const twice = await team.submit(`${workbooks}/${id}/acceptation`, {})
    assert.equal(twice.status, 303)
    assert.equal((await draftOf(first)).length, draft.length)
  })

  it('sends a folder as an archive, with what computers leave in it', async () => {
    const bytes = Buffer.from(await writeReturnWorkbook(workbookOf(fourth)))
    const archive = storeZip([
      { name: 'portraits/', content: Buffer.alloc(0) },
      { name: 'portraits/quatre.xlsx', content: bytes },
      { name: '__MACOSX/portraits/._quatre.xlsx', content: Buffer.from('x') },
      { name: 'portraits/.DS_Store', content: Buffer.from('x') },
    ])
    const sent = await send([new File([new Uint8Array(archive)], 'portraits.zip')])
    await site.jobsDone()
    const page = await team.visit(sent.location)
    assert.match(page.text('main'), /Un classeur lu/)
    assert.match(page.text('table:has(#prets-liste)'), new RegExp(`quatre\\.xlsx.*${fourth}`))
    const forgotten = await team.submit(`${sent.location}/retrait`, {})
    assert.match((await team.visit(forgotten.location ?? '')).text('main'), /L’envoi est oublié/)
    assert.equal((await team.visit(sent.location)).status, 404)
    assert.equal((await draftOf(fourth)).length, 0)
  })

  it('is told what to do of a broken archive, and of nothing at all', async () => {
    const broken = await send([new File([Buffer.from('PK\u0003\u0004 half')], 'moitié.zip')])
    assert.equal(broken.status, 422)
    assert.match(broken.html, /Refaites l’archive «\u00a0moitié\.zip/)
    const nothing = await send([new File([], '')])
    assert.equal(nothing.status, 422)
    assert.match(nothing.html, /Choisissez au moins un classeur/)
  })

  it('finds the rest read when the process that read was killed, and nothing read twice', async () => {
    const sent = await send([
      await fileOf(workbookOf(third), 'a.xlsx'),
      await fileOf(workbookOf(fourth), 'b.xlsx'),
    ])
    await site.jobsDone()
    const id = sent.location.split('/').at(-1)
    const [{ answers } = { answers: null }] = await sql(
      `select answers from figures.received_workbooks where import_id = '${id}' and position = 1`,
    )
    // As a process killed after the first would have left it.
    await withConnection(site.database.superuserUrl, async (owner) => {
      await owner.query(
        `update figures.workbook_imports set read_at = null, claimed_by = gen_random_uuid(), beat_at = now() - interval '1 minute' where id = $1`,
        [id],
      )
      await owner.query(
        `update figures.received_workbooks set read_at = null, member_id = null, answers = null, answered = 0, content = $2
         where import_id = $1 and position = 2`,
        [id, Buffer.from(await writeReturnWorkbook(workbookOf(fourth)))],
      )
    })
    await site.jobsDone()
    const page = await team.visit(sent.location)
    assert.match(page.text('main'), /2 classeurs lus/)
    const [again] = await sql(
      `select answers from figures.received_workbooks where import_id = '${id}' and position = 1`,
    )
    assert.deepEqual(again?.answers, answers)
  })

  it('tells how far the reading is, and that one may leave', async () => {
    await sql(`insert into figures.workbook_imports (id, exercise, uploaded_by, claimed_by, beat_at)
      select 'aaaaaaaa-0000-4000-8000-000000000001', '${current.key}', id, gen_random_uuid(), now() from directory.people limit 1;
      insert into figures.received_workbooks (import_id, position, file_name, content, read_at)
      select 'aaaaaaaa-0000-4000-8000-000000000001', n, n || '.xlsx', null, case when n <= 3 then now() end from generate_series(1, 10) n`)
    const page = await team.visit(`${workbooks}/aaaaaaaa-0000-4000-8000-000000000001`)
    assert.match(page.text('.job'), /3 sur 10\. Vous pouvez quitter cette page/)
    assert.equal(page.attribute('progress', 'value'), '3')
    const list = await team.visit(workbooks)
    assert.match(list.text('table:has(#du-jour-liste)'), /En lecture \(10 classeurs\)/)
  })

  it('is offered nothing for a year that is closed', async () => {
    const closed = `/equipe/portraits/${exercises.last.key}/classeurs`
    assert.equal((await team.visit(closed)).status, 404)
  })
})
