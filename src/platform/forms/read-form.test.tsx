import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { openSite } from '../../../test/site.ts'
import { blankForm, type FormState, withError } from '../../design/field/form-state.ts'
import { TextArea, TextField } from '../../design/field/text-fields.tsx'
import { Page } from '../http/layout.tsx'
import { page } from '../http/page.tsx'
import { catalogue } from '../words/catalogue.ts'
import { choices, day, file, message, several, text, wholeNumber } from './fields.ts'
import { FormErrors } from './form-errors.tsx'
import { defineForm, readForm, readQuery } from './read-form.ts'

const site = await openSite()

const workshopWords = catalogue(
  { name: 'Donnez un nom à l’atelier.', seats: 'Écrivez combien de places, {most} au plus.' },
  { name: 'Give the workshop a name.', seats: 'Write how many seats, at most {most}.' },
)
const workshopForm = defineForm(workshopWords, {
  nom: text({ required: 'name', max: 40 }),
  places: wholeNumber({ required: message('seats', { most: 30 }), min: 1, max: 30 }),
  jour: day(),
  publics: choices(['femmes', 'jeunes', 'ainés']),
  matériel: several({ max: 20, most: 3 }),
})
const fileForm = defineForm(workshopWords, {
  nom: text({ max: 40 }),
  fichier: file({ required: 'name', most: 1_000 }),
})

function WorkshopPage({ form }: { form: FormState }) {
  return (
    <Page title="Atelier" isPrivate>
      <FormErrors form={form} fields={['nom', 'jour', 'places', 'publics', 'matériel']} />
      <form method="post" action="/atelier">
        <TextField name="nom" label="Nom" form={form} />
        <TextField name="jour" label="Jour" form={form} />
        <TextArea name="places" label="Places" form={form} />
      </form>
      <output>{JSON.stringify(form)}</output>
    </Page>
  )
}

before(() => {
  site.app.post('/atelier', async (c) => {
    const form = await readForm(c, workshopForm)
    if (form.ok) return c.json(form.value)
    return page(c, <WorkshopPage form={form} />, 422)
  })
  site.app.get('/atelier', (c) => {
    const form = readQuery(c, workshopForm)
    return c.json(form.ok ? form.value : form.errors)
  })
  site.app.post('/fichier', async (c) => {
    const form = await readForm(c, fileForm)
    return c.json(form.ok ? { name: form.value.fichier.name } : { ...form })
  })
})

const filled = { nom: 'Courtepointe', places: '12' }
const send = (init: RequestInit, path = '/atelier') =>
  site.public.request(path, { method: 'POST', ...init })

describe('someone who sends a form with mistakes', () => {
  it('finds what she typed, to the letter, and what to do for each', async () => {
    const refused = await site.public.submit('/atelier', {
      nom: '  Courtepointe <b>"d’hiver"</b> & cie — pour toutes et tous, dès l’automne ',
      places: 'une douzaine',
      jour: '2027-02-30',
    })
    assert.equal(refused.status, 422)
    assert.equal(
      refused.attribute('input[name=nom]', 'value'),
      '  Courtepointe <b>"d’hiver"</b> & cie — pour toutes et tous, dès l’automne ',
    )
    assert.equal(refused.attribute('input[name=jour]', 'value'), '2027-02-30')
    assert.equal(refused.text('textarea'), 'une douzaine')
    assert.match(refused.text('#nom-error'), /^Raccourcissez ce texte : 72 caractères, au plus 40/)
    assert.equal(refused.attribute('#nom', 'aria-describedby'), 'nom-error')
  })

  it('reads them first, in the order of the page, each leading to its field', async () => {
    const refused = await site.public.submit('/atelier', { places: '', jour: 'demain' })
    const { html, text, count } = refused
    assert.match(text('.error-summary h2'), /^3 choses sont à corriger$/)
    assert.match(text('.error-summary'), /Rien n’est perdu/)
    assert.equal(count('.error-summary li'), 3)
    const links = [...html.matchAll(/<li><a href="#([^"]+)">/g)].map((match) => match[1])
    assert.deepEqual(links, ['nom', 'jour', 'places'])
    assert.ok(html.indexOf('error-summary') < html.indexOf('<form method="post" action="/atelier"'))
  })

  it('is told in her language', async () => {
    const french = await site.public.submit('/atelier', {})
    assert.match(french.text('.error-summary'), /Donnez un nom à l’atelier\./)
    assert.match(french.text('.error-summary'), /Écrivez combien de places, 30 au plus\./)
    const english = await site.public.submit('/en/atelier', { ...filled, jour: 'tomorrow' })
    assert.match(english.text('.error-summary h2'), /^One thing needs mending$/)
    assert.match(english.text('.error-summary'), /2026-04-01/)
  })

  it('is told one thing a field, the first', () => {
    const form = withError(blankForm({ nom: 'x' }), 'nom', 'Ce nom est déjà pris.')
    assert.deepEqual(form, { values: { nom: 'x' }, errors: { nom: 'Ce nom est déjà pris.' } })
  })
})

describe('a form well filled', () => {
  it('gives what each field means', async () => {
    const body = new URLSearchParams([
      ['nom', ' Que\u0301bec\u0000 '],
      ['places', '1'],
      ['places', '12'],
      ['publics', 'femmes'],
      ['publics', ''],
      ['publics', 'jeunes'],
      ['matériel', 'ciseaux '],
      ['matériel', ''],
      ['inconnu', 'x'],
    ])
    const answer = await send({ body })
    assert.deepEqual(await answer.json(), {
      nom: 'Québec',
      places: 12,
      jour: '',
      publics: ['femmes', 'jeunes'],
      matériel: ['ciseaux'],
    })
  })

  it('may be an address, as a search is', async () => {
    const asked = '/atelier?nom=fil&places=3&publics=femmes'
    assert.deepEqual(await (await site.public.request(asked)).json(), {
      nom: 'fil',
      places: 3,
      jour: '',
      publics: ['femmes'],
      matériel: [],
    })
  })

  it('takes a file, and asks again for one that is missing or too heavy', async () => {
    const with_ = (given: File) => site.public.submit('/fichier', { nom: 'a', fichier: given })
    const read = async (given: File) => JSON.parse((await with_(given)).html)
    assert.deepEqual(await read(new File(['x'], 'liste.csv')), { name: 'liste.csv' })
    assert.deepEqual(await read(new File([], '')), {
      ok: false,
      values: { nom: 'a', fichier: '' },
      errors: { fichier: 'Donnez un nom à l’atelier.' },
    })
    const heavy = await read(new File([new Uint8Array(1_001)], 'x.csv'))
    assert.match(heavy.errors.fichier, /^Choisissez un fichier/)
  })
})

describe('a body that is not a form', () => {
  const bodies: readonly (readonly [string, RequestInit])[] = [
    ['nothing', {}],
    ['JSON', { headers: { 'content-type': 'application/json' }, body: '{"nom":"x"}' }],
    ['plain text', { headers: { 'content-type': 'text/plain' }, body: 'nom=x' }],
    ['a type nobody knows', { headers: { 'content-type': ';;;' }, body: 'nom=x' }],
    [
      'a multipart without its end',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=fil' },
        body: '--fil\r\ncontent-disposition: form-data; name="nom"\r\n\r\nCourte',
      },
    ],
    [
      'a multipart without its boundary',
      { headers: { 'content-type': 'multipart/form-data' }, body: '--fil\r\n\r\n--fil--' },
    ],
  ]
  for (const [what, init] of bodies) {
    it(`is refused with a sentence: ${what}`, async () => {
      const answer = await send(init)
      const page = await answer.text()
      assert.equal(answer.status, 422)
      assert.match(page, /Rechargez la page et recommencez/)
    })
  }

  it('may be any bytes at all: a sentence, never an error of the site', async () => {
    for (const body of [
      '%',
      '%zz=%ff&nom=%C3%28',
      '\u0000=\u0000',
      '&&&===',
      'nom',
      '__proto__=x&constructor=y&nom[]=z',
    ]) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      assert.equal((await send({ headers, body })).status, 422, body)
    }
  })

  // Looking each up by its name would take the square of their number: minutes.
  it('may hold a hundred thousand invented fields', { timeout: 30_000 }, async () => {
    const body = Array.from({ length: 100_000 }, (_, n) => `f${n}=`).join('&')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    assert.equal((await send({ headers, body })).status, 422)
  })
})
