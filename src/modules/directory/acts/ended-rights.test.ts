import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite, type Visit } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'

const site = await openSite()
const space = '/ma-ressource/les-bercantes'
const nour = site.as('voisine')

const ask = <Row extends object>(question: string, values: unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<Row>(question, values)
    return rows
  })
const cookieOf = (visit: Visit) => visit.headers.get('set-cookie')?.split(';')[0] ?? ''

/** Where the last mail sent to this address invites. */
async function invitationOf(email: string): Promise<string> {
  const mail = (await site.mails()).findLast(({ to }) => to === email)
  return mail?.text.match(/(\/invitation\/[\w-]+)/)?.[1] ?? ''
}

type Who = { email: string; name: string; by?: ReturnType<typeof site.withCookie> }

async function invite({ email, name, by = nour }: Who): Promise<string> {
  const sent = await by.submit(`${space}/invitations`, { email, name })
  assert.equal(sent.status, 303)
  return invitationOf(email)
}

/** Someone new in the space of Les Berçantes. */
async function join(who: Who) {
  const joined = await site.public.submit(await invite(who), { name: who.name })
  assert.equal(joined.status, 303)
  const [worker] = await ask<{ id: string; person_id: string }>(
    `select w.id, w.person_id from directory.member_workers w join directory.people p on p.id = w.person_id
     where p.name = $1`,
    [who.name],
  )
  assert.ok(worker)
  return { visitor: site.withCookie(cookieOf(joined)), ...worker }
}

const end = (id: string) => nour.submit(`${space}/personnes/${id}/fin`, {})

describe('someone whose access was ended', () => {
  it('does not let herself back in with an invitation she sent before', async () => {
    const insider = await join({ email: 'dedans@example.org', name: 'Ida Dedans' })
    const path = await invite({
      email: 'dedans2@example.org',
      name: 'Ida Bis',
      by: insider.visitor,
    })
    assert.equal((await site.public.visit(path)).status, 200)
    await end(insider.id)

    const again = await insider.visitor.submit(path, {})
    assert.equal(again.status, 410)
    assert.match(again.text('h1'), /a été annulée/)
    assert.equal((await insider.visitor.visit(space)).status, 404)
    assert.doesNotMatch((await nour.visit(`${space}/personnes`)).text('main'), /Ida Bis/)
    const acts = await ask(
      `select from platform.administrative_acts where act = 'cancel-invitation' and person = $1`,
      [
        (
          await ask<{ id: string }>(`select id from directory.people where name = 'Nour Delatrame'`)
        )[0]?.id,
      ],
    )
    assert.equal(acts.length, 1)
  })

  it('is not let in either by an invitation that nobody cancelled', async () => {
    const insider = await join({ email: 'oubli@example.org', name: 'Ode Oubli' })
    const path = await invite({ email: 'oubli2@example.org', name: 'Ode', by: insider.visitor })
    await end(insider.id)
    await ask(
      `update directory.invitations set cancelled_at = null where email = 'oubli2@example.org'`,
    )
    assert.equal((await insider.visitor.submit(path, {})).status, 410)
    assert.equal((await site.public.submit(path, { name: 'Ode' })).status, 410)
    assert.equal((await insider.visitor.visit(space)).status, 404)
  })

  it('is never left with the seat, though she be named to it at that instant', async () => {
    const insider = await join({ email: 'course@example.org', name: 'Ève Course' })
    for (let round = 0; round < 8; round += 1) {
      const year = 2040 + round
      const [worker] = await ask<{ id: string }>(
        `select id from directory.member_workers where person_id = $1 and ended_at is null`,
        [insider.person_id],
      )
      await Promise.all([
        nour.submit(`${space}/siege`, {
          worker: insider.person_id,
          kind: 'substitute',
          startsOn: `${year}-01-01`,
          endsOn: `${year}-06-01`,
        }),
        end(worker?.id ?? ''),
      ])
      const held = await ask(
        `select from directory.mandates where person_id = $1 and revoked_at is null`,
        [insider.person_id],
      )
      assert.equal(held.length, 0, `round ${round}`)
      await nour.submit(`${space}/personnes/${worker?.id}/fin/annulation`, {})
    }
  })

  it('carries no seat either when she closes her account at that instant', async () => {
    for (const name of ['Une Fin', 'Deux Fin', 'Trois Fin']) {
      const email = `${name.split(' ')[0]}@fin.example.org`.toLowerCase()
      const insider = await join({ email, name })
      await Promise.all([
        nour.submit(`${space}/siege`, {
          worker: insider.person_id,
          kind: 'substitute',
          startsOn: '2060-01-01',
          endsOn: '2060-06-01',
        }),
        insider.visitor.submit('/mon-compte/suppression', { understood: 'on' }),
      ])
      const held = await ask(
        `select from directory.mandates where person_id = $1 and revoked_at is null`,
        [insider.person_id],
      )
      assert.equal(held.length, 0, name)
    }
  })

  it('is given her access back for a month, not after', async () => {
    const insider = await join({ email: 'retour@example.org', name: 'Rita Retour' })
    await end(insider.id)
    const undo = `${space}/personnes/${insider.id}/fin/annulation`
    await ask(
      `update directory.member_workers set added_at = now() - interval '60 days', ended_at = now() - interval '32 days'
       where id = $1`,
      [insider.id],
    )
    assert.equal((await nour.submit(undo, {})).status, 404)
    await ask(
      `update directory.member_workers set ended_at = now() - interval '30 days' where id = $1`,
      [insider.id],
    )
    assert.equal((await nour.submit(undo, {})).status, 303)
  })
})

describe('someone who closes her account', () => {
  it('leaves no invitation that opens, and no name where one waits', async () => {
    const insider = await join({ email: 'parti@example.org', name: 'Paule Partie' })
    const sent = await invite({ email: 'suite@example.org', name: 'Suite', by: insider.visitor })
    await invite({ email: 'paule.ailleurs@example.org', name: 'Paule PARTIE' })
    await insider.visitor.submit('/mon-compte/suppression', { understood: 'on' })

    assert.equal((await site.public.submit(sent, { name: 'Suite' })).status, 410)
    assert.equal(
      (await ask(`select from directory.invitations where name ilike 'paule%'`)).length,
      0,
    )
    const other = await site.public.visit(await invitationOf('paule.ailleurs@example.org'))
    assert.equal(other.status, 200)
    assert.equal(other.attribute('input[name=name]', 'value') ?? '', '')
  })
})

describe('someone who administered the site', () => {
  it('does not come back by an invitation to administer it that she sent', async () => {
    const jeanne = site.as('administration')
    await jeanne.submit('/equipe/personnes/invitations', {
      workerName: 'Alix Seconde',
      workerEmail: 'alix@example.org',
      role: 'administration',
    })
    const joined = await site.public.submit(await invitationOf('alix@example.org'), {
      name: 'Alix Seconde',
    })
    assert.equal(joined.status, 303)
    const alix = site.withCookie(cookieOf(joined))
    await alix.submit('/equipe/personnes/invitations', {
      workerName: 'Alix Tierce',
      workerEmail: 'alix3@example.org',
      role: 'administration',
    })
    const path = await invitationOf('alix3@example.org')
    assert.equal((await site.public.visit(path)).status, 200)
    const [role] = await ask<{ id: string }>(
      `select r.id from directory.team_roles r join directory.people p on p.id = r.person_id where p.name = 'Alix Seconde'`,
    )
    assert.equal((await jeanne.submit(`/equipe/personnes/roles/${role?.id}/fin`, {})).status, 303)
    assert.equal((await alix.submit(path, {})).status, 410)
    assert.equal((await alix.visit('/equipe')).status, 404)
  })
})

describe('someone who accepts an invitation', () => {
  it('is in the journal, which says to what', async () => {
    await join({ email: 'journal@example.org', name: 'Jo Journal' })
    const journal = await site.as('administration').visit('/equipe/journal')
    assert.match(
      journal.text('main'),
      /A accepté l’invitation à servir « Les Berçantes » ?Jo Journal/,
    )
  })

  it('is told that the member has left since, and no account is opened', async () => {
    const team = site.as('equipe')
    await team.submit('/equipe/ressources/nouvelle', { name: 'Part Bientôt', locality: 'Laval' })
    await team.submit('/equipe/ressources/part-bientot/invitations', {
      workerName: 'Tardive',
      workerEmail: 'tardive@example.org',
    })
    const path = await invitationOf('tardive@example.org')
    const [{ today } = { today: '' }] = await ask<{ today: string }>(
      `select (now() at time zone 'America/Toronto')::date::text as today`,
    )
    const left = await team.submit('/equipe/ressources/part-bientot/depart', {
      kind: 'closed',
      on: today,
      reason: '',
    })
    assert.equal(left.status, 303, left.text('.error-summary'))
    for (const answer of [
      await site.public.visit(path),
      await site.public.submit(path, { name: 'Tardive' }),
    ]) {
      assert.equal(answer.status, 410)
      assert.match(answer.text('main'), /ne fait plus partie du réseau/)
    }
    const opened = await ask(`select from accounts.users where email = 'tardive@example.org'`)
    assert.equal(opened.length, 0)
  })

  it('is led in by both presses of a button pressed twice', async () => {
    const path = await invite({ email: 'double@example.org', name: 'Dora Double' })
    const page = (await site.public.visit(path)).attribute('input[name=page]', 'value') ?? ''
    assert.notEqual(page, '')
    const sent = { name: 'Dora Double', page }
    const both = await Promise.all([1, 2].map(() => site.public.submit(path, sent)))
    const third = await site.public.submit(path, sent)
    for (const answer of [...both, third]) {
      assert.equal(answer.location, '/ma-ressource?fait=bienvenue')
      assert.equal((await site.withCookie(cookieOf(answer)).visit(space)).status, 200)
    }
    // The same browser, later: it has her session.
    const dora = site.withCookie(cookieOf(third))
    assert.equal((await dora.visit(path)).location, '/ma-ressource')
    // Another browser, which drew a page of its own before.
    const stranger = await site.public.submit(path, { ...sent, page: 'drawn-elsewhere' })
    assert.equal(stranger.status, 410)
    assert.equal(cookieOf(stranger), '')
  })
})

describe('someone who says that all is still right', () => {
  it('is heard once a day, however often she presses', async () => {
    const pressed = await Promise.all(
      [1, 2, 3, 4, 5].map(() => nour.submit(`${space}/verification`, {})),
    )
    assert.ok(pressed.every(({ status }) => status === 303))
    const said = await ask(
      `select from directory.verifications v join directory.members m on m.id = v.member_id
       where m.slug = 'les-bercantes' and verified_on >= current_date - 1 and through = 'space'`,
    )
    assert.equal(said.length, 1)
  })
})

describe('the pages’ login, whatever a page would ask of it', () => {
  const asPerson = (name: string | null, question: string) =>
    withConnection(site.database.urls.web, async (web) => {
      const [person] = name
        ? await ask<{ id: string }>('select id from directory.people where name = $1', [name])
        : []
      await web.query('begin')
      if (person) await web.query(`select set_config('app.person', $1, true)`, [person.id])
      try {
        const { rows } = await web.query<Record<string, unknown>>(question)
        return rows
      } finally {
        await web.query('rollback')
      }
    })

  it('reads nobody’s invitations when nobody asks, and no one else’s', async () => {
    await invite({ email: 'curieuse@example.org', name: 'Curieuse' })
    const question = 'select * from directory.invitations_of_current_person()'
    assert.deepEqual(await asPerson(null, question), [])
    assert.deepEqual(await asPerson('Maude Delisière', question), [])
  })

  it('verifies no member without the link sent to it', async () => {
    const question = 'select directory.verify_by_mailbox(current_date) as said'
    assert.deepEqual(await asPerson(null, question), [{ said: false }])
  })

  it('reads no page that is not open, even through a function that looks before the view has chosen', async () => {
    await ask(`create function public.look(text) returns boolean language plpgsql cost 0.0000001
      as $$ begin raise notice '%', $1; return true; end $$`)
    await ask('grant execute on function public.look(text) to maillage_web')
    const hidden = await ask<{ name: string }>(
      'select name from directory.members where id not in (select member_id from directory.open_organizations)',
    )
    const seen = new Set<string>()
    await withConnection(site.database.urls.web, async (web) => {
      web.on('notice', ({ message }) => seen.add(message ?? ''))
      await web.query('select count(*) from directory.open_pages where public.look(name)')
    })
    assert.ok(seen.size > 50)
    assert.notEqual(hidden.length, 0)
    assert.deepEqual(
      hidden.filter(({ name }) => seen.has(name)),
      [],
    )
  })

  it('writes in the journal in nobody’s name', async () => {
    await assert.rejects(
      asPerson(null, `insert into platform.administrative_acts (act) values ('forged-act')`),
      /row-level security/,
    )
  })

  it('brings no stranger into a space for one of its people', async () => {
    const bring = (name: string) =>
      asPerson(
        'Nour Delatrame',
        `insert into directory.member_workers (member_id, person_id)
         select m.id, p.id from directory.members m, directory.people p
         where m.slug = 'les-bercantes' and p.name = '${name}'`,
      )
    await assert.rejects(bring('Colette Fuseau'), /row-level security/)
  })

  it('names to the seat no one who does not serve the member', async () => {
    const name = asPerson(
      'Nour Delatrame',
      `insert into directory.mandates (member_id, person_id, kind, starts_on, ends_on)
       select m.id, p.id, 'delegate', '2090-01-01', '2090-02-01' from directory.members m, directory.people p
       where m.slug = 'les-bercantes' and p.name = 'Colette Fuseau'`,
    )
    await assert.rejects(name, /serves its member/)
  })

  it('begins again nothing that was ended', async () => {
    await ask(
      `update directory.team_roles set ended_at = now() where ended_at is null and role = 'team'
       and person_id = (select id from directory.people where name = 'Maude Delisière')`,
    )
    await ask(
      `insert into directory.member_workers (member_id, person_id, added_at, ended_at)
       select m.id, p.id, '2020-01-01', '2021-01-01' from directory.members m, directory.people p
       where m.slug = 'les-bercantes' and p.name = 'Colette Fuseau'`,
    )
    await ask(
      `update directory.invitations set cancelled_at = now() where email = 'curieuse@example.org'`,
    )
    await ask(
      `update directory.mandates set revoked_at = now() where member_id = (select id from directory.members where slug = 'les-bercantes')`,
    )
    const ours = `member_id = (select id from directory.members where slug = 'les-bercantes')`
    const statements = [
      [
        'Maude Delisière',
        `update directory.team_roles set ended_at = null, ended_by = null where person_id = platform.current_person()`,
      ],
      [
        'Nour Delatrame',
        `update directory.member_workers set ended_at = null where ended_at is not null and ${ours}`,
      ],
      [
        'Nour Delatrame',
        `update directory.mandates set revoked_at = null where revoked_at is not null and ${ours}`,
      ],
      [
        'Nour Delatrame',
        `update directory.invitations set cancelled_at = null where cancelled_at is not null and ${ours}`,
      ],
    ] as const
    for (const [who, statement] of statements) {
      // Rows that ended are no rows to change: nothing is refused, nothing is done.
      assert.deepEqual(await asPerson(who, `${statement} returning 1`), [], statement)
    }
  })

  it('signs nothing in someone else’s name, and does not erase who alone administers', async () => {
    const colette = `(select id from directory.people where name = 'Colette Fuseau')`
    const jeanne = `(select id from directory.people where name = 'Jeanne Duruban')`
    for (const [who, statement] of [
      [
        'Nour Delatrame',
        `insert into directory.invitations (member_id, email, name, role, token_hash, expires_at, invited_by)
         select id, 'x@example.org', 'X', 'worker', 'x', now(), ${colette} from directory.members where slug = 'les-bercantes'`,
      ],
      [
        'Jeanne Duruban',
        `insert into directory.team_roles (person_id, role, granted_by) values (${jeanne}, 'team', ${colette})`,
      ],
      [
        'Jeanne Duruban',
        `insert into privacy.erasures (rule, rows, erased_by) values ('x', 1, ${colette})`,
      ],
      [
        'Jeanne Duruban',
        `update directory.team_roles set ended_at = now(), ended_by = ${colette} where person_id = ${colette}`,
      ],
      ['Jeanne Duruban', `update directory.people set erased_at = now() where id = ${jeanne}`],
    ] as const) {
      if (statement.includes('team_roles set')) {
        await ask(
          `insert into directory.team_roles (person_id, role) values (${colette}, 'facilitation')`,
        )
      }
      await assert.rejects(
        asPerson(who, statement),
        /row-level security|permission denied/,
        statement,
      )
    }
  })
})
