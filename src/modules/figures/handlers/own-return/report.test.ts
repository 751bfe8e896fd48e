import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { forgetFigures } from '../../../../../test/sql-as.ts'

const site = await openSite()
const worker = site.as('ressource')
const space = '/ma-ressource/la-corde-a-linge/portrait'

describe('a worker who prepares her assembly', () => {
  it('reads her own numbers over the years, each drawn and told', async () => {
    const report = await worker.visit(`${space}/bilan`)
    assert.equal(report.status, 200)
    assert.match(report.text('main table'), /Personnes rejointes/)
    // What an assembly is shown holds on two sheets: the rest is a tap away.
    assert.ok(report.count('main tbody tr') <= 17)
    assert.equal(report.count('.chart'), 0)
    const people = await worker.visit(`${space}/bilan?page=people`)
    assert.match(people.text('#q-people-reached'), /Combien de personnes différentes/)
    assert.ok(people.count('.trend') > 1)
    assert.equal(
      people.count('.chart'),
      people.count('.chart table'),
      'a table beside each drawing',
    )
    const one = await worker.visit(`${space}/bilan?page=funding`)
    assert.equal(one.count('.report-group'), 1)
    assert.equal((await worker.visit(`${space}/bilan?page=nulle-part`)).status, 200)
  })

  it('leaves with everything she ever entered', async () => {
    const json = await (await worker.request(`${space}/export.json`)).json()
    const years = json.exercises.map(({ exercise }: { exercise: string }) => exercise)
    assert.ok(years.includes('2024-2025'))
    const [first] = json.exercises
    assert.ok(first.deposits[0].answers.length > 10)
    assert.ok(first.choices.length > 0)
    const csv = await (await worker.request(`${space}/export.csv`)).text()
    assert.match(csv, /2024-2025;Version 1;.*people-reached;Combien de personnes/)
    assert.match(csv, /2025-2026;Brouillon;/)
    const english = await (await worker.request(`/en${space}/export.csv`)).text()
    assert.match(english, /2024-2025,Version 1,.*people-reached,How many different people/)
  })

  it('shows it to nobody else', async () => {
    for (const path of ['bilan', 'export.json', 'export.csv']) {
      for (const stranger of [site.as('voisine'), site.as('equipe')]) {
        assert.equal((await stranger.visit(`${space}/${path}`)).status, 404, path)
      }
    }
  })

  it('is told where it begins, before her first deposit', async () => {
    await forgetFigures(site)
    assert.match((await worker.visit(`${space}/bilan`)).text('main'), /premier dépôt/)
    assert.match((await worker.visit(space)).text('main'), /Aucun portrait n’est ouvert/)
  })
})
