import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ExcelJS from 'exceljs'
import { openSite } from '../../../../../test/site.ts'
import { forgetFigures, sqlAs } from '../../../../../test/sql-as.ts'

const site = await openSite()
await forgetFigures(site)
const team = site.as('equipe')
const worker = site.as('ressource')
const colleague = site.as('deleguee')
const space = '/ma-ressource/la-corde-a-linge/portrait'
const own = `${space}/2025-2026`

for (const key of ['2024-2025', '2025-2026']) {
  await team.submit('/equipe/portraits', { year: key, from: 'ready' })
  await team.submit(`/equipe/portraits/${key}/ouverture`, { dueOn: '2099-06-15' })
}
const page = `${own}/groupes/activities`
await worker.fillIn(page, page, { activities: '338', 'group-participations': '4 020' })

type Fill = Readonly<Record<string, ExcelJS.CellValue>>

async function download(path = `${own}/classeur.xlsx`): Promise<ExcelJS.Workbook> {
  const answer = await worker.request(path)
  assert.equal(answer.status, 200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await answer.arrayBuffer())
  return workbook
}

/** Row of a code, as the spreadsheet numbers it. */
function rowOf(sheet: ExcelJS.Worksheet, code: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined
  sheet.eachRow((row) => {
    if (row.getCell(1).value === code) found = row
  })
  assert.ok(found, code)
  return found
}

async function bringBack(workbook: ExcelJS.Workbook, fill: Fill = {}, path = own) {
  const [sheet] = workbook.worksheets
  assert.ok(sheet)
  for (const [code, value] of Object.entries(fill)) {
    const cell = rowOf(sheet, code).getCell(5)
    cell.value = value
    // As a spreadsheet does of what looks like a day.
    if (value instanceof Date) cell.style = { ...cell.style, numFmt: 'yyyy-mm-dd' }
  }
  const bytes = await workbook.xlsx.writeBuffer()
  const file = new File([new Uint8Array(bytes)], 'portrait.xlsx')
  return worker.submit(`${path}/classeur`, { workbook: file })
}

const countAnswers = async () =>
  (await sqlAs(site, 'ressource', 'select * from figures.answers')).length

describe('a worker who fills the portrait in a spreadsheet', () => {
  it('finds it prefilled, with last time’s answers, its yellow cells alone open', async () => {
    const [sheet] = (await download()).worksheets
    assert.ok(sheet)
    assert.equal(rowOf(sheet, 'activities').getCell(5).value, 338)
    assert.equal(rowOf(sheet, 'volunteers').getCell(5).value, null)
    assert.equal(rowOf(sheet, 'volunteers').getCell(5).protection?.locked, false)
    assert.ok(rowOf(sheet, 'people-reached/18-30'))
    assert.match(String(rowOf(sheet, 'partage').getCell(2).value), /qui peut lire/)
    assert.equal(rowOf(sheet, 'partage').getCell(5).value, null, 'nothing is chosen beforehand')
  })

  it('is shown what would change before anything is written', async () => {
    const before = await countAnswers()
    const plan = await bringBack(await download(), {
      volunteers: 15,
      'people-reached': 150,
      'people-reached/18-30': 40,
      'open-evenings': 0,
      'weekend-days': 'Sans objet',
      'gam-practice': 'oui',
      'transport-obstacle': 'souvent',
      'mission-funding-asked': '310 000 $',
      'gap-closes': 'Deux soirs par semaine.',
      activities: null,
    })
    assert.equal(plan.status, 200)
    assert.match(plan.text('main'), /10 réponses changeraient/)
    assert.match(
      plan.text('main'),
      /Combien d’activités de groupe avez-vous tenues \?.*338.*rien.*Effacer/,
    )
    assert.equal(await countAnswers(), before)

    const accepted = await worker.submit(`${own}/classeur/acceptation`, {
      ...hidden(plan),
      replaces: ['activities', ...hidden(plan).replaces],
    })
    assert.equal(accepted.location, `${own}?fait=classeur`)
    const rows = await sqlAs(
      site,
      'ressource',
      `select q.code, a.part, a.kind, a.amount, a.words from figures.answers a join figures.questions q on q.id = a.question_id order by 1, 2`,
    )
    const told = rows.map(({ code, part, kind, amount, words }) =>
      [code, part, kind, amount, words].filter((one) => one !== '' && one !== null).join(' '),
    )
    assert.deepEqual(told, [
      'gam-practice choice yes',
      'gap-closes words Deux soirs par semaine.',
      'group-participations number 4020',
      'mission-funding-asked number 310000',
      'open-evenings zero 0',
      'people-reached number 150',
      'people-reached 18-30 number 40',
      'transport-obstacle choice often',
      'volunteers number 15',
      'weekend-days not-applicable',
    ])
  })

  it('goes out and comes back as it was', async () => {
    const plan = await bringBack(await download())
    assert.match(plan.text('main'), /Rien ne changerait.*Les 10 réponses du fichier sont déjà/)
    assert.equal(plan.count('main form'), 0)
  })

  it('is told of every cell that does not fit: where, what is there, what to do', async () => {
    const before = await countAnswers()
    const plan = await bringBack(await download(), {
      'new-people': 'environ 40',
      'relatives-reached': { formula: 'SUM(A1:A3)', result: 12 },
      'activities-cancelled': new Date('2026-03-04'),
      'individual-interventions': -3,
      accompaniments: '12.000',
      'crisis-practice': 'des fois',
      'opening-hours': 1e12,
      'closure-days': 3.5,
      departures: { error: '#REF!' },
      'people-reached/18-30': 'Sans objet',
      positions: 3.4,
    })
    const said = plan.text('main')
    for (const sentence of [
      /10 cases ne vont pas/,
      /Case E\d+, feuille « Portrait 2025-2026 »/,
      /votre meilleure estimation.*« environ 40 »/,
      /Remplacez la formule par son résultat/,
      /a pris ce qui était tapé pour une date/,
      /Écrivez zéro ou plus\. Vous avez écrit « -3 »/,
      /« 12\.000 »|Écrivez 12\.000 sans point/,
      /Choisissez une réponse de la liste : Oui, Non/,
      /un chiffre de trop/,
      /nombre entier/,
      /Effacez l’erreur/,
      /une partie n’a pas d’autre genre de réponse/,
      /Une réponse changerait/,
    ]) {
      assert.match(said, sentence)
    }
    assert.equal(await countAnswers(), before)
  })

  it('is refused another year’s workbook, another member’s, and what is none', async () => {
    const last = await bringBack(await download(`${space}/2024-2025/classeur.xlsx`))
    assert.equal(last.status, 422)
    assert.match(
      last.text('.error-summary'),
      /le classeur de 2025-2026 : celui-ci est de 2024-2025/,
    )

    const theirs = await download()
    theirs.worksheets[0]?.eachRow((row) => {
      if (row.getCell(1).value === 'maillage-portrait') {
        row.getCell(3).value = '00000000-0000-4000-8000-000000000000'
      }
    })
    const refused = await bringBack(theirs)
    assert.match(refused.text('.error-summary'), /votre propre classeur.*Rien n’en a été gardé/)

    const blank = new ExcelJS.Workbook()
    blank.addWorksheet('1').addRow(['activities', 12])
    assert.match((await bringBack(blank)).text('.error-summary'), /ne dit pas de quelle année/)
    const text = await worker.submit(`${own}/classeur`, {
      workbook: new File(['activities;12'], 'portrait.xlsx'),
    })
    assert.match(text.text('.error-summary'), /ce fichier n’est pas un classeur/)
    const none = await worker.submit(`${own}/classeur`, { workbook: new File([], '') })
    assert.match(none.text('.error-summary'), /Choisissez le classeur/)
  })

  it('writes nothing over what a colleague answered since', async () => {
    const plan = await bringBack(await download(), { volunteers: 20, 'board-seats': 7 })
    const path = `${own}/groupes/association`
    await colleague.fillIn(path, path, { volunteers: '18' })
    const refused = await worker.submit(`${own}/classeur/acceptation`, hidden(plan))
    assert.equal(refused.status, 409)
    assert.match(refused.text('tbody'), /bénévoles \? ?18 ?20/)
    const after = await worker.visit(path)
    assert.equal(after.attribute('#volunteers', 'value'), '18')
    assert.equal(after.attribute('#board-seats', 'value'), '7')
    const again = await worker.submit(`${own}/classeur/acceptation`, hidden(refused))
    assert.equal(again.status, 303)
    assert.equal((await worker.visit(path)).attribute('#volunteers', 'value'), '20')
  })

  it('replaces only what is ticked: an older file erases nothing that was written here since', async () => {
    const older = await download()
    const path = `${own}/groupes/association`
    await worker.fillIn(path, path, { 'association-members': '64' })
    const plan = await bringBack(older, { volunteers: 21 })
    assert.match(plan.text('main'), /64.*rien.*Effacer/)
    assert.equal(plan.count('[value=association-members]:not([checked])'), 1)
    await worker.submit(`${own}/classeur/acceptation`, hidden(plan))
    const after = await worker.visit(path)
    assert.equal(after.attribute('#association-members', 'value'), '64')
    assert.equal(after.attribute('#volunteers', 'value'), '21')
    const none = { ...hidden(await bringBack(older, { volunteers: 22 })), replaces: [] }
    await worker.submit(`${own}/classeur/acceptation`, none)
    assert.equal((await worker.visit(path)).attribute('#volunteers', 'value'), '21')
  })

  it('is told which answers were written here after the file, and keeps them unless she ticks them', async () => {
    const older = await download()
    const path = `${own}/groupes/association`
    await worker.fillIn(path, path, { volunteers: '33' })
    const plan = await bringBack(older, { 'association-members': 70, volunteers: 22 })
    assert.match(plan.text('main'), /L’une d’elles a été écrite ici après ce fichier/)
    assert.match(plan.text('main'), /33 écrite après ce fichier/)
    assert.equal(plan.count('[value=volunteers]:not([checked])'), 1)
    assert.equal(plan.count('[value=association-members][checked]'), 1)
    await worker.submit(`${own}/classeur/acceptation`, hidden(plan))
    const kept = await worker.visit(path)
    assert.equal(kept.attribute('#volunteers', 'value'), '33')
    assert.equal(kept.attribute('#association-members', 'value'), '70')
    const ticked = {
      ...hidden(await bringBack(older, { volunteers: 22 })),
      replaces: ['volunteers'],
    }
    await worker.submit(`${own}/classeur/acceptation`, ticked)
    assert.equal((await worker.visit(path)).attribute('#volunteers', 'value'), '22')
  })

  it('cannot send what nobody asks', async () => {
    const before = await countAnswers()
    for (const carried of [
      'n’importe quoi',
      '[["no-such-question", {"kind":"number","amount":3,"words":"","comment":""}]]',
      '[["activities", {"kind":"number","amount":-3,"words":"","comment":""}]]',
      '[["activities", {"kind":"words","amount":null,"words":"x","comment":""}]]',
      '[["gam-practice", {"kind":"choice","amount":null,"words":"maybe","comment":""}]]',
    ]) {
      const refused = await worker.submit(`${own}/classeur/acceptation`, {
        seen: '',
        answers: carried,
      })
      assert.equal(refused.status, 422, carried)
    }
    assert.equal(await countAnswers(), before)
  })
})

describe('a worker who pastes cells', () => {
  const paste = (cells: string, group = 'team') => worker.submit(`${own}/collage`, { cells, group })

  it('may paste questions and numbers side by side, by their words or their codes', async () => {
    const plan = await paste(
      'Combien de personnes salariées ?\t5\ndepartures\t\t2\nUne ligne à nous\t12\nTOTAL\t19',
    )
    assert.match(plan.text('#reponses-changees'), /2 réponses changeraient/)
    assert.match(plan.text('.note--care'), /2 lignes n’ont pas été reconnues.*Une ligne à nous/)
    await worker.submit(`${own}/classeur/acceptation`, hidden(plan))
    const after = await worker.visit(`${own}/groupes/team`)
    assert.equal(after.attribute('#people-employed', 'value'), '5')
    assert.equal(after.attribute('#departures', 'value'), '2')
  })

  it('may paste a column, a line a question, and erases nothing by what is empty', async () => {
    const short = await paste('3,4\n5')
    assert.equal(short.status, 422)
    assert.match(short.text('.error-summary'), /la page en a 5, vous en avez collé 2/)
    const plan = await paste('3,4\n5\n\nenviron 1\n60')
    assert.match(plan.text('#reponses-changees'), /2 réponses changeraient/)
    assert.match(plan.text('main'), /Ligne 4.*votre meilleure estimation/)
    assert.equal((await paste('   ')).status, 422)
  })

  it('keeps the place of the first and last cells of a column, empty or not', async () => {
    const plan = await paste('\r\n4\r\n1\r\n\r\n\r\n')
    assert.match(plan.text('#reponses-changees'), /2 réponses changeraient/)
    assert.match(plan.text('main'), /salariées \?.*4.*sont parties.*1/)
  })
})

/** What a plan's page sends back when it is accepted. */
function hidden(plan: {
  readonly html: string
  attribute(selector: string, name: string): string | undefined
}) {
  const boxes = plan.html.match(/<input[^>]*name="replaces"[^>]*>/g) ?? []
  return {
    replaces: boxes
      .filter((box) => / checked/.test(box))
      .flatMap((box) => /value="([^"]*)"/.exec(box)?.[1] ?? []),
    seen: plan.attribute('main [name=seen]', 'value') ?? '',
    answers: plan.attribute('main [name=answers]', 'value') ?? '',
  }
}
