import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { demonstrationDay, openSite } from '../../../../../test/site.ts'
import { forgetFigures, sqlAs } from '../../../../../test/sql-as.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { daysFrom } from '../../../../platform/words/days.ts'

const site = await openSite()
await forgetFigures(site)
const team = site.as('equipe')
const member = site.as('ressource')
const list = '/equipe/portraits'
const year = `${list}/2025-2026`
const questionnaire = `${year}/questionnaire`

describe('the team, before a year is opened', () => {
  it('prepares it from the ready questionnaire', async () => {
    const empty = await team.visit(list)
    assert.equal(empty.status, 200)
    const created = await team.submit(list, { year: '2025-2026', from: 'ready' })
    assert.equal(created.location, `${year}?fait=creee`)
    const page = await team.visit(questionnaire)
    assert.match(page.text('#people'), /Les personnes/)
    assert.match(page.html, /group-participations/)
    assert.match((await team.visit(year)).text('main'), /42 questions en 10 groupes/)
  })

  it('is told that a year is prepared already, and that there is no such year', async () => {
    const again = await team.submit(list, { year: '2025-2026', from: 'blank' })
    assert.equal(again.status, 409)
    assert.match(again.text('.error-summary'), /Choisissez une autre année/)
    const never = await team.submit(list, { year: '1812-1813', from: 'ready' })
    assert.equal(never.status, 422)
    const copied = await team.submit(list, { year: '2024-2025', from: '2019-2020' })
    assert.match(copied.text('.error-summary'), /ce questionnaire est vide/)
  })

  it('adds a group and questions, moves them, takes them away', async () => {
    await team.submit(`${questionnaire}/groupes/nouveau`, {
      title: 'Le jardin',
      title_en: 'The garden',
      introduction: '',
      introduction_en: '',
      wished: '',
    })
    for (const [label, wished] of [
      ['Combien de carrés de jardin ?', 'garden-squares'],
      ['Combien de récoltes ?', ''],
    ]) {
      const added = await team.submit(
        `${questionnaire}/questions/nouveau`,
        questionOf({ group: 'the-garden', label: label ?? '', wished: wished ?? '' }),
      )
      assert.equal(added.status, 303)
    }
    const lines = async () =>
      (await team.visit(questionnaire)).text('#the-garden ~ .portrait-lines a')
    assert.match(await lines(), /carrés.*récoltes/)
    await team.submit(`${questionnaire}/questions/garden-squares/ordre`, { direction: 'down' })
    assert.match(await lines(), /récoltes.*carrés/)

    const removal = await team.visit(`${questionnaire}/questions/garden-squares/retrait`)
    assert.match(removal.text('.confirmation'), /Les chiffres des autres années restent/)
    await team.submit(`${questionnaire}/questions/garden-squares/retrait`, {})
    assert.doesNotMatch(await lines(), /carrés/)
  })

  it('rewords a question without changing its code', async () => {
    const path = `${questionnaire}/questions/activities`
    const reworded = await team.fillIn(path, path, { label: 'Combien d’activités en tout ?' })
    assert.equal(reworded.status, 303)
    const page = await team.visit(path)
    assert.match(page.text('#label'), /Combien d’activités en tout/)
    assert.match(page.text('main'), /Code : activities/)
  })

  it('is told what does not hold together in a question', async () => {
    const path = `${questionnaire}/questions/nouveau`
    const sent = async (fields: Record<string, string>) =>
      (await team.submit(path, questionOf(fields))).text('.error-summary')
    assert.match(await sent({ label: '' }), /Écrivez la question/)
    assert.match(await sent({ unit: 'choice' }), /au moins deux choix/)
    assert.match(await sent({ choices: 'Oui\nNon' }), /Effacez les choix/)
    assert.match(await sent({ unit: 'yes-no', breakdown: 'age' }), /seul un nombre se répartit/)
    assert.match(await sent({ least_ratio: '2', most_ratio: '1' }), /plus grande que celle du bas/)
    assert.match(await sent({ least_ratio: '0,5' }), /Écrivez les deux bornes/)
    assert.match(await sent({ wished: 'Élan vital' }), /Écrivez un code/)
  })

  it('writes the choices of a question, one a line', async () => {
    const path = `${questionnaire}/questions/nouveau`
    const choices = 'Jamais\nParfois\nSouvent'
    const sent = questionOf({ unit: 'choice', choices, wished: 'how-often' })
    assert.equal((await team.submit(path, sent)).status, 303)
    const written = await team.visit(`${questionnaire}/questions/how-often`)
    assert.match(written.html, />\s*Jamais\nParfois\nSouvent</)
    await team.submit(`${questionnaire}/questions/how-often/retrait`, {})
  })

  it('writes a check on codes that exist, and keeps the questions it names', async () => {
    const path = `${questionnaire}/controles/nouveau`
    const check = {
      left_side: 'weekend-days + open-evenings',
      operator: '<=',
      right_side: '472',
      missing: 'skip-if-any',
      severity: 'soft',
      message: 'C’est plus que tous les soirs et toutes les fins de semaine.',
      message_en: '',
      wished: 'evenings-and-weekends',
    }
    const wrong = await team.submit(path, { ...check, left_side: 'weekend-dayz' })
    assert.match(wrong.text('.error-summary'), /Inconnus : weekend-dayz/)
    const words = await team.submit(path, { ...check, left_side: 'gap-closes' })
    assert.match(words.text('.error-summary'), /Inconnus : gap-closes/)
    const cut = await team.submit(path, { ...check, left_side: 'weekend-days +' })
    assert.match(cut.text('.error-summary'), /il manque quelque chose à la fin/)
    assert.equal((await team.submit(path, check)).status, 303)

    const kept = await team.submit(`${questionnaire}/questions/weekend-days/retrait`, {})
    assert.equal(kept.status, 409)
    assert.match(kept.text('.error-summary'), /evenings-and-weekends/)
  })

  it('sees each page as members will', async () => {
    const preview = await team.visit(`${questionnaire}/apercu`)
    assert.equal(preview.status, 200)
    assert.equal(preview.count('fieldset.question'), 43)
    assert.equal(preview.count('main form'), 0)
  })

  it('keeps it from the members', async () => {
    assert.equal(
      (await member.visit('/ma-ressource/la-corde-a-linge/portrait/2025-2026')).status,
      404,
    )
  })
})

describe('the team, when it opens a year', () => {
  it('chooses a last day to come', async () => {
    const opening = `${year}/ouverture`
    assert.equal((await team.visit(opening)).status, 200)
    const none = await team.submit(opening, { dueOn: '' })
    assert.match(none.text('.error-summary'), /Choisissez le dernier jour/)
    const past = await team.submit(opening, { dueOn: '2020-01-01' })
    assert.match(past.text('.error-summary'), /Choisissez un jour à venir/)
    const opened = await team.submit(opening, { dueOn: '2099-06-15' })
    assert.equal(opened.location, `${year}?fait=ouvert`)
    assert.match((await team.visit(year)).text('main'), /Ouvert, jusqu’au 15 juin 2099/)
  })

  it('can no longer change what is asked, in pages and in the database alike', async () => {
    const page = await team.visit(questionnaire)
    assert.match(page.text('main'), /il ne change plus/)
    assert.equal(page.count('main form'), 0)
    assert.equal((await team.visit(`${questionnaire}/questions/activities`)).status, 404)
    await team.submit(`${questionnaire}/questions/gap-closes/retrait`, {})
    await team.submit(`${questionnaire}/questions/activities/ordre`, { direction: 'down' })
    assert.match(
      (await team.visit(questionnaire)).text('main'),
      /Ce qui manque, qu’est-ce que cela ferme/,
    )
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `update figures.questions set label = 'x' where exercise = '2025-2026'`,
      ),
      /frozen/,
    )
  })

  const others = [
    `update figures.exercises set opened_by = null where key = '2025-2026'`,
    `update figures.exercises set opened_at = now() - interval '1 day' where key = '2025-2026'`,
    `update figures.exercises set starts_on = starts_on + 1 where key = '2025-2026'`,
    `update figures.exercises set ends_on = ends_on - 1 where key = '2025-2026'`,
    `update figures.exercises set key = '2025' where key = '2025-2026'`,
    `delete from figures.exercises where key = '2025-2026'`,
    `update figures.questions set exercise = '2040-2041', unit = 'dollars' where exercise = '2025-2026' and code = 'activities'`,
    `update figures.question_groups set exercise = '2040-2041' where exercise = '2025-2026'`,
    `update figures.checks set exercise = '2040-2041' where exercise = '2025-2026'`,
  ]
  for (const statement of others) {
    it(`can neither do: ${statement}`, async () => {
      const draft = `insert into figures.exercises (key, starts_on, ends_on) values ('2040-2041', '2040-04-01', '2041-03-31')`
      await assert.rejects(
        sqlAs(site, 'equipe', `${draft}; ${statement}`),
        /frozen|was opened|permission denied/,
      )
    })
  }

  it('cannot take a question out of it, whoever asks', async () => {
    await withConnection(site.database.superuserUrl, async (owner) => {
      await owner.query('begin')
      await owner.query(
        `insert into figures.exercises (key, starts_on, ends_on) values ('2040-2041', '2040-04-01', '2041-03-31')`,
      )
      await assert.rejects(
        owner.query(
          `update figures.questions set exercise = '2040-2041' where exercise = '2025-2026'`,
        ),
        /frozen/,
      )
      await owner.query('rollback')
    })
  })

  it('moves the last day, closes and opens again', async () => {
    await team.submit(`${year}/echeance`, { dueOn: '2099-07-01' })
    assert.match((await team.visit(year)).text('main'), /1 juillet 2099|1er juillet 2099/)
    await team.submit(`${year}/fermeture`, {})
    assert.match((await team.visit(year)).text('main'), /Fermé/)
    await team.submit(`${year}/fermeture/annulation`, {})
    assert.match((await team.visit(year)).text('main'), /Ouvert/)
  })

  it('is warned when a year is not over or the delay is short, and may take the opening back until someone answers', async () => {
    const early = `${list}/2026-2027`
    await team.submit(list, { year: '2026-2027', from: 'ready' })
    const opening = `${early}/ouverture`
    assert.match((await team.visit(opening)).text('main'), /il va jusqu’au 31 mars 2027/)
    const hasty = await team.submit(opening, { dueOn: daysFrom(demonstrationDay, 3) })
    assert.equal(hasty.status, 422)
    assert.match(hasty.text('main'), /moins de 14 jours/)
    assert.match(hasty.text('.error-summary'), /Cochez « Ouvrir quand même »/)
    const opened = await team.submit(opening, { dueOn: '2099-06-15', anyway: 'on' })
    assert.equal(opened.location, `${early}?fait=ouvert`)

    const back = `${opening}/annulation`
    assert.match((await team.visit(back)).text('main'), /redeviendra une préparation/)
    assert.equal((await team.submit(back, {})).location, `${early}?fait=reprise`)
    assert.match((await team.visit(early)).text('main'), /En préparation/)

    await team.submit(opening, { dueOn: '2099-06-15', anyway: 'on' })
    const page = '/ma-ressource/la-corde-a-linge/portrait/2026-2027/groupes/people'
    assert.equal((await member.fillIn(page, page, { 'people-reached': '12' })).status, 303)
    assert.equal((await team.visit(back)).location, early)
    assert.equal((await team.submit(back, {})).location, `${early}?fait=commence`)
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `update figures.exercises set opened_at = null, opened_by = null where key = '2026-2027'`,
      ),
      /was answered/,
    )
    await withConnection(site.database.superuserUrl, (owner) =>
      owner.query(`delete from figures.returns where exercise = '2026-2027'`),
    )
    await team.submit(back, {})
    await team.submit(`${early}/retrait`, {})
  })

  it('begins the next one with the same questions, codes and all', async () => {
    await team.submit(list, { year: '2026-2027', from: '2025-2026' })
    const copied = await team.visit(`${list}/2026-2027/questionnaire`)
    assert.match(copied.html, /evenings-and-weekends/)
    assert.match(copied.text('main'), /Combien d’activités en tout/)
    await team.submit(`${list}/2026-2027/retrait`, {})
    assert.equal((await team.visit(`${list}/2026-2027`)).status, 404)
  })
})

function questionOf(fields: Record<string, string>) {
  return {
    group: 'people',
    label: 'Combien ?',
    label_en: '',
    definition: '',
    definition_en: '',
    example: '',
    example_en: '',
    meaning: '',
    meaning_en: '',
    unit: 'persons',
    breakdown: 'none',
    choices: '',
    least_ratio: '',
    most_ratio: '',
    wished: '',
    ...fields,
  }
}
