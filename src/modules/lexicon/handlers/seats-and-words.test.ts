import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { sqlAs } from '../../../../test/sql-as.ts'
import { withConnection } from '../../../platform/database/connect.ts'

const site = await openSite()
const team = site.as('equipe')
const worker = site.as('ressource')
const delegate = site.as('deleguee')
const neighbour = site.as('voisine')
const everyone = site.public
const make = '/mots/atelier'
const own = '/ma-ressource/la-corde-a-linge/decisions'

const wording = { kind: 'shared', inflection: 'number', meaning: 'Reprendre souffle.' }

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

async function propose(word: string, fields: Record<string, string> = {}) {
  const told = await team.submit('/mots/proposer', {
    ...wording,
    word,
    why: 'Il manque.',
    ...fields,
  })
  assert.equal(told.status, 303)
}

/** Prepares a round about a word, and answers the address of its decision. */
async function prepare(word: string): Promise<string> {
  const told = await team.submit(`${make}/${word}/consentement`, {})
  assert.equal(told.location, `${make}/${word}?fait=prepare`)
  const [round] = await query<{ slug: string }>(
    `select d.slug from decisions.decisions d join lexicon.rounds r on r.decision_id = d.id join lexicon.terms t on t.id = r.term_id where t.slug = $1
     order by r.prepared_at desc limit 1`,
    [word],
  )
  return round?.slug ?? ''
}

async function enter(decision: string, ...stages: readonly string[]) {
  for (const stage of stages) {
    const to = `/decisions/${decision}/etape/${stage}`
    const moved = await team.fillIn(to, to, { why: '' })
    assert.equal(moved.location, `/decisions/${decision}?fait=etape`, stage)
  }
}

const words = async (visitor: typeof team, slug: string, fields: Record<string, string>) =>
  visitor.fillIn(`${make}/${slug}/edition`, `${make}/${slug}/edition`, fields)

describe('someone who follows a word that the seats sent back', () => {
  it('reads when it was before them, in which decision, and what they said, where she writes too', async () => {
    await propose('embrasure')
    const decision = await prepare('embrasure')
    await enter(decision, 'clarify', 'react')
    await delegate.submit(`${own}/${decision}/mots`, { words: 'Ce mot me fait penser à un mur.' })
    await enter(decision, 'amend', 'consent')
    const asked = await worker.visit(`${make}/embrasure`)
    assert.match(asked.text('main'), /Devant les sièges.*Sa version 1 est devant les sièges/)
    assert.equal(asked.attribute('.note a', 'href'), `/decisions/${decision}`)
    await delegate.submit(`${own}/${decision}/position`, {
      position: 'objection',
      reason: 'Personne ne le dit ici.',
      seen: '0',
    })
    await enter(decision, 'closed')
    const told = await team.submit(`${make}/embrasure/consentement/resultat`, {})
    assert.equal(told.location, `${make}/embrasure?fait=revenu`)

    for (const path of [`${make}/embrasure`, `${make}/embrasure/edition`]) {
      const said = (await team.visit(path)).text('main')
      assert.match(said, /ont dit de la version 1, portée devant eux le \d/)
      assert.match(said, /un mur\.\s*La réaction de La Corde à linge/)
      assert.match(said, /Personne ne le dit ici\.\s*L’objection de La Corde à linge/)
    }
    const page = await neighbour.visit(`${make}/embrasure`)
    assert.match(page.text('main'), /Personne ne le dit ici/)
    assert.doesNotMatch(page.text('main'), /Personne n’en a encore parlé/)
    assert.match(
      page.text('main'),
      /Porté aux sièges le [^.]+\. Voir la décision\s*Revenu à l’atelier le [^.]+\. Voir la décision/,
    )
    assert.ok(page.count(`a[href="/decisions/${decision}"]`) >= 3)
  })

  it('reads none of it outside the network', async () => {
    await team.submit(`${make}/embrasure/adoption`, { adoptedBy: 'AG', adoptedOn: '2025-06-01' })
    const page = await everyone.visit('/mots/embrasure')
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text('main'), /Personne ne le dit ici|un mur/)
    assert.deepEqual(await sqlAs(site, null, 'select decision from lexicon.rounds'), [])
  })
})

describe('someone who leads, and throws away the round she was preparing', () => {
  it('finds the word where it was: no seat saw it, and nothing says one did', async () => {
    await propose('ressac')
    const decision = await prepare('ressac')
    const drafted = await team.visit(`${make}/ressac`)
    assert.match(drafted.text('main'), /En discussion.*Un tour est en préparation/)
    assert.equal(drafted.count(`a[href="/decisions/${decision}"]`), 1)
    const unseen = await worker.visit(`${make}/ressac`)
    assert.doesNotMatch(unseen.text('main'), /Devant les sièges|préparation|Porté aux sièges/)
    assert.equal(unseen.count(`a[href="/decisions/${decision}"]`), 0)
    const asIs = await team.submit(`${make}/ressac/consentement/resultat`, {})
    assert.equal(asIs.location, `${make}/ressac?fait=pas-devant`)
    const aside = await team.submit(`${make}/ressac/mise-de-cote`, { asideWhy: 'À revoir.' })
    assert.equal(aside.status, 409)
    assert.match(aside.text('.error-summary'), /jetez d’abord le brouillon/)
    assert.equal(aside.text('textarea#asideWhy'), 'À revoir.')

    assert.equal((await team.submit(`/decisions/${decision}/retrait`, {})).status, 303)
    const page = await team.visit(`${make}/ressac`)
    assert.match(page.text('main'), /En discussion/)
    assert.doesNotMatch(page.text('main'), /Porté aux sièges|Revenu à l’atelier|en préparation/)
    assert.equal(page.count(`form[action="${make}/ressac/consentement"]`), 1)
    await prepare('ressac')
  })

  it('words it meanwhile: the seats are asked about the version that was prepared, and adopt that one', async () => {
    await propose('halage')
    const decision = await prepare('halage')
    const next = { word: 'halage', ...wording, meaning: 'Tirer ensemble.' }
    assert.equal((await words(team, 'halage', next)).location, `${make}/halage?fait=garde`)
    assert.match(
      (await team.visit(`${make}/halage`)).text('main'),
      /Ce tour porte sur la version 1\. La version 2 a été écrite depuis/,
    )
    const opened = await team.visit(`${make}/halage/edition`)
    await enter(decision, 'clarify', 'react', 'amend', 'consent')
    const late = await team.submit(`${make}/halage/edition`, {
      ...next,
      meaning: 'Autre chose.',
      seen: opened.attribute('[name=seen]', 'value') ?? '',
    })
    assert.equal(late.status, 409)
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `insert into lexicon.versions (term_id, version, meaning, written_by)
          select id, 3, 'Autre chose.', platform.current_person() from lexicon.terms where slug = 'halage'`,
      ),
      /does not change under the seats/,
    )
    await delegate.submit(`${own}/${decision}/position`, { position: 'consent', seen: '0' })
    await enter(decision, 'closed')
    const told = await team.submit(`${make}/halage/consentement/resultat`, {})
    assert.equal(told.location, `${make}/halage?fait=adopte`)
    assert.match((await everyone.visit('/mots/halage')).text('.word__meaning'), /Reprendre souffle/)
    assert.match((await team.visit(`${make}/halage`)).text('main'), /Adopté, en révision/)
  })
})

describe('someone who proposes a word for her member', () => {
  const proposed = { ...wording, word: 'déneigement', why: 'On le fait pour les autres.' }
  const path = `${make}/deneigement/edition`

  it('completes it and puts it right herself, and no other member does', async () => {
    assert.equal((await worker.submit('/mots/proposer', proposed)).status, 303)
    const page = await worker.visit(`${make}/deneigement`)
    assert.match(page.text('main'), /vous pouvez le compléter et le corriger/)
    assert.equal(page.count(`a[href="${path}"]`), 1)
    const kept = await words(worker, 'deneigement', { origin: 'Un matin de février.' })
    assert.equal(kept.location, `${make}/deneigement?fait=garde`)
    const renamed = await words(worker, 'deneigement', { word: 'déneigement à deux' })
    assert.equal(renamed.location, `${make}/deneigement?fait=garde`)
    assert.match((await team.visit(`${make}/deneigement`)).text('main'), /Un matin de février/)

    for (const other of [neighbour, delegate]) {
      const told = await other.visit(`${make}/deneigement`)
      assert.match(told.text('main'), /Qui anime l’atelier écrit ce mot.*Dites dans l’échange/)
      assert.equal((await other.visit(path)).status, 404)
      assert.equal((await other.submit(path, { ...proposed, seen: '3' })).status, 404)
    }
    const write = `insert into lexicon.versions (term_id, version, meaning, written_by)
      select id, 4, 'À moi.', platform.current_person() from lexicon.terms where slug = 'deneigement'`
    await assert.rejects(sqlAs(site, 'voisine', write), /row-level security/)
    const renaming = `update lexicon.terms set word = 'autre' where slug = 'deneigement' returning slug`
    assert.deepEqual(await sqlAs(site, 'voisine', renaming), [])
    assert.equal((await sqlAs(site, 'ressource', renaming)).length, 1)
  })

  it('is told who writes it once someone else did, and finds all she typed', async () => {
    const opened = await worker.visit(path)
    assert.equal((await words(team, 'deneigement', { tensions: 'La pelle.' })).status, 303)
    const late = await worker.submit(path, {
      ...proposed,
      word: 'déneigement à deux',
      origin: 'Un soir de mars.',
      seen: opened.attribute('[name=seen]', 'value') ?? '',
    })
    assert.equal(late.status, 409)
    assert.match(late.text('.error-summary'), /qui anime l’atelier écrit ce mot maintenant/)
    assert.equal(late.text('textarea[name=origin]'), 'Un soir de mars.')
    assert.equal((await worker.visit(path)).location, `${make}/deneigement?fait=mene`)
    const page = await worker.visit(`${make}/deneigement`)
    assert.match(page.text('main'), /Maintenant, c’est qui anime l’atelier qui l’écrit/)
    assert.equal(page.count(`form[action="${make}/deneigement/echanges"]`), 1)
  })

  it('leaves it to the seats as soon as it goes to them', async () => {
    await worker.submit('/mots/proposer', { ...proposed, word: 'pelletée' })
    const decision = await prepare('pelletee')
    assert.equal(
      (await worker.visit(`${make}/pelletee/edition`)).location,
      `${make}/pelletee?fait=mene`,
    )
    await team.submit(`/decisions/${decision}/retrait`, {})
    assert.equal((await worker.visit(`${make}/pelletee/edition`)).status, 200)
  })
})
