import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as } from '../../../platform/database/database.ts'
import { lexiconPaths } from '../paths.ts'

const site = await openSite()
const worker = site.as('ressource')
const neighbour = site.as('voisine')
const facilitator = site.as('facilitatrice')
const word = '/mots/atelier/repit'

const idOf = (words: string) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from lexicon.workshop_notes where words = $1',
      [words],
    )
    assert.ok(rows[0], words)
    return rows[0].id
  })

describe('a participant, who was alone or nearly at a workshop', () => {
  it('is not told by the day and the member; where five were, both are', async () => {
    await worker.submit(`${word}/notes`, {
      noteWords: 'Dit seule.',
      heldOn: '2025-02-04',
      people: '1',
    })
    await worker.submit(`${word}/notes`, { noteWords: 'Non compté.', heldOn: '2025-02-05' })
    const few = (await neighbour.visit(word)).text('main')
    assert.match(few, /Dit seule\..*moins de cinq personnes/)
    assert.doesNotMatch(few, /4 février 2025|5 février 2025/)
    await worker.submit(`${word}/notes`, {
      noteWords: 'Dit à six.',
      heldOn: '2025-02-06',
      people: '6',
    })
    assert.match((await neighbour.visit(word)).text('main'), /Dit à six\..*6 février 2025/)
    await assert.rejects(
      as(null, (tx) => sql`select held_on, member_id from lexicon.workshop_notes`.execute(tx)),
      /permission denied/,
    )
  })
})

describe('someone who typed a note that names someone', () => {
  it('puts it right, alone: what it said is gone', async () => {
    const said = 'Ce que Luc a dit.'
    await worker.submit(`${word}/notes`, { noteWords: said, heldOn: '2025-02-07', people: '7' })
    const path = `${word}/notes/${await idOf(said)}/correction`
    assert.equal((await facilitator.visit(path)).status, 404)
    assert.equal((await neighbour.submit(path, { noteWords: 'Autre' })).status, 404)
    assert.match((await worker.visit(path)).text('textarea'), /Ce que Luc a dit/)
    assert.equal((await worker.submit(path, { noteWords: '' })).status, 422)
    assert.equal((await worker.submit(path, { noteWords: 'Ce qui s’est dit.' })).status, 303)
    assert.match((await neighbour.visit(word)).text('main'), /Ce qui s’est dit/)
    await assert.rejects(idOf(said))
  })

  it('has it taken out by her member or the team: one reads that there was a note, nothing of it', async () => {
    const id = await idOf('Ce qui s’est dit.')
    const path = `${word}/notes/${id}/retrait`
    assert.equal((await neighbour.submit(path, {})).status, 404)
    assert.equal((await facilitator.submit(path, {})).status, 404)
    assert.equal((await worker.submit(path, {})).status, 303)
    const page = (await neighbour.visit(word)).text('main')
    assert.match(page, /Note retirée/)
    assert.doesNotMatch(page, /Ce qui s’est dit/)
    await assert.rejects(idOf('Ce qui s’est dit.'))
    assert.equal((await worker.submit(path, {})).status, 404)
  })

  it('types the same words of two workshops: both are kept, and a press twice keeps one', async () => {
    const note = { noteWords: 'On en veut encore.', people: '8' }
    for (const heldOn of ['2025-03-01', '2025-03-01', '2025-03-08']) {
      assert.equal((await worker.submit(`${word}/notes`, { ...note, heldOn })).status, 303)
    }
    const page = (await neighbour.visit(word)).text('main')
    assert.equal(page.match(/On en veut encore\./g)?.length, 2)
    assert.match(page, /1er mars 2025/)
    assert.match(page, /8 mars 2025/)
  })

  it('keeps what was being put right when the note is taken out meanwhile: it may be typed as a new one', async () => {
    const typed = { noteWords: 'Dit, puis mieux dit.' }
    await worker.submit(`${word}/notes`, { noteWords: 'Dit trop vite.', heldOn: '2025-02-07' })
    const id = await idOf('Dit trop vite.')
    await worker.submit(lexiconPaths.noteRemoval('repit', id), {})
    const kept = await worker.submit(lexiconPaths.noteCorrection('repit', id), typed)
    assert.equal(kept.status, 409)
    assert.match(kept.text('.error-summary'), /elle a été retirée entre-temps/)
    assert.equal(kept.text('textarea[name=noteWords]'), typed.noteWords)
    const again = await worker.submit(`${word}/notes`, { ...typed, heldOn: '2025-02-07' })
    assert.equal(again.status, 303)
  })
})
