import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'

const site = await openSite()
const facilitator = site.as('facilitatrice')
const worker = site.as('ressource')
const neighbour = site.as('voisine')
const everyone = site.public
const word = '/mots/atelier/entraide'

const idOf = (text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(text, [...values])
    assert.ok(rows[0], text)
    return rows[0].id
  })
const member = await idOf(`select id from directory.members where slug = 'la-corde-a-linge'`)
const read = async () => (await everyone.visit('/mots/entraide')).text('main')

describe('a participant, of whom someone who leads types what she said', () => {
  const exampleWords = 'Luc B. de Rimouski, 514-555-0134, dit qu’il a été hospitalisé.'

  it('is not told to everyone: who types is shown what to hide, and finds her text whole', async () => {
    const fields = { exampleWords, exampleMember: member }
    const refused = await facilitator.submit(`${word}/exemples`, fields)
    assert.equal(refused.status, 422)
    assert.match(
      refused.text('.error-summary'),
      /Cachez ce qui peut désigner quelqu’un.*514-555-0134/,
    )
    assert.match(refused.text('.error-summary'), /\[…\]/)
    assert.equal(refused.text('textarea[name=exampleWords]'), exampleWords)
    assert.equal(refused.count('[name=exampleDesignatesNobody]'), 1)
  })
})

describe('someone of a member, in whose name an example is given', () => {
  const exampleWords = 'Chez nous, l’entraide commence par la vaisselle.'
  const find = () => idOf(`select id from lexicon.examples where words = $1`, [exampleWords])

  it('says whether everyone may read it: nobody does before, and nobody else says so for her', async () => {
    const fields = { exampleWords, exampleMember: member }
    assert.equal((await facilitator.submit(`${word}/exemples`, fields)).status, 303)
    assert.doesNotMatch(await read(), /par la vaisselle/)
    const files = await (await everyone.request('/mots/export/mots.ttl')).text()
    assert.doesNotMatch(files, /par la vaisselle/)
    assert.match((await worker.visit(word)).text('main'), /Attend l’accord de La Corde à linge/)
    const toDo = await worker.visit('/ma-ressource/la-corde-a-linge')
    assert.match(toDo.text('main'), /Dire si «\s*entraide\s*» est bien votre parole/)
    const agree = `${word}/exemples/${await find()}/accord`
    assert.equal((await facilitator.submit(agree, {})).status, 404)
    assert.equal((await neighbour.submit(agree, {})).status, 404)
    assert.equal(
      (await worker.submit(agree, {})).location,
      '/mots/atelier/entraide?fait=accord#exemples',
    )
    assert.match(await read(), /par la vaisselle.*La Corde à linge/)
  })

  it('takes it out whenever she wants, and nobody else of another member may', async () => {
    const remove = `${word}/exemples/${await find()}/retrait`
    assert.equal((await neighbour.submit(remove, {})).status, 404)
    assert.equal((await worker.submit(remove, {})).status, 303)
    assert.doesNotMatch(await read(), /par la vaisselle/)
  })

  it('agrees to a sense, then takes it out', async () => {
    const senseWords = 'Se passer le mot sans se compter.'
    const fields = { senseWords, holder: `member:${member}`, since: '2025-02-01' }
    assert.equal((await facilitator.submit(`${word}/sens`, fields)).status, 303)
    assert.doesNotMatch(await read(), /sans se compter/)
    const id = await idOf('select id from lexicon.senses where words = $1', [senseWords])
    assert.equal((await worker.submit(`${word}/sens/${id}/accord`, {})).status, 303)
    assert.match(await read(), /sans se compter/)
    assert.equal((await worker.submit(`${word}/sens/${id}/retrait`, {})).status, 303)
    assert.doesNotMatch(await read(), /sans se compter/)
  })
})

describe('someone who leads, and adds to a word that was adopted', () => {
  it('is told that everyone reads it once the word is adopted again', async () => {
    const exampleWords = 'On tient la porte, on tient le coup.'
    await facilitator.submit(`${word}/exemples`, { exampleWords })
    assert.doesNotMatch(await read(), /tient le coup/)
    assert.match((await facilitator.visit(word)).text('main'), /Attend la prochaine adoption/)
    const page = await facilitator.visit(`${word}/edition`)
    await facilitator.submit(`${word}/edition`, {
      word: 'entraide',
      kind: 'shared',
      inflection: 'number',
      meaning: 'Se tenir.',
      seen: page.attribute('[name=seen]', 'value') ?? '',
    })
    await facilitator.submit(`${word}/adoption`, { adoptedBy: 'AG', adoptedOn: '2025-06-01' })
    assert.match(await read(), /tient le coup/)
  })
})
