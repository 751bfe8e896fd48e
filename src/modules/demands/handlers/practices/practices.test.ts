import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()
const own = site.as('ressource')
const space = '/ma-ressource/la-corde-a-linge/nos-pratiques'
const canary = 'Le canari dort dans la manche du manteau'
const query = async <T extends object>(text: string, values: unknown[] = []) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<T>(text, values)).rows,
  )

const [taxi] = await query<{ id: string; code: string }>(
  `select b.id, b.code from demands.blocks b join demands.block_versions v on v.block_id = b.id where v.title = 'Le taxi, sans question'`,
)
const means = taxi?.id ?? ''
const places = [
  '/redaction/le-dernier-autobus',
  '/nos-pratiques/le-dernier-autobus',
  '/en/nos-pratiques/le-dernier-autobus',
  '/ressources/la-corde-a-linge',
]
const readers = [site.public, site.as('voisine'), site.as('equipe'), site.as('facilitatrice')]

/** Where someone else than its member reads it, asked twice: the second may be served from memory. */
async function readAt() {
  const found = new Set<string>()
  for (const reader of readers) {
    for (const path of places) {
      await reader.visit(path)
      if ((await reader.visit(path)).html.includes(canary)) found.add(path)
    }
  }
  return [...found]
}

const idOf = async (title: string) =>
  (await query<{ id: string }>('select id from demands.practices where title = $1', [title]))[0]?.id

describe('a member that says what it does', () => {
  it('keeps a draft to itself', async () => {
    const kept = await own.submit(space, { title: canary, text: '', means, next: 'keep' })
    assert.equal(kept.location, `${space}?fait=gardee`)
    assert.ok((await own.visit(space)).html.includes(canary))
    assert.deepEqual(await readAt(), [])
    // Nor is it counted in what was done of the year: nothing is shared yet.
    const year = await own.visit('/ma-ressource/la-corde-a-linge/plan')
    assert.doesNotMatch(year.text('main'), /canari/)
    const id = await idOf(canary)
    assert.equal((await site.as('voisine').visit(`${space}/${id}`)).status, 404)
  })

  it('is read beside the means and on its own page once it shows it, and nowhere the moment it takes it back', async () => {
    const id = await idOf(canary)
    const shown = await own.submit(`${space}/${id}`, {
      title: canary,
      text: 'Le soir.',
      means,
      next: 'show',
    })
    assert.equal(shown.location, `${space}?fait=montree`)
    assert.deepEqual(await readAt(), [places[1], places[2], places[3]])
    const page = await site.public.visit(places[1] ?? '')
    assert.match(page.text(`[aria-labelledby="b-${taxi?.code}"]`), /Bas-Saint-Laurent/)
    assert.match(page.text(`[aria-labelledby="b-${taxi?.code}"]`), /La Corde à linge/)
    const text = await site.public.visit('/redaction/le-dernier-autobus')
    assert.match(text.text('.carried'), /1\.2 Le taxi, sans question 2 ressources, 2 régions/)
    const ofMember = await site.public.visit('/ressources/la-corde-a-linge')
    assert.match(
      ofMember.text('#nos-pratiques ~ ul'),
      /Porte 1\.2 Le taxi, sans question, « Le dernier autobus »/,
    )

    const year = '/ma-ressource/la-corde-a-linge/plan'
    assert.match((await own.visit(year)).text('#aussi ~ ul'), new RegExp(`partagée : ${canary}`))

    await own.submit(`${space}/${id}/retrait`, {})
    assert.doesNotMatch((await own.visit(year)).text('main'), /canari/)
    assert.deepEqual(await readAt(), [])
    assert.match((await own.visit(space)).html, /Brouillon/)
    assert.equal((await own.submit(`${space}/${id}/retrait`, {})).status, 404)
  })

  it('is told in a sentence what is missing, and keeps what it typed', async () => {
    const empty = await own.submit(space, { title: '', text: 'Un bout de texte', next: 'show' })
    assert.equal(empty.status, 422)
    assert.match(empty.text('.error-summary'), /Écrivez ce que vous faites/)
    assert.ok(empty.html.includes('Un bout de texte'))
    const untied = await own.submit(space, { title: 'Une chose', text: '', next: 'show' })
    assert.equal(untied.status, 422)
    assert.match(untied.text('.field__error'), /Cochez au moins un moyen/)
    const [closed] = await query<{ id: string }>(
      `with closed as (insert into demands.documents (slug, title, kind, created_by)
         select 'ferme', 'Fermé', 'brief', id from directory.people where name = 'Maude Delisière' returning id, created_by)
       insert into demands.blocks (document_id, kind, place, created_by) select id, 'means', 1, created_by from closed returning id`,
    )
    for (const unknown of [
      closed?.id ?? '',
      'pas-un-moyen',
      '6dd0f5f4-0000-4000-8000-000000000000',
    ]) {
      const refused = await own.submit(space, {
        title: 'Une chose',
        text: '',
        means: unknown,
        next: 'show',
      })
      assert.equal(refused.status, 409, unknown)
      assert.match(refused.text('.field__error'), /Cochez de nouveau/)
    }
    assert.equal(
      (await own.submit(space, { title: 'x'.repeat(121), text: '', next: 'keep' })).status,
      422,
    )
    assert.equal(await idOf('Une chose'), undefined)
  })

  it('cannot write for another member, nor erase what is shown', async () => {
    assert.equal(
      (await site.as('voisine').submit(space, { title: 'a', text: '', next: 'keep' })).status,
      404,
    )
    const shownId = await idOf('Personne ne rentre à pied après le souper du jeudi')
    assert.equal((await own.submit(`${space}/${shownId}/suppression`, {})).status, 404)
    const neighbours = await idOf('Le tour du rang, à vingt et une heures quinze')
    for (const act of ['', '/retrait', '/suppression']) {
      const answer = await own.submit(`${space}/${neighbours}${act}`, {
        title: 'Volé',
        text: '',
        means,
        next: 'show',
      })
      assert.equal(answer.status, 404, act)
    }
    const id = await idOf(canary)
    await own.submit(`${space}/${id}/suppression`, {})
    assert.equal(await idOf(canary), undefined)
  })

  it('does not come out with a means that only the working copy of a published text has', async () => {
    const title = 'Le canari attend la prochaine version'
    const kept = await own.submit(space, { title, text: '', means: '', next: 'keep' })
    assert.equal(kept.status, 303)
    await query(
      `with added as (insert into demands.blocks (document_id, kind, place, created_by)
         select id, 'means', 9999, created_by from demands.documents where slug = 'ce-que-la-nuit-demande' returning id, document_id),
       tied as (insert into demands.practice_means (practice_id, block_id, document_id)
         select p.id, a.id, a.document_id from demands.practices p, added a where p.title = $1)
       insert into demands.practice_publications (practice_id, published_by)
       select id, written_by from demands.practices where title = $1`,
      [title],
    )
    for (const path of ['/nos-pratiques/ce-que-la-nuit-demande', '/ressources/la-corde-a-linge']) {
      assert.ok(!(await site.public.visit(path)).html.includes(title), path)
    }
  })

  it('is not read by who may no longer read the text', async () => {
    const team = site.as('equipe')
    const audience = (to: string) =>
      team.submit('/redaction/le-dernier-autobus/reglages', {
        title: 'Le dernier autobus',
        kind: 'letter',
        language: 'fr',
        audience: to,
        embargo: '',
      })
    const path = '/ressources/la-corde-a-linge'
    const mentions = async () => /souper du jeudi/.test((await site.public.visit(path)).html)
    assert.equal(await mentions(), true)
    await audience('members')
    assert.equal(await mentions(), false)
    assert.equal((await site.public.visit('/nos-pratiques/le-dernier-autobus')).status, 303)
    assert.match(
      (await site.as('voisine').visit('/nos-pratiques/le-dernier-autobus')).html,
      /souper du jeudi/,
    )
    await audience('public')
    assert.equal(await mentions(), true)
  })
})
