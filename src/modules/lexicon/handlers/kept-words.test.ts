import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { castPerson } from '../../../../demo/cast.ts'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as } from '../../../platform/database/database.ts'

const site = await openSite()
const team = site.as('equipe')
const worker = site.as('ressource')
const facilitator = site.as('facilitatrice')
const everyone = site.public
const make = '/mots/atelier'

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })
const count = async (text: string) => {
  const [row] = await query<{ n: number }>(`select count(*)::integer as n from ${text}`)
  return row?.n ?? 0
}
const ofTerm = (slug: string) => `term_id = (select id from lexicon.terms where slug = '${slug}')`

type Visitor = typeof team
const seenOn = async (visitor: Visitor, slug: string) =>
  (await visitor.visit(`${make}/${slug}/edition`)).attribute('[name=seen]', 'value') ?? ''
const wording = { kind: 'shared', inflection: 'number', meaning: 'Reprendre souffle.' }
const adoption = { adoptedBy: 'AG', adoptedOn: '2025-06-01' }
/** The same form, sent four times at once: a double press, two tabs. */
const fourTimes = (path: string, fields: Record<string, string | string[]> = {}) =>
  Promise.all([1, 2, 3, 4].map(() => team.submit(path, fields)))

describe('someone who leads, and would make another word of one that an assembly adopted', () => {
  it('is asked to propose another, even once it was set aside and taken up: everyone reads what the assembly saw', async () => {
    const word = 'alternative'
    const before = (await everyone.visit(`/mots/${word}`)).text('h1')
    await team.submit(`${make}/${word}/mise-de-cote`, { asideWhy: 'À revoir.' })
    const rename = async () =>
      team.submit(`${make}/${word}/edition`, {
        ...wording,
        word: 'Tout autre mot',
        kind: 'care',
        seen: await seenOn(team, word),
      })
    const refused = await rename()
    assert.equal(refused.status, 409)
    assert.match(
      refused.text('.error-summary'),
      /Remettez « alternative » et sa sorte .*ou proposez un autre mot/,
    )
    // What the summary leads to can be seen and mended, with what was typed in it.
    assert.equal(refused.attribute('.error-summary a', 'href'), '#word')
    assert.equal(refused.count('input#word[type=text]'), 1)
    assert.equal(refused.attribute('input#word', 'value'), 'Tout autre mot')
    assert.equal(refused.attribute('[name=kind][checked]', 'value'), 'care')
    assert.match(refused.text('textarea[name=meaning]'), /Reprendre souffle/)
    await team.submit(`${make}/${word}/mise-de-cote/annulation`, {})
    assert.equal((await rename()).status, 409)
    await team.submit(`${make}/${word}/adoption`, adoption)
    assert.equal((await everyone.visit(`/mots/${word}`)).text('h1'), before)
    assert.equal(await count(`lexicon.terms where word = 'Tout autre mot'`), 0)
  })
})

describe('someone of a member, whose word is written again by who leads', () => {
  it('finds what she wrote as a version of its own, under her member’s name, and under what she called it', async () => {
    await worker.submit('/mots/proposer', {
      word: 'traversée',
      kind: 'shared',
      why: 'notre mot à nous',
      meaning: 'LE SENS DE LA CORDE',
    })
    const reworded = await facilitator.submit(`${make}/traversee/edition`, {
      ...wording,
      word: 'passage',
      kind: 'care',
      meaning: 'réécrit par la facilitatrice',
      seen: await seenOn(facilitator, 'traversee'),
    })
    assert.equal(reworded.status, 303)
    const page = (await worker.visit(`${make}/traversee`)).text('#chemin ~ *')
    assert.match(page, /Version 1, écrite le .* par La Corde à linge/)
    const all = (await worker.visit(`${make}/traversee`)).text('main')
    assert.match(all, /LE SENS DE LA CORDE/)
    assert.match(all, /traversée/)
    assert.match(all, /réécrit par la facilitatrice/)
    await team.submit(`${make}/traversee/adoption`, adoption)
    const published = (await everyone.visit('/mots/traversee')).text('main')
    assert.match(published, /La Corde à linge, sous le nom « traversée »/)
    assert.doesNotMatch(published, /LE SENS DE LA CORDE/)
  })
})

describe('two who write of one word at once', () => {
  it('are told: the second reads what the first kept beside her own text, and nothing is lost', async () => {
    const fields = { ...wording, word: 'répit' }
    const [maude, esther] = [await seenOn(team, 'repit'), await seenOn(facilitator, 'repit')]
    const first = { ...fields, meaning: 'TEXTE DE MAUDE, longuement travaillé', seen: maude }
    assert.equal((await team.submit(`${make}/repit/edition`, first)).status, 303)
    const second = await facilitator.submit(`${make}/repit/edition`, {
      ...fields,
      meaning: 'TEXTE DE ESTHER',
      seen: esther,
    })
    assert.equal(second.status, 409)
    assert.match(second.text('main'), /TEXTE DE MAUDE/)
    assert.match(second.text('textarea[name=meaning]'), /TEXTE DE ESTHER/)
    const again = await facilitator.submit(`${make}/repit/edition`, {
      ...fields,
      meaning: 'TEXTE DE ESTHER',
      seen: second.attribute('[name=seen]', 'value') ?? '',
    })
    assert.equal(again.status, 303)
    assert.match((await facilitator.visit(`${make}/repit`)).text('main'), /TEXTE DE MAUDE/)
  })
})

describe('someone who presses twice', () => {
  it('has one version, one round of the seats, one adoption, one reason to set aside, one return', async () => {
    const slug = 'accalmie'
    await team.submit('/mots/proposer', { ...wording, word: slug, why: 'Il manque.' })
    const fields = { ...wording, word: slug, meaning: 'Un temps calme.' }
    await fourTimes(`${make}/${slug}/edition`, { ...fields, seen: await seenOn(team, slug) })
    assert.equal(await count(`lexicon.versions where ${ofTerm(slug)}`), 2)

    await fourTimes(`${make}/${slug}/consentement`)
    assert.equal(await count(`decisions.decisions where question like '%${slug}%'`), 1)
    assert.equal(await count(`lexicon.rounds where ${ofTerm(slug)}`), 1)

    const other = 'embellie'
    await team.submit('/mots/proposer', { ...wording, word: other, why: 'Il manque.' })
    await fourTimes(`${make}/${other}/adoption`, adoption)
    assert.equal(await count(`lexicon.steps where step = 'adopted' and ${ofTerm(other)}`), 1)
    await fourTimes(`${make}/${other}/mise-de-cote`, { asideWhy: 'Plus tard.' })
    assert.equal(await count(`lexicon.steps where step = 'set-aside' and ${ofTerm(other)}`), 1)
    await fourTimes(`${make}/${other}/mise-de-cote/annulation`)
    assert.equal(await count(`lexicon.steps where step = 'taken-up' and ${ofTerm(other)}`), 1)
  })

  it('adds one example, one note, one message, one link, and no press fails', async () => {
    const slug = 'embellie'
    const presses: readonly (readonly [string, Record<string, string>, string])[] = [
      ['exemples', { exampleWords: 'Une embellie entre deux.' }, 'examples'],
      ['notes', { noteWords: 'Ça va mieux.', heldOn: '2025-03-03', people: '8' }, 'workshop_notes'],
      ['echanges', { words: 'On le garde ?' }, 'remarks'],
      ['liens', { other: 'entraide', relation: 'related' }, 'relations'],
    ]
    for (const [part, fields, table] of presses) {
      const form = (await team.visit(`${make}/${slug}`)).fields(`${make}/${slug}/${part}`)
      const answers = await fourTimes(`${make}/${slug}/${part}`, { ...form, ...fields })
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303, 303, 303],
        part,
      )
      const term = `(select id from lexicon.terms where slug = '${slug}')`
      const here = table === 'relations' ? `${term} in (term_id, other_id)` : `term_id = ${term}`
      assert.equal(await count(`lexicon.${table} where ${here}`), 1, part)
    }
  })
})

describe('someone who follows the words', () => {
  it('is told of one that was taken up and adopted again under an entry of its own', async () => {
    await team.submit(`${make}/embellie/adoption`, adoption)
    const feed = await (await everyone.request('/mots/fil.atom')).text()
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)
    assert.ok(ids.filter((id) => id?.includes('/mots/embellie')).length === 2, ids.join('\n'))
    assert.equal(new Set(ids).size, ids.length)
  })
})

describe('someone who reads a decision about a version that the seats did not adopt', () => {
  it('is of the network: everyone reads it only once the version was adopted', async () => {
    const word = 'accueil'
    const meaning = 'Une version que personne n’a encore adoptée.'
    await team.submit(`${make}/${word}/edition`, {
      ...wording,
      word,
      meaning,
      seen: await seenOn(team, word),
    })
    assert.equal((await team.submit(`${make}/${word}/consentement`, {})).status, 303)
    const [decision] = await query<{ slug: string; reference: string }>(
      `select slug, reference from decisions.decisions where reference like 'term:accueil@%'`,
    )
    assert.match(decision?.reference ?? '', /^term:accueil@\d$/)
    const path = `/decisions/${decision?.slug}`
    assert.match((await team.visit(path)).text('main'), /Mot\s: accueil, version 2/)
    for (const stage of ['clarify', 'react', 'amend', 'consent', 'closed']) {
      await query(
        `insert into decisions.stages (decision_id, number, stage) select id, 0, $1 from decisions.decisions where slug = $2`,
        [stage, decision?.slug],
      )
    }
    await query(
      `insert into decisions.outcomes select id, 'no-quorum', 10, 0, '2025-05-04' from decisions.decisions where slug = $1`,
      [decision?.slug],
    )
    const told = await team.submit(`${make}/${word}/consentement/resultat`, {})
    assert.match(told.location ?? '', /fait=revenu/)
    const published = await team.submit(`${path}/public`, { audience: 'public' })
    assert.match(published.location ?? '', /fait=pas-publique/)
    assert.equal((await everyone.visit(path)).status, 404)
    assert.doesNotMatch((await everyone.visit(`/mots/${word}`)).text('main'), /encore adoptée/)
  })
})

describe('someone of the team who writes a decision about a word herself', () => {
  it('asks the seats about the version that stands, not about whatever the word becomes', async () => {
    const drafted = await team.submit('/decisions/nouvelle', {
      question: 'Gardons-nous ce mot tel qu’il est écrit ?',
      text: 'Tel qu’il est écrit.',
      method: 'consent',
      reference: 'term:entraide',
    })
    assert.equal(drafted.status, 303, drafted.text('main'))
    const [decision] = await query<{ reference: string; last: number }>(
      `select d.reference, (select max(v.version) from lexicon.versions v join lexicon.terms t on t.id = v.term_id where t.slug = 'entraide') as last
       from decisions.decisions d where d.question like 'Gardons-nous ce mot%'`,
    )
    assert.equal(decision?.reference, `term:entraide@${decision?.last}`)
  })
})

describe('someone who brings a file, or types a word, with signs that show nothing', () => {
  it('is told at which line of the file, and nothing fails', async () => {
    const text = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://a.example.org/1> a skos:Concept ; skos:prefLabel "nul\\u0000mot"@fr .`
    for (const path of ['', '/acceptation']) {
      const told = await team.submit(`${make}/import${path}`, { from: 'Ailleurs', text })
      assert.equal(told.status, 422)
      assert.match(told.text('.error-summary'), /ligne 2/)
    }
  })

  it('proposes the word that is read: two that look the same are one', async () => {
    const fields = { ...wording, why: 'Il manque.' }
    const first = await team.submit('/mots/proposer', { ...fields, word: 'mot\u200bcaché' })
    assert.equal(first.status, 303)
    assert.equal((await team.submit('/mots/proposer', { ...fields, word: 'motcaché' })).status, 409)
  })
})

describe('someone who leads, and sends a form about a word that is before the seats', () => {
  const slug = 'veillee-d-essai'

  it('is told to wait, and finds all she typed: a wording, an adoption, a reason', async () => {
    await team.submit('/mots/proposer', { ...wording, word: 'veillée d’essai', why: 'Il manque.' })
    const opened = await seenOn(team, slug)
    assert.equal((await team.submit(`${make}/${slug}/consentement`, {})).status, 303)
    const [round] = await query<{ slug: string }>(
      `select slug from decisions.decisions where reference = 'term:${slug}@1'`,
    )
    const opening = `/decisions/${round?.slug}/etape/clarify`
    assert.equal((await team.fillIn(opening, opening, { why: '' })).status, 303)
    const typed = { ...wording, word: 'veillée d’essai', origin: 'D’un soir de panne.' }
    const worded = await team.submit(`${make}/${slug}/edition`, { ...typed, seen: opened })
    assert.equal(worded.status, 409)
    assert.match(worded.text('.error-summary'), /Attendez ce que les sièges diront\s: /)
    assert.equal(worded.text('textarea[name=origin]'), typed.origin)

    const adopted = await team.submit(`${make}/${slug}/adoption`, adoption)
    assert.equal(adopted.status, 409)
    assert.match(adopted.text('.error-summary'), /Attendez ce que les sièges diront/)
    assert.equal(adopted.attribute('details[open] #adoptedBy', 'value'), adoption.adoptedBy)
    assert.equal(adopted.attribute('details[open] #adoptedOn', 'value'), adoption.adoptedOn)

    const aside = await team.submit(`${make}/${slug}/mise-de-cote`, { asideWhy: 'À revoir.' })
    assert.equal(aside.status, 409)
    assert.equal(aside.text('textarea#asideWhy'), 'À revoir.')
    assert.match(aside.text('.error-summary'), /Votre raison est gardée/)
    assert.equal(await count(`lexicon.versions where ${ofTerm(slug)}`), 1)
  })
})

describe('someone who leads, and takes out what was added to a word', () => {
  const exampleWords = 'On s’est tenu chaud avec une bouilloire.'
  const senseWords = 'Se relayer auprès de qui veille.'
  const path = `${make}/entraide`
  const idIn = async (table: string, words: string) => {
    const [row] = await query<{ id: string }>(`select id from ${table} where words = $1`, [words])
    return row?.id ?? ''
  }

  it('still reads it among what was taken out, with its day; nobody else does', async () => {
    await team.submit(`${path}/exemples`, { exampleWords })
    const id = await idIn('lexicon.examples', exampleWords)
    const remove = `${path}/exemples/${id}/retrait`
    assert.equal((await team.submit(remove, {})).status, 303)
    assert.match(
      (await team.visit(path)).text('[aria-labelledby=chemin]'),
      /Ce qui a été enlevé.*bouilloire.*Exemple enlevé le/,
    )
    assert.doesNotMatch((await worker.visit(path)).text('main'), /bouilloire/)
    assert.doesNotMatch((await everyone.visit('/mots/entraide')).text('main'), /bouilloire/)
    const [kept] = await query<{ by: string }>(
      'select p.name as by from lexicon.examples e join directory.people p on p.id = e.removed_by where e.id = $1',
      [id],
    )
    assert.equal(kept?.by, 'Maude Delisière')
  })

  it('deletes no row, changes no removal, and brings nothing back to life in the database', async () => {
    const maude = castPerson('Maude Delisière')
    const id = await idIn('lexicon.examples', exampleWords)
    for (const text of [
      'delete from lexicon.examples',
      'delete from lexicon.senses',
      `update lexicon.examples set removed_at = '2001-01-01' where id = '${id}'`,
      `update lexicon.examples set removed_at = null where id = '${id}'`,
      `update lexicon.examples set removed_by = null where id = '${id}'`,
    ]) {
      await assert.rejects(
        as(maude, (tx) => sql.raw(text).execute(tx)),
        /permission denied|does not change/,
        text,
      )
    }
  })

  it('keeps them no more once the member whose they are erases them', async () => {
    const [{ id: member } = { id: '' }] = await query<{ id: string }>(
      `select id from directory.members where slug = 'la-corde-a-linge'`,
    )
    const said = 'On a gardé la lampe allumée pour elle.'
    await team.submit(`${path}/exemples`, { exampleWords: said, exampleMember: member })
    const id = await idIn('lexicon.examples', said)
    const remove = `${path}/exemples/${id}/retrait`
    assert.equal((await team.submit(remove, {})).status, 303)
    assert.match((await team.visit(path)).text('[aria-labelledby=chemin]'), /lampe allumée/)
    // Who leads has nothing more to take out; a neighbour neither reads it nor erases it.
    assert.equal((await team.submit(remove, {})).status, 404)
    assert.doesNotMatch((await site.as('voisine').visit(path)).text('main'), /lampe allumée/)
    assert.equal((await site.as('voisine').submit(remove, {})).status, 404)

    const own = await worker.visit(path)
    assert.match(own.text('[aria-labelledby=chemin]'), /lampe allumée.*Effacer ces mots/)
    assert.equal((await worker.submit(remove, {})).status, 303)
    assert.equal(await idIn('lexicon.examples', said), '')
    assert.match(
      (await team.visit(path)).text('[aria-labelledby=chemin]'),
      /Ses mots sont effacés.*Exemple enlevé le/,
    )
    const [kept] = await query<{ by: string }>(
      'select p.name as by from lexicon.examples e join directory.people p on p.id = e.removed_by where e.id = $1',
      [id],
    )
    assert.equal(kept?.by, 'Maude Delisière')
    assert.equal((await worker.submit(remove, {})).status, 404)
  })

  it('leaves nothing of the words of a member that takes its own back', async () => {
    const [{ id: member } = { id: '' }] = await query<{ id: string }>(
      `select id from directory.members where slug = 'la-corde-a-linge'`,
    )
    const fields = { senseWords, holder: `member:${member}`, since: '2025-02-01' }
    await team.submit(`${path}/sens`, fields)
    const id = await idIn('lexicon.senses', senseWords)
    assert.equal((await worker.submit(`${path}/sens/${id}/retrait`, {})).status, 303)
    assert.equal(await idIn('lexicon.senses', senseWords), '')
    assert.match(
      (await team.visit(path)).text('[aria-labelledby=chemin]'),
      /Ses mots sont effacés.*Sens enlevé le/,
    )
  })

  it('says of a sense whose it is, and lends no other name to it', async () => {
    const maude = castPerson('Maude Delisière')
    const words = 'Se prêter une corde.'
    await as(maude, (tx) =>
      sql
        .raw(
          `insert into lexicon.senses (term_id, words, held_by_member, holder_name, held_since)
           select t.id, '${words}', (select id from directory.members where slug = 'la-corde-a-linge'), 'Un autre nom', '2025-02-01'
           from lexicon.terms t where t.slug = 'entraide'`,
        )
        .execute(tx),
    )
    const [held] = await query<{ holder_name: string }>(
      'select holder_name from lexicon.senses where words = $1',
      [words],
    )
    assert.equal(held?.holder_name, 'La Corde à linge')
  })
})
