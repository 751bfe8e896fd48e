import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite, type Visitor } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as } from '../../../platform/database/database.ts'
import { placeIndex } from '../queries/place-index.ts'
import { findPlace } from '../territory/find-place.ts'

const site = await openSite()

describe('someone who looks near a place she names as people do', () => {
  it('finds what is around a city that is part of another now', async () => {
    for (const [typed, named] of [
      ['Hull', /Hull/],
      ['chicoutimi', /Chicoutimi/],
      ['Ste-Foy', /Sainte-Foy/],
      ['Cap-de-la-Madeleine', /Cap-de-la-Madeleine/],
    ] as const) {
      const page = await site.public.visit(`/ressources?lieu=${encodeURIComponent(typed)}`)
      assert.equal(page.status, 200)
      assert.ok(page.count('.piece') > 0, typed)
      assert.match(page.text('main'), named)
    }
  })

  it('finds what is nearest to an archipelago, far as it is', async () => {
    const page = await site.public.visit('/ressources?lieu=%C3%8Ele-de-la-Madeleine')
    assert.match(page.text('main'), /Les Îles-de-la-Madeleine/)
    assert.ok(page.count('.piece') > 0)
  })

  it('finds every place that a page of a member names', async () => {
    const named = await as(null, (tx) =>
      tx.selectFrom('directory.public_search').select('locality').distinct().execute(),
    )
    const index = await placeIndex()
    assert.ok(named.length > 50)
    for (const { locality } of named) {
      assert.notEqual(findPlace(index, locality).outcome, 'unknown', locality)
    }
  })

  it('is asked whether she means a town of another name, and not sent there', async () => {
    const page = await site.public.visit('/ressources?lieu=Rimousky')
    assert.equal(page.count('.piece'), 0)
    assert.match(
      page.text('.note'),
      /Nous ne trouvons pas « Rimousky ».*Cherchiez-vous :.*Rimouski/,
    )
  })

  it('chooses her region right there when her village is not known here', async () => {
    const page = await site.public.visit('/ressources?lieu=Listuguj&gratuit=oui')
    const links = page.count('.note a[href^="/ressources?"][href*="region="]')
    assert.equal(links, 17)
    assert.equal(
      page.count('.note a[href="/ressources?region=gaspesie-iles-de-la-madeleine&gratuit=oui"]'),
      1,
    )
  })

  it('is offered what answers by telephone or online where nothing is near', async () => {
    const page = await site.public.visit('/ressources?lieu=Kuujjuaq')
    assert.match(page.text('#resultats'), /^Aucune ressource à moins de 200\skm de Kuujjuaq/)
    assert.match(page.text('main'), /Au téléphone ou en ligneCes ressources donnent quelque chose/)
    assert.doesNotMatch(page.text('main'), /Il y en a peu tout près|Essayez/)
    const offered = page.count('.piece')
    assert.ok(offered > 0 && offered <= 10, `${offered}`)
    const one = await site.public.visit(page.attribute('.piece a', 'href') ?? '')
    assert.match(one.text('main'), /au téléphone|en ligne/)
  })

  it('has the answers in view after a search by words, and the filters folded', async () => {
    const page = await site.public.visit('/ressources?mots=manger')
    assert.ok(page.count('.piece') > 0)
    assert.equal(page.count('.finder details:has([name=mots])[open]'), 0)
    assert.equal(page.attribute('form:has([name=mots])', 'action'), '/ressources#resultats')
    const english = await site.public.visit('/en/ressources?mots=repit')
    assert.equal(english.attribute('form:has([name=lieu])', 'action'), '/en/ressources#resultats')
  })

  it('leaves the region she looked at when she types a place, and is told of one that is asked', async () => {
    const region = await site.public.visit('/ressources?region=estrie&gratuit=oui&page=1')
    const kept = ['lieu', 'gratuit'].map((name) => region.count(`.find [name=${name}]`))
    assert.deepEqual(kept, [1, 1])
    assert.equal(region.count('.find [name=region], .find [name=page]'), 0)

    const both = await site.public.visit('/ressources?lieu=Matane&region=estrie')
    assert.match(both.text('main'), /Seulement dans la région : Estrie/)
    assert.equal(both.count('main a[href="/ressources?lieu=Matane"]'), 1)
  })

  it('reads who answers to her words, where she typed them for a place', async () => {
    const page = await site.public.visit('/ressources?lieu=crise%20ce%20soir')
    assert.match(page.text('#resultats'), /ressources? pour « crise ce soir »/)
    assert.doesNotMatch(page.text('main'), /ne trouvons pas/)
    const answers = await site.public.visit('/ressources?mots=crise%20ce%20soir')
    assert.ok(page.count('.piece') > 0)
    assert.equal(page.count('.piece'), answers.count('.piece'))
    assert.equal(page.count('.note a[href*="region="]'), 17, 'or a place after all')
    assert.ok(page.count('#carte a[href^="/ressources?mots=crise+ce+soir&region="]') > 0)
  })

  it('finds what answers her need, in words that no page has', async () => {
    const near = await site.public.visit('/ressources?lieu=manger%20trois-rivieres')
    assert.match(near.text('main'), /La Cuisine d’été/)
    const son = await site.public.visit('/ressources?lieu=mon%20fils%20va%20pas%20bien')
    assert.doesNotMatch(son.text('main'), /sur la carte du Québec/)
    assert.match(son.text('main'), /ressources\s+pour\s+«\s+mon fils va pas bien\s+»/)
    const unclear = await site.public.visit('/ressources?lieu=zzqx%20vvkw')
    assert.match(unclear.text('main'), /Nous ne trouvons rien pour/)
    assert.doesNotMatch(unclear.text('main'), /sur la carte du Québec/)
  })

  it('finds first who offers what she needs there, and reads why another is listed', async () => {
    const home = await site.public.visit('/ressources?lieu=répit%20Rimouski')
    assert.match(home.text('.piece'), /La Lampe du perron.*Répit/s)
    assert.doesNotMatch(home.text('main'), /La Corde à linge/)
    // Pages say « musique » where no art is offered.
    const all = await site.public.visit('/ressources?mots=musique')
    const pieces = Array.from({ length: all.count('.piece') }, (_, at) =>
      all.text(`.piece:nth-child(${at + 1})`),
    )
    const forWords = pieces.map((piece) => piece.includes('Dans la liste pour les mots de sa page'))
    assert.ok(forWords.includes(true) && forWords.includes(false))
    assert.deepEqual(forWords, forWords.toSorted(), 'who offers it first')
    assert.deepEqual(
      forWords,
      pieces.map((piece) => !piece.includes('Art et création')),
    )
    assert.doesNotMatch(
      (await site.public.visit('/ressources?mots=linge')).text('main'),
      /Dans la liste pour/,
    )
  })

  it('reads who gives it near the place she named among her words', async () => {
    const page = await site.public.visit('/ressources?lieu=répit%20à%20Matane')
    assert.match(page.text('#resultats'), /pour « répit » à moins de \d+\skm de Matane$/)
    assert.ok(page.count('.piece') > 0)
    assert.ok(page.count('#carte a[href^="/ressources?mots=r%C3%A9pit&region="]') > 0)
    assert.equal(page.attribute('.find [name=lieu]', 'value'), 'répit à Matane')
  })

  it('has both ways on: the place her words name in part, and the words of a place', async () => {
    const words = await site.public.visit('/ressources?lieu=art')
    assert.match(words.text('#resultats'), /pour « art »$/)
    const place = await site.public.visit('/ressources?lieu=Laval')
    assert.match(place.text('#resultats'), /Laval$/)
    assert.equal(place.count('main a[href="/ressources?mots=Laval"]'), 1)
    const half = await site.public.visit('/ressources?lieu=Sherbroo')
    assert.match(half.text('#resultats'), /Sherbrooke$/)
  })

  it('reads what looks like the words she mistyped, where they look like no place', async () => {
    const page = await site.public.visit('/ressources?lieu=corde%20a%20lnge')
    assert.match(page.text('main'), /Rien ne correspond exactement à « corde a lnge »/)
    assert.ok(page.count('.piece') > 0)
  })

  it('changes her words where she typed them', async () => {
    const page = await site.public.visit('/ressources?mots=manger&gratuit=oui')
    assert.equal(page.attribute('.find [name=lieu]', 'value'), 'manger')
    assert.deepEqual(
      ['mots', 'gratuit'].map((name) => page.count(`.find [name=${name}]`)),
      [0, 1],
    )
  })

  it('is told apart what is beyond a day of road, where few are near', async () => {
    const page = await site.public.visit('/ressources?lieu=Gaspé')
    const far = page.count('section[aria-labelledby=plus-loin] .piece')
    const near = page.count('.piece') - far
    assert.ok(near > 0 && near < 5 && far > 0, `${near} near, ${far} far`)
    assert.match(page.text('#resultats'), new RegExp(`^${near} ressources à moins de 200\\skm de`))
    assert.match(page.text('#plus-loin'), /^Plus loin, de 200 à 400\skm/)
    const asked = await site.public.visit('/ressources?lieu=Gaspé&rayon=50')
    assert.equal(asked.count('#plus-loin'), 0)
  })

  it('finds what is around the postal code of a published page, and is told what to type for another', async () => {
    const { postal_code } = await as(null, (tx) =>
      tx
        .selectFrom('directory.open_pages')
        .where('postal_code', 'is not', null)
        .where('latitude', 'is not', null)
        .select('postal_code')
        .executeTakeFirstOrThrow(),
    )
    const known = await site.public.visit(
      `/ressources?lieu=${encodeURIComponent(postal_code ?? '')}`,
    )
    assert.ok(known.count('.piece') > 0)
    const page = await site.public.visit('/ressources?lieu=x9x%209X9')
    assert.match(page.text('.note'), /code postal « x9x 9X9 »Écrivez plutôt le nom de votre ville/)
  })

  it('keeps what she typed when it is too long, and is told so', async () => {
    const typed = 'a'.repeat(10_000)
    const page = await site.public.visit(`/ressources?lieu=${typed}&gratuit=oui`)
    assert.equal(page.status, 422)
    assert.match(page.text('.error-summary'), /10\s000/)
    assert.equal(page.attribute('#lieu', 'value'), typed)
    assert.equal(page.count('[name=gratuit][checked]'), 1)
  })

  it('has an address without the fields she left empty, and is told what does not exist', async () => {
    const page = await site.public.visit('/ressources?lieu=Matane&mots=&langue=&rayon=')
    assert.equal(page.status, 303)
    assert.equal(page.location, '/ressources?lieu=Matane')

    const none = await site.public.visit('/ressources?region=atlantide&langue=tlh')
    assert.match(none.text('.note'), /la région « atlantide ».*la langue « tlh »/)
    assert.equal(none.count('a[href="/ressources?langue=tlh"]'), 1)
  })
})

describe("someone who reads a member's page on a telephone", () => {
  it('finds when it is open and its number before anything else, and the neighbours last', async () => {
    const list = await site.public.visit('/ressources?lieu=Rimouski')
    const address = list.attribute('.piece a', 'href') ?? ''
    const { html } = await site.public.visit(address)
    const parts = ['page-head__title', 'href="tel:', 'class="practices"', 'id="voisines"']
    const found = parts.map((part) => html.indexOf(part, html.indexOf('<main')))
    assert.ok(found.every((at) => at > 0))
    assert.deepEqual(
      found,
      [...found].sort((a, b) => a - b),
    )
  })

  it('hears in French what the member wrote, on an English page', async () => {
    const list = await site.public.visit('/en/ressources?lieu=Rimouski')
    const address = list.attribute('.piece a', 'href') ?? ''
    assert.equal(list.attribute('.piece__text', 'lang'), 'fr-CA')
    const page = await site.public.visit(address)
    for (const own of ['h1', '.page-head__lead', '.prose > p', '.practice span']) {
      assert.equal(page.attribute(own, 'lang'), 'fr-CA', own)
    }
    const french = await site.public.visit(address.replace('/en/', '/'))
    assert.equal(french.count('main [lang]'), 0)
  })

  it('reads a night spent there as one', async () => {
    const nights = await as(null, (tx) =>
      tx
        .selectFrom('directory.opening_hours as h')
        .innerJoin('directory.offerings as o', 'o.id', 'h.offering_id')
        .innerJoin('directory.public_search as s', 's.member_id', 'o.member_id')
        .where('o.ended_on', 'is', null)
        .where('h.opens', '=', '00:00')
        .where('h.closes', '<>', '24:00')
        .select('s.slug')
        .execute(),
    )
    const [night] = nights
    assert.ok(night)
    const page = await site.public.visit(`/ressources/${night.slug}`)
    assert.match(page.text('.practice__when'), /\d h à \d+ h le lendemain/)
    assert.doesNotMatch(page.text('.practice__when'), /[. ]0 h/)
  })
})

describe('someone who looks for a member of whom little is known', () => {
  it('is not told that it receives by appointment when it tells no offering', async () => {
    const address = '/ressources?lieu=Matane'
    const told = (await site.public.visit(address)).count('.piece__note')
    await withConnection(site.database.superuserUrl, (db) =>
      db.query('update directory.offerings set ended_on = current_date'),
    )
    const page = await site.public.visit(address)
    assert.ok(told > 0 && page.count('.piece') > 0)
    assert.equal(page.count('.piece__note'), 0)
  })
})

describe('someone who looks for a name in the list', () => {
  it('finds it where an index would put it, whatever article it begins with', async () => {
    const { names } = await as(null, async (tx) => ({
      names: await tx.selectFrom('directory.public_search').select('name').execute(),
    }))
    assert.ok(names.some(({ name }) => /^(La|Le|Les) |^L’/.test(name)))
    const french = new Intl.Collator('fr-CA')
    const indexed = names
      .map(({ name }) => ({ name, under: name.replace(/^(L’|(La|Le|Les) )/, '') }))
      .sort((a, b) => french.compare(a.under, b.under))
    const first = (await site.public.visit('/ressources')).text(
      '.piece:first-of-type .piece__title',
    )
    assert.ok(first.startsWith(indexed[0]?.name ?? '?'), first)
  })
})

describe('someone who keeps several pages open', () => {
  const titleOf = async (visitor: Visitor, path: string) =>
    (await visitor.visit(path)).text('title')

  it('reads in their titles what she searched, and whose page is which', async () => {
    const { public: anyone } = site
    assert.match(await titleOf(anyone, '/ressources?lieu=Matane'), /^Matane : Trouver/)
    assert.match(
      await titleOf(anyone, '/ressources?mots=r%C3%A9pit&gratuit=oui'),
      /^« répit », gratuit : /,
    )
    const ways = [
      await titleOf(anyone, '/ressources/la-corde-a-linge'),
      await titleOf(site.as('ressource'), '/ma-ressource/la-corde-a-linge'),
      await titleOf(site.as('equipe'), '/equipe/ressources/la-corde-a-linge'),
    ]
    assert.equal(new Set(ways).size, 3)
    for (const title of ways) assert.match(title, /^La Corde à linge/)
  })

  it('reads first that a form was refused', async () => {
    const refused = await site.public.submit('/connexion', { email: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text('title'), /^Erreur : /)
    assert.doesNotMatch(await titleOf(site.public, '/connexion'), /Erreur/)
  })

  it('meets a voice first when what is typed is not a place but a distress', async () => {
    const page = await site.public.visit('/ressources?lieu=suicide')
    const text = page.text('main')
    const [voice, others] = [text.indexOf('on vous répond'), text.indexOf('Préciser')]
    assert.ok(voice > 0 && voice < others)
    assert.ok(page.count('main .note a[href^="tel:"]') >= 2)
    assert.doesNotMatch(text, /orthographe|Aucune ressource/)
  })
})
