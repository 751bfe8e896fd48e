import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as } from '../../../platform/database/database.ts'
import { federationFrom } from '../../../platform/federation/federation.ts'
import { lexiconMeasures } from '../measures.ts'

const site = await openSite()
const team = site.as('equipe')
const worker = site.as('ressource')
const everyone = site.public
const make = '/mots/atelier'

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

const proposed = {
  word: 'braise',
  kind: 'shared',
  why: 'Il revient dans nos veilles.',
  meaning: 'Ce qui reste.',
}

describe('someone of the network who misses a word', () => {
  it('proposes it, and nobody outside the network reads it', async () => {
    const answer = await worker.submit('/mots/proposer', proposed)
    assert.equal(answer.location, `${make}/braise?fait=propose`)
    assert.match((await worker.visit(`${make}/braise`)).text('main'), /Il revient dans nos veilles/)
    assert.equal((await everyone.visit('/mots/braise')).status, 404)
    assert.doesNotMatch((await everyone.visit('/mots')).text('main'), /braise/)
  })

  it('is told that it is there already, whatever its accents and capitals, and nothing typed is lost', async () => {
    const answer = await worker.submit('/mots/proposer', {
      ...proposed,
      word: 'BRAÏSE',
      why: 'Autre raison',
    })
    assert.equal(answer.status, 409)
    assert.match(answer.text('main'), /« braise » est déjà dans l’atelier/)
    assert.match(answer.text('textarea[name=why]'), /Autre raison/)
  })

  it('is told that a sentence is no word', async () => {
    const answer = await worker.submit('/mots/proposer', { ...proposed, word: 'mot '.repeat(75) })
    assert.equal(answer.status, 422)
    assert.match(answer.text('.error-summary'), /80/)
    assert.equal(answer.attribute('#word', 'value'), 'mot '.repeat(75))
  })

  it('talks of it for her member, and types what a workshop wrote', async () => {
    const said = await worker.submit(`${make}/braise/echanges`, {
      words: 'Chez nous, on souffle dessus.',
    })
    assert.equal(said.location, `${make}/braise?fait=dit#echanges`)
    const typed = await worker.submit(`${make}/braise/notes`, {
      noteWords: 'Ça couve.',
      heldOn: '2025-02-03',
      people: '7',
    })
    assert.equal(typed.status, 303)
    const page = await worker.visit(`${make}/braise`)
    assert.match(page.text('main'), /on souffle dessus/)
    assert.match(page.text('main'), /7 personnes/)
  })

  it('words it only through who leads', async () => {
    for (const path of ['consentement', 'adoption', 'mise-de-cote', 'exemples', 'sens']) {
      assert.equal((await worker.submit(`${make}/braise/${path}`, {})).status, 404, path)
    }
  })
})

/** Words it as the page that is open now would. */
async function words(slug: string, fields: Record<string, string>) {
  const form = await team.visit(`${make}/${slug}/edition`)
  return team.submit(`${make}/${slug}/edition`, {
    ...fields,
    seen: form.attribute('[name=seen]', 'value') ?? '',
  })
}

const wording = {
  word: 'braise',
  kind: 'shared',
  meaning: 'Ce qui reste chaud quand le feu est parti.',
  origin: 'Une veillée.',
  inflection: 'number',
  forms: 'braises vives\nbraisée',
}

describe('whoever leads', () => {
  it('words it, enriches it, and has its adoption noted: everyone reads it from then on', async () => {
    assert.equal((await words('braise', wording)).location, `${make}/braise?fait=garde`)
    const [body] = await query<{ id: string }>(
      `select id from directory.bodies where slug = 'comite-des-mots'`,
    )
    assert.ok(body)
    await team.submit(`${make}/braise/exemples`, {
      exampleWords: 'On se tient autour de la braise.',
    })
    await team.submit(`${make}/braise/sens`, {
      senseWords: 'Une colère qui dort.',
      holder: `body:${body.id}`,
      since: '2025-01-05',
    })
    await team.submit(`${make}/braise/traductions`, { language: 'en', translation: 'ember' })
    const named = await team.submit(`${make}/braise/traductions`, { language: 'anglais' })
    assert.equal(named.status, 422)
    assert.match(named.text('.error-summary'), /Écrivez le code de la langue/)
    assert.equal(named.attribute('#language', 'value'), 'anglais')
    assert.equal((await everyone.visit('/mots/braise')).status, 404)

    const adopted = await team.submit(`${make}/braise/adoption`, {
      adoptedBy: 'l’assemblée générale',
      adoptedOn: '2025-06-01',
    })
    assert.equal(adopted.location, `${make}/braise?fait=adopte`)
    const page = await everyone.visit('/mots/braise')
    assert.match(page.text('main'), /reste chaud/)
    assert.match(page.text('main'), /Une colère qui dort/)
    assert.match(page.text('main'), /Comité des mots/i)
    assert.doesNotMatch(page.text('main'), /term:braise/)
    assert.match((await worker.visit(`${make}/braise`)).text('main'), /copiez-y ceci\s: \[\[term:/)
    assert.doesNotMatch(page.text('main'), /Ça couve|souffle dessus/)
  })

  it('revises it: everyone reads the adopted wording until the next is adopted, then both in its history', async () => {
    await words('braise', {
      ...wording,
      meaning: 'Ce qui reste, et qui reprend.',
    })
    assert.match((await everyone.visit('/mots/braise')).text('main'), /quand le feu est parti/)
    await team.submit(`${make}/braise/adoption`, {
      adoptedBy: 'le conseil',
      adoptedOn: '2025-07-01',
    })
    const page = await everyone.visit('/mots/braise')
    assert.match(page.text('.word__meaning'), /et qui reprend/)
    assert.match(page.text('.word__history'), /quand le feu est parti/)
    await assert.rejects(
      query(
        `update lexicon.versions set meaning = 'autre' where version = 2 and term_id = (select id from lexicon.terms where slug = 'braise')`,
      ),
      /was adopted does not change/,
    )
  })

  it('brings a word to the seats, and cannot word it under them', async () => {
    await team.submit('/mots/proposer', {
      ...proposed,
      word: 'tisonnier',
      meaning: 'Ce qui réveille.',
    })
    assert.equal(
      (await team.submit(`${make}/tisonnier/consentement`, {})).location,
      `${make}/tisonnier?fait=prepare`,
    )
    const [decision] = await query<{ method: string; reference: string }>(
      `select method, reference from decisions.decisions where question like '%tisonnier%'`,
    )
    assert.deepEqual(decision, { method: 'consent', reference: 'term:tisonnier@1' })
    await query(
      `insert into decisions.stages (decision_id, number, stage) select id, 0, 'clarify' from decisions.decisions where question like '%tisonnier%'`,
    )
    const held = await words('tisonnier', { ...wording, word: 'tisonnier' })
    assert.equal(held.status, 409)
    assert.match(held.text('.error-summary'), /Attendez ce que les sièges diront/)
    assert.equal(held.text('textarea[name=meaning]'), wording.meaning)
    assert.equal(held.attribute('.error-summary a', 'href'), '#meaning')
    assert.equal(
      (await team.submit(`${make}/tisonnier/consentement/resultat`, {})).location,
      `${make}/tisonnier?fait=attend`,
    )
  })

  it('has it adopted on the day the seats consented, and returned where they changed its text', async () => {
    const close = (text: string) =>
      query(
        `with d as (select id from decisions.decisions where question like $1),
          o as (insert into decisions.outcomes select id, 'consented', 10, 10, '2025-05-04' from d)
          select 1`,
        [text],
      )
    for (const stage of ['react', 'amend', 'consent', 'closed']) {
      await query(
        `insert into decisions.stages (decision_id, number, stage) select id, 0, $1 from decisions.decisions where question like '%tisonnier%'`,
        [stage],
      )
    }
    await close('%tisonnier%')
    assert.equal(
      (await team.submit(`${make}/tisonnier/consentement/resultat`, {})).location,
      `${make}/tisonnier?fait=adopte`,
    )
    assert.match((await everyone.visit('/mots/tisonnier')).text('main'), /les sièges/)
  })

  it('sets a word aside with a reason, and takes it up again', async () => {
    assert.equal((await team.submit(`${make}/tisonnier/mise-de-cote`, {})).status, 422)
    await team.submit(`${make}/tisonnier/mise-de-cote`, { asideWhy: 'Trop pointu.' })
    assert.equal((await everyone.visit('/mots/tisonnier')).status, 404)
    assert.match((await worker.visit(`${make}/tisonnier`)).text('main'), /Trop pointu/)
    assert.equal(
      (await team.submit(`${make}/tisonnier/mise-de-cote/annulation`, {})).location,
      `${make}/tisonnier?fait=repris`,
    )
  })

  it('ties words, and is told where a tie would go round in a circle', async () => {
    const tie = (from: string, other: string) =>
      team.submit(`${make}/${from}/liens`, { other, relation: 'broader' })
    assert.equal((await tie('braise', 'tisonnier')).status, 303)
    assert.equal((await tie('tisonnier', 'cercle')).status, 303)
    const circle = await tie('cercle', 'braise')
    assert.equal(circle.status, 409)
    assert.match(circle.text('.error-summary'), /tournerait en rond/)
    assert.equal((await tie('cercle', 'cercle')).status, 422)
    await assert.rejects(
      query(`insert into lexicon.relations (term_id, other_id, kind)
        select a.id, b.id, 'broader' from lexicon.terms a, lexicon.terms b where a.slug = 'cercle' and b.slug = 'braise'`),
      /broader than itself/,
    )
  })
})

describe('someone who leads, and brings words from elsewhere', () => {
  const from = 'Le lexique des voisines, 2025'
  const text = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix : <https://vocabulaire.example.org/> .
    :1 a skos:Concept ; skos:prefLabel "soufflet"@fr, "bellows"@en ; skos:definition "Ce qui ranime."@fr ; skos:broader :2 .
    :2 a skos:Concept ; skos:prefLabel "forge"@fr ; skos:broader :1 ; skos:related :3 .
    :3 a skos:Concept ; skos:prefLabel "ENTRAIDE"@fr ; skos:definition "Autre chose."@fr .`
  const count = () =>
    query<{ n: string }>('select count(*) as n from lexicon.terms').then(([row]) => Number(row?.n))

  it('is told all that it would do before anything is written, a circle too', async () => {
    const before = await count()
    const told = await team.submit('/mots/atelier/import', { from, text })
    assert.equal(told.status, 200)
    assert.match(told.text('main'), /2 mots seraient proposés/)
    assert.match(told.text('main'), /Ce qui ranime/)
    assert.match(told.text('main'), /ENTRAIDE Déjà dans l’atelier/)
    assert.match(told.text('main'), /De « forge » à « soufflet » : il tournerait en rond/)
    assert.equal(await count(), before)
  })

  it('accepts it: the words are proposed as they were told, and those there are stay as they were', async () => {
    const before = await count()
    const accepted = await team.submit('/mots/atelier/import/acceptation', { from, text })
    assert.equal(accepted.location, '/mots/atelier?fait=repris-ailleurs')
    assert.equal(await count(), before + 2)
    const page = await team.visit('/mots/atelier/soufflet')
    assert.match(page.text('main'), /Ce qui ranime/)
    assert.match(page.text('main'), /Le lexique des voisines, 2025/)
    assert.match(page.text('main'), /bellows/)
    assert.match(page.text('main'), /forge/)
    assert.doesNotMatch((await everyone.visit('/mots/entraide')).text('main'), /Autre chose/)
    assert.equal((await everyone.visit('/mots/soufflet')).status, 404)
    await team.submit('/mots/atelier/import/acceptation', { from, text })
    assert.equal(await count(), before + 2)
  })

  it('brings back what the site gave: nothing is new', async () => {
    const given = await (await everyone.request('/mots/export/mots.ttl')).text()
    const told = await team.submit('/mots/atelier/import', { from, text: given })
    assert.match(told.text('main'), /Aucun mot nouveau/)
    assert.equal(told.count('main button'), 0)
  })

  it('is told at which line a file stops making sense, and finds her text whole', async () => {
    const broken = '@prefix skos: <http://x/> .\n:1 a skos:Concept'
    const told = await team.submit('/mots/atelier/import', { from, text: broken })
    assert.equal(told.status, 422)
    assert.match(told.text('.error-summary'), /Corrigez la ligne/)
    assert.match(told.text('textarea'), /^@prefix .* skos:Concept$/)
    assert.equal((await worker.submit('/mots/atelier/import', { from, text })).status, 404)
  })
})

describe('someone who looks at how words go together', () => {
  it('sees them drawn, then the same as a list', async () => {
    const page = await everyone.visit('/mots/reseau')
    assert.ok(page.count('svg.mots-net') >= 3)
    assert.match(page.text('#liste ~ dl'), /entraide/)
    assert.match(page.text('main'), /Plus large/)
  })
})

describe('someone who reads a text of the site', () => {
  it('is led to the words it says, each once, and never from its own page', async () => {
    const page = await everyone.visit('/plan')
    assert.equal(page.count('a.word[href="/mots/clientele"]'), 1)
    const word = await everyone.visit('/mots/clientele')
    assert.equal(word.count('a.word[href="/mots/clientele"]'), 0)
    assert.ok((await everyone.visit('/en/plan')).count('a.word[href="/en/mots/clientele"]') === 1)
  })

  it('is led to a word as soon as it is adopted, and no more once it is set aside', async () => {
    const path = '/revendications/ce-que-la-nuit-demande'
    const linked = async () =>
      (await everyone.visit(path)).count('a.word[href="/mots/consentement"]')
    assert.equal(await linked(), 1)
    await team.submit('/mots/atelier/consentement/mise-de-cote', { asideWhy: 'À revoir.' })
    assert.equal(await linked(), 0)
  })
})

describe('someone who pastes a text', () => {
  const text =
    'Les patient·es attendent avec impatience. « Un patient », dit-on. L’entraide tient, dit La Corde à linge.'

  it('is shown our words and what to look at twice, and nothing of it is kept', async () => {
    const page = await everyone.submit('/mots/relecture', { text })
    assert.equal(page.status, 200)
    assert.match(page.text('#trouve ~ ol'), /« patient »/)
    assert.match(page.text('#trouve ~ ol'), /1 endroit/)
    assert.equal(page.text('.reread__text mark'), 'patient·es')
    assert.match(page.text('.reread__shared'), /entraide/)
    const answer = await everyone.request('/mots/relecture', {
      method: 'POST',
      body: new URLSearchParams({ text }),
    })
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
  })

  it('gets a page that a phone can hold, however often a word comes back, and links that lead to marks', async () => {
    const texts = ['usager '.repeat(7_000), 'ABC DEF GHI JKL MNO PQR STU VWX '.repeat(1_500)]
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    texts.push(
      letters
        .flatMap((a) => letters.flatMap((b) => letters.map((d) => `le ${a}${b}${d} vient`)))
        .join(' ')
        .slice(0, 49_000),
    )
    for (const text of texts) {
      const page = await everyone.submit('/mots/relecture', { text })
      assert.equal(page.status, 200)
      assert.ok(Buffer.byteLength(page.html) < 300_000, `${Buffer.byteLength(page.html)} bytes`)
      const ids = new Set([...page.html.matchAll(/ id="(lieu-[^"]+)"/g)].map(([, id]) => id))
      const links = [...page.html.matchAll(/href="#(lieu-[^"]+)"/g)].map(([, id]) => id)
      assert.deepEqual(
        links.filter((id) => !ids.has(id)),
        [],
      )
      assert.ok(ids.size <= 400)
    }
  })

  it('is told how to cut one that is too long, and finds it whole', async () => {
    const long = 'mot '.repeat(12_600)
    const page = await everyone.submit('/mots/relecture', { text: long })
    assert.equal(page.status, 422)
    assert.match(page.text('.error-summary'), /50/)
    assert.equal(page.text('textarea'), long.trim())
  })

  it('is read as long as that in letters of any weight, and told of characters, never of bytes', async () => {
    // Three bytes each in UTF-8, nine once a browser sends them.
    const heavy = 'ᐃᓄᒃᑎᑐᑦ '.repeat(7_142).trim()
    assert.ok(heavy.length > 49_900 && heavy.length <= 50_000)
    const page = await everyone.submit('/mots/relecture', { text: heavy })
    assert.equal(page.status, 200)
    assert.equal(page.text('textarea'), heavy)
    const more = await everyone.submit('/mots/relecture', { text: `${heavy} ${heavy}` })
    assert.equal(more.status, 422)
    assert.match(
      more.text('.error-summary'),
      /Raccourcissez ce texte\s: 99\s987 caractères, au plus 50\s000/,
    )
  })
})

describe('someone who wonders which texts rest on a word', () => {
  it('is led to the sentence of a published text that cites it, and to no text that few may read', async () => {
    const slug = 'texte-qui-cite'
    await team.submit('/redaction/nouveau', {
      title: 'Texte qui cite',
      slug,
      kind: 'brief',
      language: 'fr',
    })
    await team.submit(`/redaction/${slug}/blocs`, { kind: 'paragraph', after: '' })
    const [block] = await query<{ code: string; saves: string }>(
      `select b.code, b.saves::text from demands.blocks b join demands.documents d on d.id = b.document_id where d.slug = $1`,
      [slug],
    )
    assert.ok(block)
    await team.submit(`/redaction/${slug}/blocs/${block.code}`, {
      seen: block.saves,
      next: 'finish',
      text: 'Notre métier tient dans un mot [[term:entraide]].',
    })
    const uses = async () => (await everyone.visit('/mots/entraide')).text('main')
    assert.doesNotMatch(await uses(), /Texte qui cite/)
    const page = await team.visit(`/redaction/${slug}/publication`)
    const published = await team.submit(`/redaction/${slug}/publication`, {
      adoption: 'signed',
      adoptedBy: 'l’assemblée générale',
      adoptedOn: '2025-06-01',
      seen: page.attribute('[name=seen]', 'value') ?? '',
    })
    assert.equal(published.status, 303, published.text('main'))
    assert.match(await uses(), /Texte qui cite/)
    assert.match(await uses(), /Notre métier tient dans un mot/)
    const links = (await everyone.visit('/mots/entraide')).count(
      `a[href^="/revendications/${slug}"]`,
    )
    assert.ok(links >= 1)
  })
})

describe('what other parts know of words', () => {
  it('counts words adopted and proposed by fiscal year', async () => {
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    await as(null, async (tx) => {
      const adopted = await lexiconMeasures.read('lexicon.adopted', { ...reader, tx })
      assert.ok(adopted.some(({ value }) => (value ?? 0) > 10))
    })
  })
})
