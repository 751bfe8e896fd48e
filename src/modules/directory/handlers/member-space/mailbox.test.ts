import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { as } from '../../../../platform/database/database.ts'
import { askForVerification } from '../../acts/ask-for-verification.ts'
import { linkDays, mailboxToken, readMailboxToken } from '../../mail/mailbox-link.ts'

const site = await openSite()
const ask = (question: string) =>
  withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<{ answer: string }>(question)
    return rows[0]?.answer ?? ''
  })
const memberId = await ask(
  `select id as answer from directory.members where slug = 'la-corde-a-linge'`,
)
const path = `/verification/${mailboxToken(memberId)}`

async function verifications(): Promise<number> {
  const counted = await ask(
    `select count(*) as answer from directory.verifications
     where member_id = '${memberId}' and through = 'mailbox'`,
  )
  return Number(counted)
}

describe('who opens the link sent to the mailbox', () => {
  it('reads the page without an account, and looking records nothing', async () => {
    const before = await verifications()
    const page = await site.public.visit(path)
    assert.equal(page.status, 200)
    assert.match(page.text('main'), /Rimouski/)
    assert.match(page.text('main'), /La maison ouverte/)
    assert.equal(await verifications(), before)
  })

  it('says with one button that all is still right', async () => {
    const before = await verifications()
    const done = await site.public.fillIn(path, path, {})
    assert.equal(done.status, 200)
    assert.match(done.text('h1'), /c’est noté/)
    assert.equal(await verifications(), before + 1)
  })

  it('is told when the link has expired', async () => {
    const old = new Date(Date.now() - (linkDays + 1) * 86_400_000)
    const expired = `/verification/${mailboxToken(memberId, old)}`
    const before = await verifications()
    for (const answer of [
      await site.public.visit(expired),
      await site.public.submit(expired, {}),
    ]) {
      assert.equal(answer.status, 410)
      assert.match(answer.text('main'), /Rien n’a été changé/)
    }
    assert.equal(await verifications(), before)
  })

  it('is told when the link was cut or altered', async () => {
    const token = mailboxToken(memberId)
    const altered = [
      token.slice(0, -1),
      `${token}A`,
      `A${token.slice(1)}`,
      'x',
      '%00',
      token.toUpperCase(),
    ]
    for (const one of altered) {
      assert.equal((await site.public.visit(`/verification/${one}`)).status, 404, one)
      assert.equal((await site.public.submit(`/verification/${one}`, {})).status, 404, one)
    }
    assert.equal(readMailboxToken(mailboxToken(memberId)).outcome, 'valid')
  })

  it('reads even a page that is not public, which stays hidden from everyone else', async () => {
    const pagePath = '/ma-ressource/la-corde-a-linge/page'
    await site.as('ressource').fillIn(pagePath, pagePath, { audience: 'members' })
    assert.equal((await site.public.visit('/ressources/la-corde-a-linge')).status, 404)
    const page = await site.public.visit(path)
    assert.match(page.text('main'), /La maison ouverte/)
    assert.equal((await site.public.submit(path, {})).status, 200)
    await site.as('ressource').fillIn(pagePath, pagePath, { audience: 'public' })
  })

  it('finds nothing once the member has left', async () => {
    const former = await ask(
      `select id as answer from directory.members where left_on is not null limit 1`,
    )
    const gone = `/verification/${mailboxToken(former)}`
    assert.equal((await site.public.visit(gone)).status, 404)
    assert.equal((await site.public.submit(gone, {})).status, 404)
  })
})

describe('the mail that asks', () => {
  it('goes to the mailbox of the organisation with a link that works', async () => {
    const id = await ask(`select id as answer from directory.people where name = 'Maude Delisière'`)
    const asking = {
      memberId,
      origin: 'https://example.org',
      federationName: 'La Courtepointe',
      language: 'fr',
    } as const
    const asked = await as({ id }, (tx) => askForVerification(tx, { id }, asking))
    assert.equal(asked.outcome, 'ready')
    if (asked.outcome !== 'ready') return
    assert.equal(asked.mail.to, 'porte@cordealinge.example.org')
    const link = asked.mail.text.match(/https:\/\/example\.org(\/verification\/\S+)/)?.[1] ?? ''
    assert.equal((await site.public.visit(link)).status, 200)
  })
})

describe('open data', () => {
  const openData = '/ma-ressource/la-corde-a-linge/donnees-ouvertes'
  const worker = site.as('ressource')

  it('leave when the member takes its agreement back, and come again when it agrees', async () => {
    assert.match((await worker.visit(openData)).text('main'), /CC BY 4\.0/)
    const withdrawn = await worker.fillIn(openData, `${openData}/retrait`, {})
    assert.equal(withdrawn.location, `${openData}?fait=withdrawn`)
    const without = await worker.visit(openData)
    assert.match(without.text('main'), /n’est pas dans les données ouvertes.*Accords passés/)

    const agreed = await worker.fillIn(openData, openData, {})
    assert.equal(agreed.location, `${openData}?fait=agreed`)
    // A second click says the same thing.
    assert.equal((await worker.submit(openData, {})).status, 303)
    assert.match((await worker.visit(openData)).text('main'), /Vous avez dit oui/)
  })
})
