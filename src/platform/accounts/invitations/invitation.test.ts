import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { openSite, type Visit } from '../../../../test/site.ts'
import { withConnection } from '../../database/connect.ts'
import { askAccounts } from '../accounts-login.ts'

const site = await openSite()

type Invited = {
  email: string
  name: string
  role?: string
  days?: number
  mark?: 'accepted_at' | 'cancelled_at'
}

/** As the team's page will send it, to join La Corde à linge unless another role is given. */
async function invite({ email, name, role = 'worker', days = 14, mark }: Invited): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await withConnection(site.database.superuserUrl, async (superuser) => {
    await superuser.query(
      `insert into directory.invitations (email, name, member_id, role, token_hash, invited_by, expires_at)
       values ($1, $2, (select id from directory.members where name = 'La Corde à linge' and $3 = 'worker'), $3, $4,
         (select id from directory.people
          where name = case when $3 = 'worker' then 'Maude Delisière' else 'Jeanne Duruban' end), now() + make_interval(days => $5))`,
      [email, name, role, createHash('sha256').update(token).digest(), days],
    )
    if (mark)
      await superuser.query(`update directory.invitations set ${mark} = now() where email = $1`, [
        email,
      ])
  })
  return `/invitation/${token}`
}

const cookieOf = (visit: Visit) => visit.headers.get('set-cookie')?.split(';')[0] ?? ''
const accountsOf = (email: string) =>
  askAccounts({ text: 'select from accounts.users where email = $1', values: [email] })

describe('someone invited', () => {
  it('reads who invites her to what, and opens her account by accepting', async () => {
    const path = await invite({ email: 'salome@example.org', name: 'Salomé Ourlet' })
    const invitation = await site.public.visit(path)
    assert.equal(invitation.status, 200)
    assert.match(invitation.text('.page-head'), /Maude Delisière vous invite.*La Corde à linge/)
    assert.match(invitation.text('main'), /salome@example\.org/)
    assert.equal(invitation.attribute('input[name=name]', 'value'), 'Salomé Ourlet')
    assert.equal((await accountsOf('salome@example.org')).length, 0, 'reading opens nothing')

    const accepted = await site.public.submit(path, { name: 'Salomé O.' })
    assert.equal(accepted.status, 303)
    assert.equal(accepted.location, '/ma-ressource?fait=bienvenue')
    const account = await site.withCookie(cookieOf(accepted)).visit('/mon-compte')
    assert.equal(account.attribute('input[name=name]', 'value'), 'Salomé O.')
  })

  it('is led to the team’s space when it is the team that invites', async () => {
    const path = await invite({ email: 'edgar@example.org', name: 'Edgar', role: 'team' })
    assert.match(
      (await site.public.visit(path)).text('.page-head'),
      /rejoindre l’équipe de La Courtepointe/,
    )
    const accepted = await site.public.submit(path, { name: 'Edgar Bobine' })
    assert.equal(accepted.location, '/equipe?fait=bienvenue')
    const arrived = await site.withCookie(cookieOf(accepted)).visit(accepted.location)
    assert.match(arrived.text('[role=status]'), /Bienvenue dans l’espace de l’équipe/)
  })

  it('is asked for her name when she left it empty', async () => {
    const path = await invite({ email: 'sansnom@example.org', name: 'Quelqu’un' })
    const refused = await site.public.submit(path, { name: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Écrivez votre nom/)
    assert.equal((await accountsOf('sansnom@example.org')).length, 0)
  })

  it('adds the place to the account of her session', async () => {
    const path = await invite({ email: 'autre-adresse@example.org', name: 'Nour' })
    const nour = site.as('voisine')
    assert.match((await nour.visit(path)).text('main'), /au nom de Nour Delatrame/)
    assert.equal((await nour.submit(path, {})).status, 303)
    const rows = await withConnection(site.database.superuserUrl, (superuser) =>
      superuser.query(
        `select from directory.member_workers w join directory.people p on p.id = w.person_id
         where p.name = 'Nour Delatrame' and w.ended_at is null`,
      ),
    )
    assert.equal(rows.rowCount, 2)
    assert.equal((await accountsOf('autre-adresse@example.org')).length, 0)
  })

  it('proves by a mail that an account that holds something is hers', async () => {
    const path = await invite({ email: 'lorraine@bercantes.example.org', name: 'Lorraine' })
    assert.match((await site.public.visit(path)).text('main'), /a déjà un compte/)
    const accepted = await site.public.submit(path, {})
    assert.equal(cookieOf(accepted), '')
    assert.match(accepted.location ?? '', /^\/connexion\/code\?demande=/)
    assert.ok((await site.mails()).some(({ to }) => to === 'lorraine@bercantes.example.org'))
    assert.equal((await site.public.visit(path)).status, 410)
  })
})

describe('an invitation', () => {
  it('serves once', async () => {
    const path = await invite({ email: 'une-fois@example.org', name: 'Une' })
    await site.public.submit(path, { name: 'Une Fois' })
    for (const again of [
      await site.public.visit(path),
      await site.public.submit(path, { name: 'Deux' }),
    ]) {
      assert.equal(again.status, 410)
      assert.match(again.text('h1'), /a déjà servi/)
      assert.equal(again.attribute('main a.button', 'href'), '/connexion')
    }
  })

  it('is taken by one of two who press at the same moment', async () => {
    const path = await invite({ email: 'ensemble@example.org', name: 'Ensemble' })
    const both = await Promise.all([1, 2].map(() => site.public.submit(path, { name: 'Ensemble' })))
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 410])
    assert.equal((await accountsOf('ensemble@example.org')).length, 1)
  })

  it('says so when it has expired, was cancelled, or never was', async () => {
    const expired = await invite({ email: 'tard@example.org', name: 'Tard', days: -1 })
    const cancelled = await invite({
      email: 'annule@example.org',
      name: 'Annulé',
      mark: 'cancelled_at',
    })
    const cases = [
      [expired, 410, /a expiré/],
      [cancelled, 410, /a été annulée/],
      ['/invitation/x', 404, /n’existe pas/],
      [`/invitation/${'x'.repeat(5_000)}`, 404, /n’existe pas/],
    ] as const
    for (const [path, status, title] of cases) {
      for (const answer of [
        await site.public.visit(path),
        await site.public.submit(path, { name: 'Qui' }),
      ]) {
        assert.equal(answer.status, status)
        assert.match(answer.text('h1'), title)
      }
    }
    assert.equal((await accountsOf('tard@example.org')).length, 0)
    assert.match((await site.public.visit(`/en${expired}`)).text('h1'), /has expired/)
  })
})
