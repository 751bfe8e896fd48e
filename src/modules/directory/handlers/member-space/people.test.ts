import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'

const site = await openSite()
const ask = (question: string) =>
  withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<{ answer: string }>(question)
    return rows[0]?.answer ?? ''
  })
const space = '/ma-ressource/la-corde-a-linge'
const people = `${space}/personnes`
const seat = `${space}/siege`
const worker = site.as('ressource')
const delegate = site.as('deleguee')

/** Where the access of someone is ended. */
async function endOf(name: string): Promise<string> {
  const page = await worker.visit(people)
  return (
    page.attribute(`a[aria-label^="Mettre fin à l’accès d"][aria-label$="${name}"]`, 'href') ?? ''
  )
}

describe('a worker who invites a colleague', () => {
  it('sends a link that opens the invitation, good for fourteen days', async () => {
    const sent = await worker.fillIn(people, `${space}/invitations`, {
      name: 'Béatrice Lisière',
      email: 'Beatrice@CordeALinge.example.org',
    })
    assert.equal(sent.location, `${people}?fait=invited`)
    const mail = (await site.mails()).at(-1)
    assert.equal(mail?.to, 'beatrice@cordealinge.example.org')
    assert.match(mail?.subject ?? '', /Amélie Boisdelaine vous invite à servir La Corde à linge/)
    const path = mail?.text.match(/https?:\/\/[^/\s]+(\/invitation\/[\w-]+)/)?.[1] ?? ''
    const opened = await site.public.visit(path)
    assert.equal(opened.status, 200)
    assert.match(opened.text('main'), /La Corde à linge/)
    assert.match((await worker.visit(people)).text('main'), /Béatrice Lisière/)
  })

  it('does not send it twice', async () => {
    const again = await worker.submit(`${space}/invitations`, {
      name: 'Béatrice',
      email: 'beatrice@cordealinge.example.org',
    })
    assert.equal(again.status, 409)
    assert.match(again.text('.error-summary'), /Attendez sa réponse/)
    assert.equal(again.attribute('#name', 'value'), 'Béatrice')
  })

  it('cancels it, and the link opens nothing any more', async () => {
    const page = await worker.visit(people)
    const action = page.attribute('form[action$="/annulation"]', 'action') ?? ''
    assert.equal((await worker.submit(action, {})).location, `${people}?fait=cancelled`)
    assert.equal((await worker.submit(action, {})).status, 404)
    const path = (await site.mails()).at(-1)?.text.match(/(\/invitation\/[\w-]+)/)?.[1] ?? ''
    assert.notEqual((await site.public.visit(path)).status, 200)
  })

  it('is told what to write', async () => {
    const refused = await worker.submit(`${space}/invitations`, {
      name: 'y'.repeat(10_000),
      email: 'pas une adresse',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Raccourcissez.*Écrivez une adresse de courriel/)
  })

  it('waits an hour after many', async () => {
    let status = 303
    for (let i = 0; i < 25 && status === 303; i += 1) {
      const fields = { name: `Personne ${i}`, email: `personne${i}@example.org` }
      status = (await delegate.submit(`${space}/invitations`, fields)).status
    }
    assert.equal(status, 429)
  })
})

describe('the people of a member', () => {
  it('are in the order of a French dictionary: Élodie before Zoé', async () => {
    await ask(`with two as (
        insert into directory.people (name) values ('Zoé Rive'), ('Élodie Rive') returning id)
      insert into directory.member_workers (member_id, person_id)
      select m.id, two.id from two, directory.members m where m.slug = 'la-corde-a-linge'`)
    assert.match((await worker.visit(people)).text('main'), /Élodie Rive.*Zoé Rive/)
    await ask(`delete from directory.member_workers using directory.people p
      where p.id = person_id and p.name in ('Zoé Rive', 'Élodie Rive')`)
  })
})

describe('the seat', () => {
  const named = { kind: 'substitute', startsOn: '2031-01-01', endsOn: '2032-12-31' }
  const personOf = async (name: string) => {
    const page = await worker.visit(seat)
    const option = page.html.match(new RegExp(`value="([0-9a-f-]{36})"[^>]*>${name}<`))
    return option?.[1] ?? ''
  }

  it('is carried by someone named from a day to another', async () => {
    const chosen = await personOf('Amélie Boisdelaine')
    const saved = await worker.submit(seat, { ...named, worker: chosen })
    assert.equal(saved.location, `${seat}?fait=mandate`)
    assert.match(
      (await worker.visit(seat)).text('main'),
      /À venir.*Amélie Boisdelaine du 1er janvier 2031/,
    )
  })

  it('has one substitute at a time', async () => {
    const chosen = await personOf('Rosaire Pinçonneau')
    const refused = await worker.submit(seat, { ...named, worker: chosen, startsOn: '2032-06-01' })
    assert.equal(refused.status, 409)
    assert.match(refused.text('.error-summary'), /Amélie Boisdelaine remplace déjà au besoin/)
    assert.equal(refused.attribute('#startsOn', 'value'), '2032-06-01')
  })

  it('is not carried by the one who stands in for it', async () => {
    const chosen = await personOf('Amélie Boisdelaine')
    const refused = await worker.submit(seat, { ...named, worker: chosen, kind: 'delegate' })
    assert.equal(refused.status, 409)
  })

  it('is carried by people who serve the member, whatever the form says', async () => {
    const stranger = await ask(
      `select id as answer from directory.people where name = 'Nour Delatrame'`,
    )
    const refused = await worker.submit(seat, {
      ...named,
      worker: stranger,
      startsOn: '2040-01-01',
      endsOn: '2041-01-01',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /invitez-la d’abord/)
    assert.equal((await worker.submit(seat, { ...named, worker: 'x' })).status, 422)
  })

  it('asks for days that make sense', async () => {
    const chosen = await personOf('Rosaire Pinçonneau')
    const told = async (startsOn: string, endsOn: string) =>
      (await worker.submit(seat, { worker: chosen, kind: 'delegate', startsOn, endsOn })).text(
        '.error-summary',
      )
    assert.match(await told('2035-02-30', '2036-01-01'), /Écrivez une date qui existe/)
    assert.match(await told('2036-01-01', '2035-01-01'), /Choisissez un dernier jour/)
    assert.match(await told('2019-01-01', '2020-01-01'), /pas déjà passée/)
    assert.match(await told('2035-01-01', '2099-01-01'), /dix ans/)
  })

  it('is given once when two people name at the same instant', async () => {
    const chosen = await personOf('Colette Fuseau')
    const named = {
      worker: chosen,
      kind: 'delegate',
      startsOn: '2035-01-01',
      endsOn: '2035-12-31',
    }
    const both = await Promise.all([worker.submit(seat, named), delegate.submit(seat, named)])
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
  })

  it('is taken back after being asked, and the mandate stays in the list', async () => {
    const page = await worker.visit(seat)
    const path = page.attribute('a[aria-label*="Amélie"][href$="/revocation"]', 'href') ?? ''
    assert.match((await worker.visit(path)).text('main'), /ne portera plus la voix/)
    assert.equal((await worker.submit(path, {})).location, `${seat}?fait=revoked`)
    assert.match(
      (await worker.visit(seat)).text('main'),
      /Mandats passés.*Amélie Boisdelaine.*mis fin le/,
    )
    assert.equal((await worker.submit(path, {})).status, 404)
  })
})

describe('an access', () => {
  it('ends with the mandate of the one who had it, and can be given back', async () => {
    const path = await endOf('Rosaire Pinçonneau')
    assert.match((await worker.visit(path)).text('main'), /son mandat prendra fin en même temps/)
    await worker.submit(path, {})
    const page = await worker.visit(people)
    assert.match(page.text('main'), /Accès terminés depuis un mois ?Rosaire Pinçonneau/)
    assert.match(
      (await worker.visit(seat)).text('main'),
      /Remplace au besoin ?Personne pour le moment/,
    )

    assert.equal(
      (await worker.submit(`${path}/annulation`, {})).location,
      `${people}?fait=workerBack`,
    )
    assert.notEqual(await endOf('Rosaire Pinçonneau'), '')
    assert.equal((await worker.submit(path, {})).status, 404)
  })

  it('ends for oneself too, even as the last, after a warning', async () => {
    await worker.submit(await endOf('Rosaire Pinçonneau'), {})
    await worker.submit(await endOf('Colette Fuseau'), {})
    assert.equal((await delegate.visit(space)).status, 404)

    const path = await endOf('Amélie Boisdelaine')
    assert.match((await worker.visit(path)).text('main'), /il ne restera plus personne/)
    assert.equal((await worker.submit(path, {})).location, '/ma-ressource')
    assert.match((await worker.visit('/ma-ressource')).text('h1'), /Aucun espace à votre nom/)
    assert.equal((await worker.visit(space)).status, 404)
  })
})
