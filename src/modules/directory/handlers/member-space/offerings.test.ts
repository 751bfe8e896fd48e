import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite, type Visit } from '../../../../../test/site.ts'

const site = await openSite()
const space = '/ma-ressource/la-corde-a-linge'
const offerings = `${space}/offres`
const publicPage = '/ressources/la-corde-a-linge'
const worker = site.as('ressource')

const supper = {
  practice: 'shared-meals',
  title: 'Souper du vendredi',
  languages: ['fr', 'atj'],
  ways: ['on-site'],
  isFree: 'no',
  cost: '=2+2 dollars',
  when: 'week',
  'from-5-1': '16:30',
  'to-5-1': '20:00',
}

/** The addresses where each offering of today is changed, in their order. */
function listed(visit: Visit): readonly string[] {
  return [...visit.html.matchAll(/href="(\/ma-ressource\/[^"]+\/offres\/[0-9a-f-]{36})"/g)].map(
    (match) => match[1] ?? '',
  )
}

/** Where the offering that is last in the list is changed. */
async function last(): Promise<string> {
  return listed(await worker.visit(offerings)).at(-1) ?? ''
}

describe('a worker', () => {
  it('adds an offering, and the public reads it at once', async () => {
    const added = await worker.submit(offerings, supper)
    assert.equal(added.location, `${offerings}?fait=offeringAdded`)
    const seen = await site.public.visit(publicPage)
    assert.match(seen.text('main'), /Souper du vendredi/)
    assert.match(seen.text('main'), /Vendredi, 16 h 30 à 20 h/)
    assert.match((await site.public.visit('/ressources?mots=souper')).text('main'), /Corde à linge/)
  })

  it('is told which hour comes before which, and finds the languages she ticked above the folded ones', async () => {
    const hours = { 'from-5-1': '13:00', 'to-5-1': '12:00' }
    const refused = await worker.submit(offerings, { ...supper, ...hours })
    assert.equal(refused.status, 422)
    assert.match(
      refused.text('.error-summary'),
      /heures du vendredi\s: la fin \(12\sh\) vient avant le début \(13\sh\)/,
    )
    const inView = 'fieldset > .choices input[name=languages]'
    assert.deepEqual(
      ['fr', 'en', 'atj', 'es'].map((code) => refused.count(`${inView}[value=${code}]`)),
      [1, 1, 1, 0],
    )
    assert.equal(refused.count('details:not([open]) input[name=languages][value=es]'), 1)
  })

  it('is told of every mistake at once, and keeps what she typed', async () => {
    const refused = await worker.submit(offerings, {
      title: 'x'.repeat(10_000),
      when: 'week',
      'from-1-1': '9:00',
      minimumAge: '40',
      maximumAge: '12',
    })
    assert.equal(refused.status, 422)
    const told = refused.text('.error-summary')
    for (const todo of [
      /Choisissez la pratique/,
      /Raccourcissez ce texte/,
      /Écrivez l’heure de fermeture du lundi/,
      /Cochez au moins une langue/,
      /Cochez au moins une façon/,
      /Choisissez si c’est gratuit/,
    ]) {
      assert.match(told, todo)
    }
    assert.equal(refused.attribute('#title', 'value')?.length, 10_000)
    assert.equal(refused.attribute('#from-1-1', 'value'), '9:00')
    const ages = await worker.submit(offerings, { ...supper, minimumAge: '40', maximumAge: '12' })
    assert.match(ages.text('.error-summary'), /Vérifiez les âges/)
  })

  it('chooses among what the form offers and nothing else', async () => {
    const forged = { ...supper, practice: 'vol', languages: ['fr', 'xx'], ways: ['by-force'] }
    assert.equal((await worker.submit(offerings, forged)).status, 422)
  })

  it('changes it, and finds in the form the hours as she wrote them', async () => {
    const path = await last()
    const changed = await worker.fillIn(path, path, { 'from-5-1': '22:00', 'to-5-1': '02:00' })
    assert.equal(changed.location, `${offerings}?fait=offering`)
    await worker.fillIn(path, path, { 'day-7': 'yes' })
    assert.equal((await worker.visit(path)).count('#day-7[checked]'), 1)
    await worker.fillIn(path, path, { 'day-7': [] })
    const mended = await worker.visit(path)
    assert.equal(mended.attribute('#from-5-1', 'value'), '22:00')
    assert.equal(mended.attribute('#to-5-1', 'value'), '02:00')
    assert.match(
      (await site.public.visit(publicPage)).text('main'),
      /Vendredi, 22 h à 2 h le lendemain/,
    )
  })

  it('holds it elsewhere when the town is one we know', async () => {
    const path = await last()
    const unknown = await worker.fillIn(path, path, { locality: 'Zzyzx' })
    assert.equal(unknown.status, 422)
    const known = await worker.fillIn(path, path, { locality: 'Matane' })
    assert.equal(known.status, 303)
    assert.equal((await worker.visit(path)).attribute('#locality', 'value'), 'Matane')
  })

  it('moves it up, and down again', async () => {
    const path = await last()
    await worker.submit(`${path}/ordre`, { direction: 'up' })
    assert.notEqual(await last(), path)
    await worker.submit(`${path}/ordre`, { direction: 'down' })
    assert.equal(await last(), path)
    const stays = await worker.submit(`${path}/ordre`, { direction: 'down' })
    assert.equal(stays.status, 303)
  })

  it('takes it off after being asked, and puts it back as it was', async () => {
    const path = await last()
    assert.match(
      (await worker.visit(`${path}/fin`)).text('main'),
      /Son texte et ses heures restent/,
    )
    await worker.submit(`${path}/fin`, {})
    assert.doesNotMatch((await site.public.visit(publicPage)).html, /Souper du vendredi/)
    assert.equal((await worker.visit(path)).status, 404)
    assert.equal((await worker.submit(`${path}/fin`, {})).status, 404)

    const list = await worker.visit(offerings)
    assert.match(list.text('main'), /Offres retirées ?Souper du vendredi/)
    await worker.fillIn(offerings, `${path}/fin/annulation`, {})
    assert.match(
      (await site.public.visit(publicPage)).text('main'),
      /Vendredi, 22 h à 2 h le lendemain/,
    )
  })

  it('is told when a colleague changed it meanwhile', async () => {
    const path = await last()
    const before = await worker.visit(path)
    const version = before.attribute('input[name=seen]', 'value') ?? ''
    await site.as('deleguee').fillIn(path, path, { 'from-5-1': '17:00', 'to-5-1': '19:00' })
    const told = await worker.fillIn(path, path, {
      seen: version,
      'from-5-1': '22:00',
      'to-5-1': '02:00',
      title: 'Souper',
    })
    assert.equal(told.status, 409)
    assert.match(
      told.text('.differences'),
      /Quand.*Vendredi, 22 h à 2 h le lendemain.*Vendredi, 17 h à 19 h/,
    )
    assert.equal(told.attribute('#title', 'value'), 'Souper')
    // Untouched by her: the colleague's hours are proposed.
    assert.equal(told.attribute('#from-5-1', 'value'), '17:00')
  })

  it('cannot reach an offering of another member, whatever the address', async () => {
    const theirs = site.as('voisine')
    const path = (await last()).replace('la-corde-a-linge', 'les-bercantes')
    assert.equal((await theirs.visit(path)).status, 404)
    assert.equal((await theirs.submit(`${path}/fin`, {})).status, 404)
    assert.equal((await theirs.submit(`${path}/ordre`, { direction: 'up' })).status, 404)
    assert.equal((await worker.visit(`${offerings}/pas-un-identifiant`)).status, 404)
  })
})

describe('the history', () => {
  it('says what changed, who, and brings back what an offering said, its hours too', async () => {
    const list = await worker.visit(`${space}/historique`)
    assert.match(list.text('main'), /L’offre « Souper du vendredi », Colette Fuseau/)
    assert.match(list.text('main .space-lines li:first-child'), /Quand/)
    const entry = list.attribute('main .space-lines a', 'href') ?? ''
    const version = await worker.visit(entry)
    assert.match(
      version.text('.differences'),
      /Vendredi, 22 h à 2 h le lendemain.*Vendredi, 17 h à 19 h/,
    )

    const back = await worker.fillIn(entry, entry, {})
    assert.equal(back.location, `${space}/historique?fait=broughtBack`)
    assert.match(
      (await site.public.visit(publicPage)).text('main'),
      /Vendredi, 22 h à 2 h le lendemain/,
    )
  })

  it('keeps what was replaced by a return, so that it too can be undone', async () => {
    const list = await worker.visit(`${space}/historique`)
    const latest = list.attribute('main .space-lines a', 'href') ?? ''
    assert.match((await worker.visit(latest)).text('.differences'), /Vendredi, 17 h à 19 h/)
    const stale = await worker.submit(latest, { seen: '1' })
    assert.equal(stale.status, 409)
    assert.match(stale.text('[role=status]'), /Relisez avant de confirmer/)
  })

  it('keeps nothing of the order, which says nothing', async () => {
    const before = (await worker.visit(`${space}/historique`)).count('main .space-lines li')
    await worker.submit(`${await last()}/ordre`, { direction: 'up' })
    assert.equal((await worker.visit(`${space}/historique`)).count('main .space-lines li'), before)
  })

  it('has no entry that is not this member’s', async () => {
    for (const id of ['999999999', '-1', 'abc', '1e3', '99999999999999999999']) {
      assert.equal((await worker.visit(`${space}/historique/${id}`)).status, 404, id)
    }
  })
})

describe('what a member takes away', () => {
  it('holds all it wrote, former versions included', async () => {
    const json = await worker.visit(`${space}/export.json`)
    assert.match(json.headers.get('content-disposition') ?? '', /attachment; filename="la-corde/)
    const { member, offerings: all, history, people } = JSON.parse(json.html)
    assert.equal(member.name, 'La Corde à linge')
    assert.ok(all.some(({ title }: { title: string }) => title === 'Souper du vendredi'))
    assert.ok(history.length > 0)
    assert.ok(people.some(({ name }: { name: string }) => name === 'Colette Fuseau'))
  })

  it('opens in a spreadsheet as text, never as a formula', async () => {
    const bytes = await (await worker.request(`${space}/export.csv`)).arrayBuffer()
    const csv = Buffer.from(bytes).toString()
    assert.ok(csv.startsWith('\uFEFFidentifiant;pratique;titre'))
    assert.match(csv, /'=2\+2 dollars/)
    assert.match(csv, /fri 22:00-24:00; sat 00:00-02:00/)
    const english = await (await worker.request(`/en${space}/export.csv`)).text()
    assert.match(english, /^\uFEFF?\w+,\w+/)
  })
})
