import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite, type Visit } from '../../../../test/site.ts'
import { askAccounts } from '../accounts-login.ts'
import { sessionCookie, tokenOfCookie } from '../sessions/session-cookie.ts'

const site = await openSite()
const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/125 Mobile Safari/537.36'
const ipad =
  'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1'

/** Signs in once more, from another device. */
async function enterFrom(userAgent: string, persona: string): Promise<string> {
  const answer = await site.public.request('/demonstration/entrer', {
    method: 'POST',
    headers: { 'user-agent': userAgent },
    body: new URLSearchParams({ persona }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const rowsOf = (visit: Visit) =>
  visit.text('#sessions ~ table tbody, section[aria-labelledby=sessions] tbody')

describe('someone signed in', () => {
  it('reads on which devices, in coarse words, and nothing finer is kept', async () => {
    await enterFrom(android, 'deleguee')
    const here = site.withCookie(await enterFrom(ipad, 'deleguee'))
    const devices = rowsOf(await here.visit('/mon-compte'))
    assert.match(devices, /^iPad \(cet appareil\)/)
    assert.match(devices, /Téléphone Android/)
    const kept = JSON.stringify(await askAccounts({ text: 'select * from accounts.sessions' }))
    assert.doesNotMatch(kept, /Mozilla|Pixel|127\.0\.0\.1/)
  })

  it('ends the session of a telephone she lost', async () => {
    const lost = site.withCookie(await enterFrom(android, 'voisine'))
    const here = site.withCookie(await enterFrom(ipad, 'voisine'))
    assert.equal((await lost.visit('/mon-compte')).status, 200)

    const action =
      (await here.visit('/mon-compte')).attribute('form[action$="/fin"]:has(button)', 'action') ??
      ''
    const ended = await here.submit(action, {})
    assert.equal(ended.location, '/mon-compte?fait=session')
    assert.match((await here.visit(ended.location)).text('[role=status]'), /fermée/)
    assert.equal((await lost.visit('/mon-compte')).location, '/connexion?suite=%2Fmon-compte')
    assert.equal((await here.visit('/mon-compte')).status, 200)
  })

  it('ends all her other sessions at once', async () => {
    const others = [await enterFrom(android, 'voisine'), await enterFrom(android, 'voisine')]
    const here = site.withCookie(await enterFrom(ipad, 'voisine'))
    const ended = await here.fillIn('/mon-compte', '/mon-compte/sessions/autres/fin', {})
    assert.match(ended.location ?? '', /fait=autres-\d+$/)
    for (const cookie of others)
      assert.equal((await site.withCookie(cookie).visit('/mon-compte')).status, 303)
    assert.equal((await here.visit('/mon-compte')).status, 200)
  })

  it('cannot end anyone else’s session, nor learn that it is there', async () => {
    const neighbour = await enterFrom(android, 'voisine')
    const [{ id } = { id: '' }] = await askAccounts<{ id: string }>({
      text: `select s.id from accounts.sessions s join accounts.users u on u.id = s.user_id
             where u.email = 'nour@bercantes.example.org' order by s.created_at desc limit 1`,
    })
    const team = site.as('equipe')
    assert.equal((await team.submit(`/mon-compte/sessions/${id}/fin`, {})).status, 404)
    assert.equal((await team.submit('/mon-compte/sessions/not-an-id/fin', {})).status, 404)
    assert.equal((await site.withCookie(neighbour).visit('/mon-compte')).status, 200)
  })

  it('signs out, and the cookie no longer opens anything', async () => {
    const cookie = await enterFrom(ipad, 'ressource')
    const out = await site.withCookie(cookie).submit('/deconnexion', {})
    assert.equal(out.location, '/connexion?fait=fermee')
    assert.match(out.headers.get('set-cookie') ?? '', /maillage\.session=;.*Max-Age=0/)
    assert.equal((await site.withCookie(cookie).visit('/mon-compte')).status, 303)
  })

  it('changes her name and the language of her mails', async () => {
    const here = site.as('facilitatrice')
    const saved = await here.fillIn('/mon-compte', '/mon-compte/identite', {
      name: 'Esther L.',
      language: 'en',
    })
    assert.equal(saved.location, '/mon-compte?fait=identite')
    const account = await here.visit('/mon-compte')
    assert.equal(account.attribute('input[name=name]', 'value'), 'Esther L.')
    assert.ok(account.count('input[name=language][value=en][checked]'))
  })

  it('is told what to mend when her name is empty or endless, and finds what she typed', async () => {
    const here = site.as('facilitatrice')
    const empty = await here.submit('/mon-compte/identite', { name: ' ', language: 'fr' })
    assert.equal(empty.status, 422)
    assert.match(empty.text('.error-summary'), /Écrivez votre nom/)
    const endless = await here.submit('/mon-compte/identite', {
      name: 'é'.repeat(10_000),
      language: 'xx',
    })
    assert.equal(endless.status, 422)
    assert.match(endless.text('.error-summary'), /Raccourcissez.*Choisissez une langue/)
    assert.equal(endless.attribute('input[name=name]', 'value')?.length, 10_000)
  })

  it('goes straight to her space from the sign-in page', async () => {
    assert.equal((await site.as('ressource').visit('/connexion')).location, '/ma-ressource')
    assert.equal((await site.as('equipe').visit('/connexion')).location, '/equipe')
    assert.equal(
      (await site.as('equipe').visit('/connexion?suite=/mon-compte')).location,
      '/mon-compte',
    )
    assert.equal((await site.as('equipe').visit('/connexion?confirmer=1')).status, 200)
  })
})

describe('a session', () => {
  it('is nobody’s when its cookie was forged', async () => {
    const real = decodeURIComponent(await enterFrom(ipad, 'ressource'))
    const [token, signature] = real.slice(sessionCookie.length + 1).split('.')
    const forged = [
      `${token}.`,
      `.${signature}`,
      `x${token}.${signature}`,
      `${token}.${signature?.slice(0, -4)}`,
      '%',
      '',
    ]
    for (const value of forged) {
      const cookie = `${sessionCookie}=${value}`
      assert.equal(tokenOfCookie(cookie), null, value)
      assert.equal((await site.withCookie(cookie).visit('/mon-compte')).status, 303)
    }
    assert.equal(
      tokenOfCookie(`other=1; ${sessionCookie}=${encodeURIComponent(`${token}.${signature}`)}`),
      token,
    )
  })

  it('ends after 30 days without a visit; a visit gives it 30 more, written once a day', async () => {
    const cookie = await enterFrom(ipad, 'administration')
    const visitor = site.withCookie(cookie)
    const age = async (days: number) =>
      askAccounts({
        text: `update accounts.sessions set updated_at = updated_at - make_interval(days => $1),
               expires_at = expires_at - make_interval(days => $1)`,
        values: [days],
      })
    assert.equal((await visitor.visit('/mon-compte')).headers.get('set-cookie'), null)

    await age(29)
    const visited = await visitor.visit('/mon-compte')
    assert.equal(visited.status, 200)
    assert.match(visited.headers.get('set-cookie') ?? '', /^maillage\.session=.*Max-Age=2592000/)
    assert.equal((await visitor.visit('/mon-compte')).headers.get('set-cookie'), null)

    await age(29)
    assert.equal((await visitor.visit('/mon-compte')).status, 200)
    await age(31)
    assert.equal((await visitor.visit('/mon-compte')).status, 303)
  })
})
