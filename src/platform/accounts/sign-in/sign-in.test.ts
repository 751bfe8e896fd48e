import assert from 'node:assert/strict'
import { describe, it, mock } from 'node:test'
import { openSite, type Visit } from '../../../../test/site.ts'
import { withConnection } from '../../database/connect.ts'
import { askAccounts } from '../accounts-login.ts'
import { whenSettled } from '../after-answer.ts'

const amelie = 'amelie@cordealinge.example.org'
const kenneth = 'kenneth@mendingroom.example.org'

const site = await openSite()

async function ask(email: string, next = ''): Promise<{ codePage: string; answer: Visit }> {
  const answer = await site.public.submit('/connexion', { email: email, next: next })
  return { codePage: answer.location ?? '', answer }
}

/** The last mail to an address: its link's path and its code. */
async function lastMail(email: string) {
  const mail = (await site.mails()).findLast(({ to }) => to === email)
  assert.ok(mail, `no mail to ${email}`)
  return { ...mail, link: linkOf(mail), code: codeOf(mail) }
}

const linkOf = ({ text }: { text: string }) => /https?:\/\/[^/]+(\/\S+)/.exec(text)?.[1] ?? ''
const codeOf = ({ text }: { text: string }) => /: (\d{6})$/m.exec(text)?.[1] ?? ''

const tokenOf = (link: string) => new URL(link, 'http://site.test').searchParams.get('jeton') ?? ''
const cookieOf = (visit: Visit) => visit.headers.get('set-cookie')?.split(';')[0] ?? ''

/** From a machine of this address. */
function askFrom(address: string, email: string) {
  return site.app.request(
    'http://127.0.0.1:3000/connexion',
    {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ email: email, next: '' }),
    },
    { incoming: { socket: { remoteAddress: address } } },
  )
}

/** Five requests from each of as many networks. */
async function floodFrom(networks: number, email: string): Promise<void> {
  for (let network = 1; network <= networks; network += 1) {
    for (let n = 0; n < 5; n += 1) await askFrom(`203.0.${network}.5`, email)
    await whenSettled()
  }
}

async function tryCode(codePage: string, code: string): Promise<Visit> {
  return site.public.fillIn(codePage, '/connexion/code', { code })
}

describe('someone who asks to sign in', () => {
  it('reads the same answer whether or not the address has an account', async () => {
    const [known, unknown] = [await ask(amelie), await ask('personne@example.org')]
    const pages = [
      await site.public.visit(known.codePage),
      await site.public.visit(unknown.codePage),
    ]
    const [first, second] = pages.map(({ html, status }) =>
      [status, html.replaceAll(amelie, '…').replaceAll('personne@example.org', '…')]
        .join(' ')
        .replace(/demande=[\w-]+|value="[\w-]{60,}"/g, ''),
    )
    assert.equal(known.answer.status, 303)
    assert.equal(unknown.answer.status, 303)
    assert.equal(first, second)
    assert.equal((await site.mails()).filter(({ to }) => to === 'personne@example.org').length, 0)
  })

  it('is answered before anyone has looked whether the address is known', async () => {
    const before = (await site.mails()).length
    const rows = () => askAccounts({ text: 'select from accounts.verifications' })
    const waiting = (await rows()).length
    await site.public.submit('/connexion', { email: amelie, next: '' })
    assert.equal((await rows()).length, waiting)
    await whenSettled()
    assert.equal((await rows()).length, waiting + 2)
    assert.equal((await site.mails()).length, before + 1)
  })

  it('may write the address in capitals', async () => {
    await ask('  Lorraine@Bercantes.Example.ORG ')
    assert.ok(await lastMail('lorraine@bercantes.example.org'))
  })

  it('is written to in her language', async () => {
    await ask(kenneth)
    const { subject, text, link } = await lastMail(kenneth)
    assert.match(subject, /^Your link to enter/)
    assert.match(text, /^Hello Kenneth Mendwell,/)
    assert.match(link, /^\/en\/connexion\/lien\?/)
  })

  it('is asked for a real address, and finds what was typed', async () => {
    for (const typed of ['amelie', '', `${'a'.repeat(10_000)}@example.org`]) {
      const refused = await site.public.submit('/connexion', { email: typed, next: '' })
      assert.equal(refused.status, 422)
      assert.match(refused.text('.error-summary'), /Écrivez/)
      assert.equal(refused.attribute('input[name=email]', 'value') ?? '', typed)
    }
  })

  it('is not locked out by a stranger who asks for her address again and again', async () => {
    const email = 'huguette@poeleadeuxponts.example.org'
    const sent = async () => (await site.mails()).filter(({ to }) => to === email).length
    for (let i = 0; i < 12; i += 1) {
      const answer = await askFrom('203.0.113.7', email)
      assert.equal(answer.status, 303)
      assert.match(answer.headers.get('location') ?? '', /^\/connexion\/code\?demande=/)
    }
    await whenSettled()
    assert.equal(await sent(), 6, 'five, and the one that always leaves')

    assert.equal((await askFrom('198.51.100.9', email)).status, 303)
    assert.equal(await sent(), 7)
    const { link } = await lastMail(email)
    assert.equal((await site.public.fillIn(link, '/connexion/lien', {})).status, 303)
  })

  it('always has in her mailbox a link that opens, however many strangers ask for her address', async () => {
    const email = 'lorraine@bercantes.example.org'
    const sent = async () => (await site.mails()).filter(({ to }) => to === email)
    mock.timers.enable({ apis: ['Date'], now: Date.now() })
    try {
      await floodFrom(13, email)
      const during = await sent()
      assert.ok(during.length <= 42, `${during.length} mails`)

      // She asks in her turn, from a network nobody asked from: nothing more leaves, and those she has still open.
      assert.equal((await askFrom('198.51.100.20', email)).status, 303)
      await whenSettled()
      assert.equal((await sent()).length, during.length)
      // Asked for together, mails leave in any order: the one without a code is not always the last.
      const [certain, ...others] = during.filter(({ text }) => /son lien suffit/.test(text))
      assert.ok(certain)
      assert.deepEqual(others, [])
      assert.equal(codeOf(certain), '')
      const { link: newest } = await lastMail(email)
      assert.equal((await site.public.visit(newest)).status, 200)
      assert.equal((await site.public.fillIn(linkOf(certain), '/connexion/lien', {})).status, 303)

      // As long as it goes on, another follows before that one has expired.
      mock.timers.tick(20 * 60_000 + 1)
      await floodFrom(13, email)
      assert.equal((await sent()).length, during.length + 1)
      const { link: next } = await lastMail(email)
      assert.equal((await site.public.fillIn(next, '/connexion/lien', {})).status, 303)
    } finally {
      mock.timers.reset()
    }
  })

  it('waits a quarter of an hour after thirty mails from one place', async () => {
    const statuses = new Set<number>()
    for (let i = 0; i < 31; i += 1) {
      const answer = await askFrom('203.0.113.8', `patient${i}@example.org`)
      statuses.add(answer.status)
      if (answer.status !== 303) assert.match(await answer.text(), /Attendez un quart d’heure/)
    }
    assert.deepEqual([...statuses], [303, 429])
  })

  it('receives nothing once her account has ended', async () => {
    const [gone] = await askAccounts<{ id: string }>({
      text: `select id from accounts.users where email = 'noemie@bottesdepluie.example.org'`,
    })
    await withConnection(site.database.superuserUrl, (superuser) =>
      superuser.query('update directory.people set name = null, erased_at = now() where id = $1', [
        gone?.id,
      ]),
    )
    const { answer } = await ask('noemie@bottesdepluie.example.org')
    assert.equal(answer.status, 303)
    const mails = await site.mails()
    assert.equal(mails.filter(({ to }) => to.startsWith('noemie@')).length, 0)
  })
})

describe('the link of the mail', () => {
  it('shows a button, signs in when it is pressed, and serves once', async () => {
    await ask(amelie)
    const { link } = await lastMail(amelie)
    for (const opened of [await site.public.visit(link), await site.public.visit(link)]) {
      assert.equal(opened.status, 200)
      assert.equal(opened.text('main form button'), 'Ouvrir ma session')
      assert.equal(opened.headers.get('set-cookie'), null)
    }

    const signedIn = await site.public.fillIn(link, '/connexion/lien', {})
    assert.equal(signedIn.status, 303)
    assert.equal(signedIn.location, '/ma-ressource')
    const cookie = signedIn.headers.get('set-cookie') ?? ''
    assert.match(cookie, /^maillage\.session=/)
    assert.match(cookie, /; Max-Age=2592000(;|$)/)
    assert.match(cookie, /; HttpOnly(;|$)/)
    assert.match(cookie, /; SameSite=Lax(;|$)/)
    const account = await site.withCookie(cookieOf(signedIn)).visit('/mon-compte')
    assert.match(account.text('main'), /amelie@cordealinge\.example\.org/)

    const again = await site.public.submit('/connexion/lien', { token: tokenOf(link), next: '' })
    assert.equal(again.status, 410)
    assert.match(again.text('h1'), /ne sert plus/)
    assert.equal(again.attribute('main a.button', 'href'), '/connexion')
    assert.equal((await site.public.visit(link)).status, 410)
  })

  it('opens nothing once altered, expired, or cut in two', async () => {
    await ask(amelie)
    const { link } = await lastMail(amelie)
    assert.equal((await site.public.visit(`${link}x`)).status, 410)
    assert.equal((await site.public.visit('/connexion/lien')).status, 422)
    const altered = await site.public.submit('/connexion/lien', {
      token: 'x'.repeat(100_000),
      next: '',
    })
    assert.equal(altered.status, 422)

    await askAccounts({
      text: `update accounts.verifications set expires_at = now() - interval '1 second'`,
    })
    assert.equal((await site.public.visit(link)).status, 410)
    const late = await site.public.submit('/connexion/lien', { token: tokenOf(link), next: '' })
    assert.equal(late.status, 410)
    assert.equal(late.headers.get('set-cookie'), null)
  })

  it('leads where one was going, and never out of the site', async () => {
    await ask(amelie, '/ma-ressource/la-corde-a-linge/offres?x=1')
    const { link } = await lastMail(amelie)
    const signedIn = await site.public.fillIn(link, '/connexion/lien', {})
    assert.equal(signedIn.location, '/ma-ressource/la-corde-a-linge/offres?x=1')

    for (const away of [
      '//elsewhere.example',
      '/\\elsewhere.example',
      'https://elsewhere.example',
      '/en//x.example',
    ]) {
      await ask(kenneth, away)
      const { link: other } = await lastMail(kenneth)
      const token = tokenOf(other)
      const entered = await site.public.submit('/connexion/lien', { token, next: away })
      assert.equal(entered.location, '/ma-ressource', away)
      await askAccounts({ text: 'delete from accounts.verifications' })
    }
  })

  it('leaves nothing in the database that would open a session', async () => {
    await ask('ginette@gareauxpantoufles.example.org')
    const { link, code } = await lastMail('ginette@gareauxpantoufles.example.org')
    const held = JSON.stringify(await askAccounts({ text: 'select * from accounts.verifications' }))
    assert.doesNotMatch(held, new RegExp(tokenOf(link)))
    assert.doesNotMatch(held, new RegExp(code))
    assert.doesNotMatch(held, /ginette@/)
    const signedIn = await site.public.fillIn(link, '/connexion/lien', {})
    const token = decodeURIComponent(cookieOf(signedIn)).split('=')[1]?.split('.')[0] ?? 'none'
    const sessions = JSON.stringify(await askAccounts({ text: 'select * from accounts.sessions' }))
    assert.equal(token.length, 32)
    assert.doesNotMatch(sessions, new RegExp(token))
  })
})

describe('the six-digit code', () => {
  const huguette = 'huguette@poeleadeuxponts.example.org'

  it('signs in on the page that asked for it, with spaces if one likes', async () => {
    const { codePage } = await ask(huguette)
    const { code, link } = await lastMail(huguette)
    const signedIn = await tryCode(codePage, `${code.slice(0, 3)} ${code.slice(3)}`)
    assert.equal(signedIn.status, 303)
    assert.equal(signedIn.location, '/ma-ressource')
    await whenSettled()
    assert.equal(
      (await site.public.visit(link)).status,
      410,
      'the link of the same mail is used up',
    )
  })

  it('is refused when wrong, and dies with the fifth try', async () => {
    const idriss = 'idriss@lesamovar.example.org'
    const { codePage } = await ask(idriss)
    const { code } = await lastMail(idriss)
    const wrong = code === '123456' ? '654321' : '123456'
    for (let i = 0; i < 5; i += 1) {
      const refused = await tryCode(codePage, wrong)
      assert.equal(refused.status, 422)
      assert.match(refused.text('.error-summary'), /Vérifiez le code/)
      assert.equal(refused.attribute('input[name=code]', 'value'), wrong)
    }
    const right = await tryCode(codePage, code)
    assert.equal(right.status, 429)
    assert.match(right.text('.error-summary'), /Demandez un autre courriel/)

    // In another process, which has counted none of these tries, the database has.
    const { openRequest } = await import('./sign-in-request.ts')
    const { signInByCode } = await import('./sign-in-code.ts')
    const sealed = new URL(codePage, 'http://site.test').searchParams.get('demande') ?? ''
    const request = openRequest(sealed)
    assert.ok(request)
    assert.deepEqual(await signInByCode(request, code, undefined), { outcome: 'wrong' })

    const { codePage: fresh } = await ask(idriss)
    assert.equal((await tryCode(fresh, (await lastMail(idriss)).code)).status, 303)
  })

  it('is hers alone: a stranger who asks for her address can neither spend its tries nor replace it', async () => {
    const widline = 'widline@ladoublure.example.org'
    const { codePage } = await ask(widline)
    const { code } = await lastMail(widline)
    const { codePage: strangers } = await ask(widline)
    const { code: another } = await lastMail(widline)
    const wrong = code === '123456' ? '654321' : '123456'
    for (let i = 0; i < 6; i += 1) await tryCode(strangers, wrong)
    if (code !== another) {
      assert.equal((await tryCode(codePage, another)).status, 422, 'the code of another request')
    }
    assert.equal((await tryCode(codePage, code)).status, 303)
    await whenSettled()
    const left = await askAccounts({ text: 'select value from accounts.verifications' })
    const { hashOfAddress } = await import('../waiting-links.ts')
    const hers = left.filter(({ value }) => String(value).endsWith(hashOfAddress(widline)))
    assert.equal(hers.length, 0, 'once one has served, the others die')
  })

  it('counts five tries that come at once as five', async () => {
    const email = 'huguette@poeleadeuxponts.example.org'
    const { newRequest } = await import('./sign-in-request.ts')
    const { createCode, signInByCode } = await import('./sign-in-code.ts')
    const request = newRequest({ email, next: '' })
    const code = await createCode(request)
    const wrong = code === '123456' ? '654321' : '123456'
    await Promise.all(Array.from({ length: 8 }, () => signInByCode(request, wrong, undefined)))
    assert.equal((await signInByCode(request, code, undefined)).outcome, 'wrong')
    const twice = newRequest({ email, next: '' })
    const right = await createCode(twice)
    const both = await Promise.all([1, 2].map(() => signInByCode(twice, right, undefined)))
    assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['signed-in', 'wrong'])
  })

  it('answers the same for an address nobody knows', async () => {
    const { codePage } = await ask('inconnue@example.org')
    for (let i = 0; i < 5; i += 1) assert.equal((await tryCode(codePage, '123456')).status, 422)
    assert.equal((await tryCode(codePage, '123456')).status, 429)
  })

  it('needs the page that asked: a forged or expired one says so', async () => {
    for (const demande of ['', 'forged', 'A'.repeat(200), 'x'.repeat(90_000)]) {
      assert.equal((await site.public.visit(`/connexion/code?demande=${demande}`)).status, 410)
      assert.equal(
        (await site.public.submit('/connexion/code', { demande, code: '123456' })).status,
        410,
      )
    }
    const { sealRequest } = await import('./sign-in-request.ts')
    const old = sealRequest({
      id: 'old',
      email: huguette,
      next: '',
      at: Date.now() - 31 * 60 * 1000,
    })
    const expired = await site.public.visit(`/connexion/code?demande=${old}`)
    assert.equal(expired.status, 410)
    assert.match(expired.text('h1'), /expiré/)
  })

  it('asks for digits when none were written', async () => {
    const { codePage } = await ask('widline@ladoublure.example.org')
    const refused = await tryCode(codePage, '')
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Écrivez les six chiffres/)
  })
})
