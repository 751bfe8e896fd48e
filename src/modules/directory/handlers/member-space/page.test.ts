import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'

const site = await openSite()
const space = '/ma-ressource/la-corde-a-linge'
const page = `${space}/page`
const worker = site.as('ressource')
const delegate = site.as('deleguee')

describe('someone who serves one member', () => {
  it('goes straight to its space', async () => {
    const visit = await worker.visit('/ma-ressource')
    assert.equal(visit.status, 303)
    assert.equal(visit.location, space)
  })

  it('finds there each thing in brief, and one link away', async () => {
    const home = await worker.visit(space)
    assert.equal(home.status, 200)
    assert.equal(home.text('h1'), 'La Corde à linge')
    assert.match(home.text('main'), /Colette Fuseau, jusqu’au/)
    for (const page of ['page', 'offres', 'personnes', 'siege', 'donnees-ouvertes', 'historique']) {
      assert.ok(home.count(`main a[href="${space}/${page}"]`) > 0, page)
    }
  })

  it('says in one button that all is still right, and the public reads it', async () => {
    const said = await worker.fillIn(space, `${space}/verification`, {})
    assert.equal(said.status, 303)
    assert.match(
      (await worker.visit(said.location ?? '')).text('[role=status]'),
      /toujours|encore juste/,
    )
    const today = new Intl.DateTimeFormat('fr-CA', {
      dateStyle: 'long',
      timeZone: 'America/Toronto',
    }).format(new Date())
    const seen = await site.public.visit('/ressources/la-corde-a-linge')
    assert.ok(seen.text('.verified').includes(today.replace(/\s/g, ' ')))
  })
})

describe('someone else', () => {
  const paths = [
    space,
    page,
    `${space}/offres`,
    `${space}/offres/nouvelle`,
    `${space}/personnes`,
    `${space}/siege`,
    `${space}/donnees-ouvertes`,
    `${space}/historique`,
    `${space}/historique/1`,
    `${space}/export.json`,
    `${space}/export.csv`,
  ]
  const acts = [
    page,
    `${space}/verification`,
    `${space}/offres`,
    `${space}/invitations`,
    `${space}/siege`,
    `${space}/donnees-ouvertes`,
    `${space}/donnees-ouvertes/retrait`,
    `${space}/historique/1`,
  ]

  it('finds nothing there when she serves another member of the region', async () => {
    for (const path of paths) assert.equal((await site.as('voisine').visit(path)).status, 404, path)
    for (const path of acts) {
      assert.equal((await site.as('voisine').submit(path, {})).status, 404, path)
    }
  })

  it('signs in first, and comes back to the page that held the form', async () => {
    const visit = await site.public.visit(page)
    assert.equal(visit.location, `/connexion?suite=${encodeURIComponent(page)}`)
    const sent = await site.public.submit(`${space}/offres/0/fin`, {})
    assert.equal(sent.status, 403)
    const way = `/connexion?suite=${encodeURIComponent(`${space}/offres`)}`
    assert.equal(sent.attribute('main a', 'href'), way)
  })

  it('who serves no member is told what to do', async () => {
    const visit = await site.as('facilitatrice').visit('/ma-ressource')
    assert.equal(visit.status, 200)
    assert.match(visit.text('main'), /Demandez à une personne de votre ressource de vous inviter/)
  })

  it('finds no space under a slug that never was, even an odd one', async () => {
    for (const slug of ['nulle-part', '%00', '..%2f', 'a'.repeat(3000)]) {
      assert.equal((await worker.visit(`/ma-ressource/${slug}`)).status, 404)
    }
  })
})

describe('a worker who changes the page', () => {
  it('is read by the public at once', async () => {
    const saved = await worker.fillIn(page, page, {
      summary: 'Une maison, une corde, du café.',
      telephone: '418 555-0123',
    })
    assert.equal(saved.status, 303)
    const seen = await site.public.visit('/ressources/la-corde-a-linge')
    assert.match(seen.text('main'), /Une maison, une corde, du café\./)
    assert.match(seen.text('main'), /418 555-0123/)
  })

  it('hides the address with one tick', async () => {
    await worker.fillIn(page, page, { hidesAddress: 'yes' })
    const seen = await site.public.visit('/ressources/la-corde-a-linge')
    assert.doesNotMatch(seen.html, /rue des Tisserandes/)
    const edited = await worker.visit(page)
    assert.equal(edited.count('#hidesAddress[checked]'), 1)
  })

  it('writes HTML that stays text', async () => {
    await worker.fillIn(page, page, { description: '<script>alert(1)</script>\n\n<b>gras</b>' })
    const seen = await site.public.visit('/ressources/la-corde-a-linge')
    assert.equal(seen.count('main script, main b'), 0)
    assert.match(seen.text('main'), /<b>gras<\/b>/)
  })

  it('is told what to mend, and finds all she typed still there', async () => {
    const refused = await worker.fillIn(page, page, {
      summary: 'é'.repeat(10_000),
      telephone: 'appelez-nous',
      postalCode: 'G5L',
      foundedIn: '3025',
      howToCome: 'Par la cour\u0000, en bas.',
    })
    assert.equal(refused.status, 422)
    const told = refused.text('.error-summary')
    assert.match(told, /Raccourcissez ce texte : 10.000 caractères, au plus 300/)
    assert.match(told, /Écrivez un numéro de téléphone/)
    assert.match(told, /Écrivez un code postal complet/)
    assert.match(told, /Écrivez une année entre/)
    assert.equal(refused.text('#summary').length, 10_000)
    assert.equal(refused.attribute('#telephone', 'value'), 'appelez-nous')
  })

  it('may not rename the member by a forged field', async () => {
    await worker.fillIn(page, page, {
      name: 'La Corde volée',
      slug: 'volee',
      left_on: '2020-01-01',
    })
    assert.equal((await worker.visit(space)).text('h1'), 'La Corde à linge')
  })

  it('sends a form that is not one, and nothing breaks', async () => {
    const odd = await worker.request(page, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"summary": 1}',
    })
    assert.equal(odd.status, 422)
    const forged = await worker.request(page, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ summary: 'volé' }),
    })
    assert.equal(forged.status, 403)
  })
})

describe('the town of a page', () => {
  it('is found as people write it', async () => {
    await worker.fillIn(page, page, { locality: 'trois-rivieres' })
    assert.equal((await worker.visit(page)).attribute('#locality', 'value'), 'Trois-Rivières')
    await worker.fillIn(page, page, { locality: 'Rimouski' })
  })

  it('is chosen among those of the same name, and only then saved', async () => {
    const asked = await worker.fillIn(page, page, { locality: 'Saint-Bruno' })
    assert.equal(asked.status, 422)
    assert.ok(asked.count('input[name=place]') >= 3)
    const chosen = asked.attribute('input[name=place]', 'value') ?? ''
    const saved = await worker.fillIn(page, page, { locality: 'Saint-Bruno', place: chosen })
    assert.equal(saved.status, 303)
    assert.match((await worker.visit(page)).attribute('#locality', 'value') ?? '', /^Saint-Bruno/)
  })

  it('may be a village that no list knows, once its region is said', async () => {
    const asked = await worker.fillIn(page, page, {
      locality: 'Hameau-du-Fil-Perdu',
      place: 'elsewhere',
    })
    assert.equal(asked.status, 422)
    assert.match(asked.text('.error-summary'), /Choisissez la région/)
    const saved = await worker.fillIn(page, page, {
      locality: 'Hameau-du-Fil-Perdu',
      place: 'elsewhere',
      region: 'ra:01',
    })
    assert.equal(saved.status, 303)
    const seen = await site.public.visit('/ressources/la-corde-a-linge')
    assert.match(seen.text('main'), /Hameau-du-Fil-Perdu/)
  })

  it('is not a region', async () => {
    const asked = await worker.fillIn(page, page, { locality: 'Montérégie' })
    assert.match(asked.text('.error-summary'), /est une région/)
  })
})

describe('two people who change the page at once', () => {
  it('lose nothing: the second is told, sees both, and keeps what only the first changed', async () => {
    await worker.fillIn(page, page, { summary: 'Avant.', telephone: '418 555-0100' })
    const hers = await delegate.visit(page)
    const version = hers.attribute('input[name=seen]', 'value') ?? ''
    const saved = await worker.fillIn(page, page, {
      telephone: '418 555-0111',
      howToCome: 'Par la cour.',
    })
    assert.equal(saved.status, 303)

    const told = await delegate.fillIn(page, page, {
      seen: version,
      telephone: '418 555-0100',
      summary: 'Après.',
      howToCome: 'Par la ruelle.',
    })
    assert.equal(told.status, 409)
    assert.match(told.text('[role=status]'), /Amélie Boisdelaine a enregistré/)
    assert.match(told.text('.differences'), /Par la ruelle\..*Par la cour\./)
    assert.equal(told.text('#summary'), 'Après.')
    assert.equal(told.text('#howToCome'), 'Par la ruelle.')
    // She had not touched it: what the other saved is proposed.
    assert.equal(told.attribute('#telephone', 'value'), '418 555-0111')
    assert.equal((await worker.visit(page)).text('#howToCome'), 'Par la cour.')
  })

  it('are told apart even in the same instant: one saves, the other is told', async () => {
    const version = (await worker.visit(page)).attribute('input[name=seen]', 'value') ?? ''
    const both = await Promise.all(
      [worker, delegate].map((one, i) =>
        one.fillIn(page, page, { seen: version, summary: `Version ${i}.` }),
      ),
    )
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
  })
})

describe('someone with a telephone', () => {
  it('finds the sections of her space above the page, folded', async () => {
    const visit = await worker.visit(`${space}/offres`)
    assert.equal(visit.text('.space-sections summary'), 'Dans votre espace')
    const sections = visit.count('.space-sections a')
    assert.ok(sections >= 7)
    assert.equal(visit.count('aside .space-menu a'), sections)
    assert.equal(visit.text('.space-sections [aria-current]'), 'Les offres')
  })
})

describe('someone who reads what is kept of her page', () => {
  it('is told for how long, as the retention schedule says', async () => {
    const history = await worker.visit(`${space}/historique`)
    assert.match(history.text('.page-head'), /gardée cinq ans/)
    assert.doesNotMatch(history.text('.page-head'), /Rien n’est effacé/)
  })

  it('reads what withdrawing would do, and not that it is done', async () => {
    const page = await worker.visit(`${space}/donnees-ouvertes`)
    assert.match(page.text('main'), /Si vous retirez votre accord, vos données quitteront/)
  })
})

describe('someone who hides her page', () => {
  it('is told who reads it from then on, and never that the public does', async () => {
    const network = await worker.fillIn(page, page, { audience: 'members' })
    const told = await worker.visit(network.location ?? '')
    assert.match(told.text('.note--well'), /Elle ne se lit plus que dans le réseau/)
    const team = await worker.fillIn(page, page, { audience: 'team' })
    assert.match((await worker.visit(team.location ?? '')).text('.note--well'), /Seules l’équipe/)
    const everyone = await worker.fillIn(page, page, { audience: 'public' })
    assert.match(
      (await worker.visit(everyone.location ?? '')).text('.note--well'),
      /Le public la lit/,
    )
  })
})

describe('someone who writes the year her member began', () => {
  it('is told between which years, written as years are', async () => {
    const refused = await worker.fillIn(page, page, { foundedIn: '2999' })
    assert.equal(refused.status, 422)
    const now = new Date().getFullYear()
    assert.match(refused.text('.error-summary'), new RegExp(`entre 1800 et ${now}`))
  })
})
