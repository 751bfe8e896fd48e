import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../test/site.ts'

const site = await openSite()

describe('someone whose form was refused', () => {
  it('comes back to the address it was sent to and finds the page that holds it', async () => {
    const team = site.as('equipe')
    for (const [sent, held] of [
      ['/equipe/instances/conseil/mandats', '/equipe/instances/conseil'],
      ['/equipe/instances/conseil/declarations', '/equipe/instances/conseil'],
      ['/equipe/ressources/la-pelote/invitations', '/equipe/ressources/la-pelote'],
      ['/equipe/personnes/invitations', '/equipe/personnes'],
      ['/mon-compte/identite', '/mon-compte'],
      ['/en/mon-compte/identite', '/en/mon-compte'],
    ] as const) {
      const back = await team.visit(sent)
      assert.equal(back.status, 303, sent)
      assert.equal(back.location, held)
    }
    const space = '/ma-ressource/la-corde-a-linge'
    const invitations = await site.as('ressource').visit(`${space}/invitations`)
    assert.equal(invitations.location, `${space}/personnes`)
    assert.equal((await team.visit('/equipe/nulle-part')).status, 404)
    assert.equal((await site.public.visit('/nulle-part')).status, 404)
  })

  it('keeps the page where the code is typed, in the other language too', async () => {
    const asked = await site.public.submit('/connexion', { email: 'personne@example.org' })
    const waiting = asked.location ?? ''
    const page = await site.public.visit(waiting)
    const action = page.attribute('main form', 'action') ?? ''
    const request = page.attribute('input[name=request]', 'value') ?? ''
    const refused = await site.public.submit(action, { request, code: '' })
    assert.equal(refused.status, 422)
    const english = refused.attribute('.masthead a[lang=en], a[hreflang=en]', 'href') ?? ''
    assert.match(english, /^\/en\/connexion\/code\?demande=/)
    assert.equal((await site.public.visit(english)).status, 200)
  })
})

describe('someone who closes her session', () => {
  it('is told that it is closed', async () => {
    const out = await site.as('voisine').submit('/deconnexion', {})
    const landed = await site.public.visit(out.location ?? '')
    assert.match(landed.text('[role=status]'), /Votre session est fermée/)
  })
})
