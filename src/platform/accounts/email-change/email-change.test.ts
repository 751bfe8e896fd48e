import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite, type Visit, type Visitor } from '../../../../test/site.ts'
import { askAccounts } from '../accounts-login.ts'

const site = await openSite()
const path = '/mon-compte/courriel'
const confirmation = '/mon-compte/courriel/confirmation'

/** Someone of the cast on one more device. */
async function anotherDevice(persona: string): Promise<Visitor> {
  const answer = await site.public.request('/demonstration/entrer', {
    method: 'POST',
    body: new URLSearchParams({ persona }),
  })
  return site.withCookie(answer.headers.get('set-cookie')?.split(';')[0] ?? '')
}

async function mailsTo(address: string) {
  return (await site.mails()).filter(({ to }) => to === address)
}

/** The path of the last link mailed to an address. */
async function linkTo(address: string): Promise<string> {
  const links = (await mailsTo(address)).flatMap(
    ({ text }) => /https?:\/\/[^/]+(\/\S*confirmation\S+)/.exec(text)?.[1] ?? [],
  )
  return links.at(-1) ?? ''
}

async function emailOf(visitor: Visitor): Promise<string> {
  const page = await visitor.visit('/mon-compte')
  return /C’est à (\S+) que/.exec(page.text('main'))?.[1] ?? ''
}

const confirm = (visitor: Visitor, link: string) => visitor.fillIn(link, confirmation, {})

describe('someone who changes her address', () => {
  const here = site.as('voisine')

  it('reads where the link leaves, and keeps the old address until she opens it', async () => {
    const old = await emailOf(here)
    const asked = await here.submit(path, { email: ' Huguette.Neuve@Example.org ' })
    assert.match(asked.location ?? '', /^\/mon-compte\/courriel\?demande=/)
    const waiting = await here.visit(asked.location ?? '')
    assert.match(waiting.text('main'), /Un courriel part à huguette\.neuve@example\.org/)
    assert.equal(await emailOf(here), old)
    const [mail] = await mailsTo('huguette.neuve@example.org')
    assert.match(mail?.text ?? '', /une demi-heure/)
    // It may have been mistyped: whoever reads it learns of nobody.
    assert.doesNotMatch(mail?.text ?? '', new RegExp(`${old}|Huguette`))
  })

  it('takes it with one press, stays where she is signed in, and the old address is told', async () => {
    const old = await emailOf(here)
    const elsewhere = await anotherDevice('voisine')
    const link = await linkTo('huguette.neuve@example.org')
    const shown = await here.visit(link)
    assert.match(shown.text('main'), new RegExp(`huguette\\.neuve@example\\.org au lieu de ${old}`))
    assert.equal(await emailOf(here), old, 'a scanner that opens the link changes nothing')

    const taken = await confirm(here, link)
    assert.equal(taken.location, '/mon-compte?fait=courriel')
    assert.match((await here.visit(taken.location ?? '')).text('[role=status]'), /a changé/)
    assert.equal(await emailOf(here), 'huguette.neuve@example.org')
    assert.equal(await emailOf(elsewhere), 'huguette.neuve@example.org')
    const notice = (await mailsTo(old)).at(-1)
    assert.match(notice?.subject ?? '', /a changé/)
    assert.match(notice?.text ?? '', /Si ce n’est pas vous, écrivez tout de suite à \S+@/)
    assert.doesNotMatch(notice?.text ?? '', /neuve/)
  })

  it('signs in with the new address, and no longer with the old one', async () => {
    await site.public.submit('/connexion', { email: 'huguette.neuve@example.org', next: '' })
    const mails = await mailsTo('huguette.neuve@example.org')
    assert.match(mails.at(-1)?.subject ?? '', /Votre lien pour entrer/)
  })

  it('finds that a link serves once', async () => {
    const again = await here.visit(await linkTo('huguette.neuve@example.org'))
    assert.equal(again.status, 410)
    assert.match(again.text('h1'), /ne sert plus/)
  })
})

describe('a link that reached a new address', () => {
  it('gives nobody’s account to whoever the address was mistyped to', async () => {
    await site.as('facilitatrice').submit(path, { email: 'faute@example.org' })
    const link = await linkTo('faute@example.org')
    const stranger = await site.public.visit(link)
    assert.match(stranger.location ?? '', /^\/connexion\?suite=%2Fmon-compte%2Fcourriel/)
    assert.equal((await site.as('ressource').visit(link)).status, 410)
    const forced = await site.as('ressource').submit(confirmation, {
      link: new URL(link, 'http://site.test').searchParams.get('lien') ?? '',
    })
    assert.equal(forced.status, 410)
  })

  it('is not the address of the page that waits for it', async () => {
    const asked = await site.as('facilitatrice').submit(path, { email: 'autre@example.org' })
    const shown =
      new URL(asked.location ?? '', 'http://site.test').searchParams.get('demande') ?? ''
    const taken = await site.as('facilitatrice').submit(confirmation, { link: shown })
    assert.equal(taken.status, 410)
    assert.notEqual(await emailOf(site.as('facilitatrice')), 'autre@example.org')
  })

  it('loses to whoever took the address meanwhile', async () => {
    const here = site.as('deleguee')
    await here.submit(path, { email: 'prise@example.org' })
    const link = await linkTo('prise@example.org')
    await askAccounts({ text: `insert into accounts.users (email) values ('prise@example.org')` })
    assert.equal((await confirm(here, link)).status, 410)
    assert.notEqual(await emailOf(here), 'prise@example.org')
  })
})

describe('someone who tries addresses', () => {
  const known = 'amelie@cordealinge.example.org'

  it('reads the same answer for one that has an account; only its mailbox knows', async () => {
    const here = await anotherDevice('equipe')
    const pages: Visit[] = []
    for (const email of [known, 'personne.ici@example.org']) {
      const asked = await here.submit(path, { email })
      assert.equal(asked.status, 303)
      pages.push(await here.visit(asked.location ?? ''))
    }
    const [first, second] = pages.map(({ html }) =>
      html
        .replaceAll(known, '…')
        .replaceAll('personne.ici@example.org', '…')
        .replace(/demande=[\w-]+/g, '')
        .replace(/name="submission" value="[\w-]+"/, ''),
    )
    assert.equal(first, second)
    assert.match((await mailsTo(known)).at(-1)?.text ?? '', /déjà un compte\s: rien n’a changé/)
    assert.equal((await linkTo(known)).length, 0)
  })

  it('is told to wait after five, whosever they are; a mailbox is not buried', async () => {
    const here = await anotherDevice('administration')
    for (let i = 0; i < 5; i += 1) {
      assert.equal((await here.submit(path, { email: 'enfouie@example.org' })).status, 303)
    }
    assert.equal((await mailsTo('enfouie@example.org')).length, 3)
    const sixth = await here.submit(path, { email: 'encore@example.org' })
    assert.equal(sixth.status, 429)
    assert.match(sixth.text('.error-summary'), /Attendez une heure/)
    assert.equal(sixth.attribute('input[name=email]', 'value'), 'encore@example.org')
  })

  it('is told what to mend', async () => {
    const here = await anotherDevice('ressource')
    const own = await emailOf(here)
    for (const [email, says] of [
      ['', /Écrivez la nouvelle adresse/],
      ['pas une adresse', /courriel/],
      [own.toUpperCase(), /c’est déjà la vôtre/],
    ] as const) {
      const refused = await here.submit(path, { email })
      assert.equal(refused.status, 422)
      assert.match(refused.text('.error-summary'), says)
    }
  })
})

describe('a session open since more than a day', () => {
  it('confirms that it is her before changing anything', async () => {
    const here = await anotherDevice('facilitatrice')
    await askAccounts({
      text: `update accounts.sessions set created_at = created_at - interval '2 days'`,
    })
    const page = await here.visit(path)
    assert.equal(page.count('form[action$="/courriel"]'), 0)
    assert.match(page.text('main'), /vérifiez d’abord que c’est bien vous/)
    const sent = (await site.mails()).length
    assert.equal((await here.submit(path, { email: 'vieille@example.org' })).status, 403)
    assert.equal((await site.mails()).length, sent)
  })
})
