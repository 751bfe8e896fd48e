import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { slugOfCollection } from '../../../../../demo/voices.ts'
import { headingsOf, readPdf } from '../../../../../test/read-pdf.ts'
import { openSite, type Visitor } from '../../../../../test/site.ts'

const site = await openSite()

/** Of La Corde à linge. */
const collection = `/collectes/${slugOfCollection(0)}`

async function pdfOf(visitor: Visitor, path: string) {
  const response = await visitor.request(path)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  assert.equal(response.headers.get('cache-control'), 'private, no-store')
  return readPdf(new Uint8Array(await response.arrayBuffer()))
}

describe('who gathers', () => {
  it('prints the poster of a collection, in French and in English', async () => {
    const facilitator = site.as('facilitatrice')
    const french = await pdfOf(facilitator, `${collection}/affiche.pdf`)
    assert.equal(french.pages, 1)
    assert.equal(french.language, 'fr-CA')
    assert.match(headingsOf(french)[0] ?? '', /^H1 .+[…,]$/)
    const english = await pdfOf(facilitator, `/en${collection}/affiche.pdf`)
    assert.equal(english.language, 'en-CA')
    assert.equal(headingsOf(english)[1], 'H2 How to do it')
  })

  it('finds each of them on the page of the collection, and no other', async () => {
    const page = await site.as('facilitatrice').visit(collection)
    assert.equal(page.count('select[name=phrase] option'), 5)
    assert.equal(page.attribute('form[method=get]', 'action'), `${collection}/affiche.pdf`)
    const asked = `phrase=${page.attribute('select[name=phrase] option', 'value')}`
    const poster = await pdfOf(site.as('facilitatrice'), `${collection}/affiche.pdf?${asked}`)
    assert.equal(poster.pages, 1)
    assert.equal(page.count('button[name=feuillets]'), 2)
    assert.equal(
      page.attribute('button[name=feuillets]', 'formaction'),
      `${collection}/feuillets.pdf`,
    )
    const many = page.attribute('button[name=feuillets]', 'value')
    const slips = `${collection}/feuillets.pdf?${asked}&feuillets=${many}`
    assert.equal((await pdfOf(site.as('facilitatrice'), slips)).pages, 1 + 10)
  })

  it('prints as many slips as asked, and other codes each time', async () => {
    const team = site.as('equipe')
    const five = await pdfOf(team, `${collection}/feuillets.pdf?feuillets=5`)
    assert.equal(five.pages, 1 + 3)
    assert.equal((await pdfOf(team, `${collection}/feuillets.pdf`)).pages, 1 + 10)
    const bytes = async () =>
      Buffer.from(
        await (await team.request(`${collection}/feuillets.pdf?feuillets=1`)).arrayBuffer(),
      )
    assert.ok(!(await bytes()).equals(await bytes()))
  })

  it('finds nothing for a number of slips, a sentence or a collection that is not', async () => {
    const team = site.as('equipe')
    for (const path of [
      `${collection}/feuillets.pdf?feuillets=0`,
      `${collection}/feuillets.pdf?feuillets=81`,
      `${collection}/feuillets.pdf?feuillets=beaucoup`,
      `${collection}/affiche.pdf?phrase=aucune`,
      '/collectes/aaaa-aaaa/affiche.pdf',
    ]) {
      assert.equal((await team.request(path)).status, 404, path)
    }
  })
})

describe('who does not gather there', () => {
  it('signs in first, or finds nothing', async () => {
    const anonymous = await site.public.request(`${collection}/feuillets.pdf`)
    assert.equal(anonymous.status, 303)
    assert.equal((await site.as('voisine').request(`${collection}/feuillets.pdf`)).status, 404)
    assert.equal((await site.as('voisine').request(`${collection}/affiche.pdf`)).status, 404)
  })
})
