import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'

const site = await openSite()
const page = '/ma-ressource/le-phare-du-quai/page'

/** What a browser would send of the page « session ended »: its own fields, read in the order of the page. */
function sentAgain(html: string): Record<string, string> {
  const found = html.matchAll(
    /<input [^>]*?name="([^"]+)" value="([^"]*)"|<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g,
  )
  return Object.fromEntries(
    [...found].map(([, hidden, value = '', typed, text = '']) => [
      hidden ?? typed ?? '',
      hidden ? value : text,
    ]),
  )
}

describe('someone whose session has ended while she was writing', () => {
  it('reads that nothing was saved, and has what she wrote before her', async () => {
    const refused = await site.public.submit(page, {
      summary: 'Une maison\nau bord du quai',
      audience: 'public',
      seen: '0190b3c4-5d6e-7f80-9123-456789abcdef',
    })
    assert.equal(refused.status, 403)
    assert.equal(refused.location, null)
    assert.equal(refused.text('h1'), 'Votre session a pris fin')
    assert.match(refused.text('.page-head'), /Rien n’est enregistré/)
    assert.match(refused.html, /<textarea[^>]*>Une maison\nau bord du quai<\/textarea>/)
    assert.equal(refused.count('textarea'), 1)
    assert.equal(
      refused.attribute('main a[target=_blank]', 'href'),
      `/connexion?suite=${encodeURIComponent(page)}`,
    )
  })

  it('sends it again once signed in, and loses nothing', async () => {
    const mine = site.as('ressource')
    const own = (await mine.visit('/ma-ressource')).location ?? ''
    const address = `${own.split('?')[0]}/page`
    const before = await mine.visit(address)
    const version = before.attribute('input[name=seen]', 'value') ?? ''
    const typed = {
      summary: 'Un lieu où l’on « raccommode » le temps',
      audience: 'public',
      seen: version,
    }
    const ended = await site.public.submit(address, {
      ...typed,
      description: before.text('textarea[name=description]') || 'Une description.',
      locality: before.attribute('input[name=locality]', 'value') ?? '',
      hidesAddress: 'on',
    })
    const again = sentAgain(ended.html)
    assert.equal(again.summary, typed.summary)
    assert.equal(again.seen, version)
    assert.equal(again.audience, 'public')
    assert.equal((await mine.submit(address, again)).status, 303)
    assert.equal((await mine.visit(address)).text('textarea[name=summary]'), typed.summary)
  })

  it('is told the same in English', async () => {
    const refused = await site.public.submit(`/en${page}`, { summary: 'A house by the quay' })
    assert.equal(refused.text('h1'), 'Your session has ended')
    assert.equal(refused.attribute('main form', 'action'), `/en${page}`)
  })

  it('is only asked to start again where she had written nothing', async () => {
    const refused = await site.public.submit('/mon-compte/sessions/autres/fin', {})
    assert.equal(refused.status, 403)
    assert.match(refused.text('main'), /Rien n’a été enregistré.*Connectez-vous, puis recommencez/)
    assert.equal(refused.count('main form'), 0)
  })

  it('never finds a code, a token, nor a file in that page', async () => {
    const refused = await site.public.submit('/equipe/import', {
      note: 'Liste de mai',
      token: 'Un-Secret',
      code: '123 456',
      file: new File(['Nom;Ville'], 'liste.csv'),
    })
    assert.equal(refused.status, 403)
    assert.match(refused.text('main'), /vous le choisirez de nouveau/)
    assert.match(refused.html, /Liste de mai/)
    assert.doesNotMatch(refused.html, /Un-Secret|123 456|Nom;Ville/)
  })

  it('reads no text that another site wrote: its form is refused first', async () => {
    const forged = await site.public.request(page, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ summary: 'Un piège' }),
    })
    assert.equal(forged.status, 403)
    assert.doesNotMatch(await forged.text(), /Un piège/)
  })

  it('is shown HTML as the text it is', async () => {
    const refused = await site.public.submit(page, { summary: '</textarea><b>Gras</b>' })
    assert.equal(refused.count('main b'), 0)
  })

  it('is led to sign in when a form has more fields than any form of the site', async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, index) => [`champ${index}`, 'Texte']),
    )
    const refused = await site.public.submit(page, fields)
    assert.equal(refused.status, 403)
    assert.equal(refused.count('textarea'), 0)
  })

  it('loses neither a number, nor a word without a capital, nor a telephone', async () => {
    const refused = await site.public.submit(
      '/ma-ressource/le-phare-du-quai/portrait/2025-2026/groupes/people',
      {
        seen: 'people-reached=B863MQbO8C people-reached/under-18=73033v5a6d',
        'people-reached': '417',
        summary: 'soupe',
        telephone: '418-555-0158',
      },
    )
    assert.match(refused.text('.as-typed'), /417, soupe et 418-555-0158/)
    assert.equal(refused.count('textarea, input[type=text]'), 0)
    assert.doesNotMatch(refused.text('main'), /B863MQbO8C/)
    const again = sentAgain(refused.html)
    assert.equal(again['people-reached'], '417')
    assert.equal(again.seen, 'people-reached=B863MQbO8C people-reached/under-18=73033v5a6d')
  })

  it('cannot send to the account of whoever signs in next what touched her own', async () => {
    const refused = await site.public.submit('/mon-compte/identite', { name: 'Amélie Boisdelaine' })
    assert.match(refused.html, /Amélie Boisdelaine/)
    assert.equal(refused.count('main form button'), 0)
    assert.match(refused.text('main'), /recopiez-le dans la page de votre compte/)
  })
})
