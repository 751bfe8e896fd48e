import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exercisesAsOf } from '../../../../../demo/exercises.ts'
import { demonstrationDay, openSite } from '../../../../../test/site.ts'
import { sqlAs } from '../../../../../test/sql-as.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { whenMailHasLeft } from '../../../../platform/mail/mail.ts'
import { daysFrom } from '../../../../platform/words/days.ts'

const site = await openSite()
const team = site.as('equipe')
const member = site.as('ressource')
const { current, last } = exercisesAsOf(demonstrationDay)
const followUp = `/equipe/portraits/${current.key}/suivi`
const own = `/ma-ressource/la-corde-a-linge/portrait/${current.key}/rappels`

const sql = (text: string) =>
  withConnection(site.database.superuserUrl, async (owner) => (await owner.query(text)).rows)
const rowOf = async (name: string) => {
  const page = await team.visit(followUp)
  return page.text(`tr:has(th:contains("${name}"))`)
}

describe('who follows the portraits', () => {
  it('sees at a glance who deposited, who is at it, who has not begun', async () => {
    const page = await team.visit(followUp)
    assert.equal(page.status, 200)
    assert.match(page.text('h1'), new RegExp(`Suivi du portrait ${current.key}`))
    assert.match(page.text('main'), /66 portraits déposés sur 90\. Le dernier jour était le/)
    assert.match(page.text('.team-key'), /66 portraits déposés.*16 commencés.*8 pas encore ouverts/)
    const late = await team.visit(`${followUp}?etat=late`)
    assert.match(late.text('table'), /La Corde à linge/)
    assert.equal(late.count('th:contains("Les Berçantes")'), 0)
  })

  it('reads no figure, no choice, no word of any of them', async () => {
    const page = await team.visit(followUp)
    assert.doesNotMatch(page.text('main'), /totaux|équipe peut voir/)
    const amounts =
      await sql(`select distinct a.amount::int as amount from figures.deposited_answers a
      join figures.deposits d on d.id = a.deposit_id join figures.returns r on r.id = d.return_id
      where r.exercise in ('${current.key}', '${last.key}') and a.amount > 2100`)
    assert.ok(amounts.length > 100)
    const told = page.text('main').match(/\d[\d ]*\d/g) ?? []
    const numbers = new Set(told.map((one) => one.replace(/\D/g, '')))
    for (const { amount } of amounts) assert.ok(!numbers.has(String(amount)), String(amount))
  })

  it('reads what has come in in three bands only, and nothing where a band would tell one of them', async () => {
    const page = await team.visit(followUp)
    const table = page.text('table:has(#couverture-zones)')
    assert.match(table, /Tout le réseau ?66 sur 90 ?Moins de 80 %/)
    assert.doesNotMatch(table.replace(/95 % ou plus|De 80 à 95 %|Moins de 80 %/g, ''), /%/)
    const bands = await sqlAs(
      site,
      'equipe',
      `select * from figures.coverage_bands('${current.key}')`,
    )
    assert.equal(bands.length, 6)
    // A zone where two answered: the band of the two would say how large they are.
    await sql(`delete from figures.deposits d using figures.returns r, directory.members m, figures.zone_regions z
      where d.return_id = r.id and r.exercise = '${current.key}' and m.id = r.member_id
        and z.region = m.region and z.zone = 'metropole' and m.name not in ('Le Samovar', 'La Doublure')`)
    const [zone] = await sqlAs(
      site,
      'equipe',
      `select respondents, band from figures.coverage_bands('${current.key}')
       where place = 'metropole'`,
    )
    assert.deepEqual(zone, { respondents: 2, band: null })
    assert.deepEqual(
      await sqlAs(site, 'ressource', `select * from figures.coverage_bands('${current.key}')`),
      [],
    )
  })

  it('grants more time, refuses it, gives another day; each is told by e-mail', async () => {
    const [asked] =
      await sql(`select x.id, x.until_on, m.name, m.slug, m.mailbox from figures.extensions x
      join directory.members m on m.id = x.member_id where x.decided_at is null order by x.until_on`)
    const answer = await team.submit(`${followUp}/demandes/${asked?.id}`, { decision: 'grant' })
    assert.equal(answer.location, `${followUp}?fait=accorde`)
    const told = (await site.mails()).at(-1)
    assert.equal(told?.to, asked?.mailbox)
    assert.match(told?.text ?? '', /C’est entendu.: vous avez jusqu’au/)
    const twice = await team.submit(`${followUp}/demandes/${asked?.id}`, { decision: 'refuse' })
    assert.equal(twice.location, `${followUp}?fait=decide`)

    const [other] = await sql(`select x.id, m.name, m.slug from figures.extensions x
      join directory.members m on m.id = x.member_id where x.decided_at is null`)
    const way = `${followUp}/${other?.slug}/delai`
    const early = await team.submit(way, { untilOn: current.dueOn })
    assert.equal(early.status, 422)
    assert.match(early.text('.error-summary'), /Écrivez un jour après/)
    const given = daysFrom(demonstrationDay, 12)
    assert.equal((await team.submit(way, { untilOn: given })).status, 303)
    assert.match(await rowOf(other?.name), /Jusqu’au.*Changer/)
    assert.equal((await team.visit(`${followUp}?etat=waiting`)).count('table:has(#liste)'), 0)
    const [quiet] =
      await sql(`select m.slug, m.name from figures.returns r join directory.members m on m.id = r.member_id
      where r.exercise = '${current.key}' and m.left_on is null
        and not exists (select from figures.deposits d where d.return_id = r.id)
        and not exists (select from figures.extensions x where x.member_id = m.id)
        and m.slug <> 'la-corde-a-linge' order by m.slug limit 1`)
    const unasked = await team.submit(`${followUp}/${quiet?.slug}/delai`, { untilOn: given })
    assert.equal(unasked.status, 303)
    assert.match(await rowOf(quiet?.name), /Jusqu’au/)
    const elsewhere = await team.visit(`${followUp}/les-bercantes/delai`)
    assert.equal(elsewhere.status, 404)
  })
})

describe('a reminder', () => {
  it('goes to whom the team chose, says when, how, and how to stop it', async () => {
    const page = await team.visit(`${followUp}/rappels`)
    assert.match(page.text('main'), /La Corde à linge ?commencé/)
    assert.match(page.text('.follow-up-mail'), /Dix minutes suffisent souvent/)
    const before = (await site.mails()).length
    const [corde] = await sql(
      `select id, mailbox from directory.members where slug = 'la-corde-a-linge'`,
    )
    const sent = await team.submit(`${followUp}/rappels`, {
      members: [corde?.id],
      note: 'On est là cet après-midi.',
    })
    assert.equal(sent.location, `${followUp}?fait=rappels&nombre=1`)
    const mails = (await site.mails()).slice(before)
    assert.deepEqual(
      mails.map(({ to, subject }) => ({ to, subject })),
      [{ to: corde?.mailbox, subject: `Le portrait ${current.key} vous attend` }],
    )
    const text = mails[0]?.text ?? ''
    assert.match(text, /Votre portrait .* est commencé/)
    assert.match(text, /On est là cet après-midi\./)
    assert.match(text, /il est encore temps/)
    assert.ok(text.includes(own) && text.includes('/en/ma-ressource/la-corde-a-linge/portrait'))
    assert.doesNotMatch(text, /retard|dernier avertissement|obligatoire/)
  })

  it('is the only one of the week, whoever asks, even past the pages', async () => {
    const [corde] = await sql(`select id from directory.members where slug = 'la-corde-a-linge'`)
    // One lost with its process is offered again; one that left is not.
    await whenMailHasLeft()
    assert.deepEqual(await sql('select 1 from figures.reminders where left_at is null'), [])
    await sql(
      `update figures.reminders set left_at = null, sent_at = sent_at - interval '1 hour' where member_id = '${corde?.id}'`,
    )
    assert.match(
      (await team.visit(`${followUp}/rappels`)).html,
      new RegExp(`name="members"[^>]*value="${corde?.id}"`),
    )
    await sql(
      `update figures.reminders set left_at = sent_at, sent_at = sent_at + interval '1 hour' where member_id = '${corde?.id}'`,
    )
    const again = await team.submit(`${followUp}/rappels`, { members: [corde?.id], note: '' })
    assert.equal(again.location, `${followUp}?fait=personne`)
    assert.match(
      (await team.visit(`${followUp}/rappels`)).text('#epargnes-liste, main'),
      /A reçu un rappel/,
    )
    await assert.rejects(
      sqlAs(
        site,
        'equipe',
        `insert into figures.reminders (exercise, member_id, sent_by)
         values ('${current.key}', '${corde?.id}', platform.current_person())`,
      ),
      /row-level security/,
    )
  })

  it('goes neither to who deposited nor to who has more time', async () => {
    const page = await team.visit(`${followUp}/rappels`)
    assert.doesNotMatch(page.text('main'), /Les Berçantes/)
    assert.match(page.text('main'), /A un délai jusqu’au/)
    const [deposited] = await sql(`select id from directory.members where slug = 'les-bercantes'`)
    const sent = await team.submit(`${followUp}/rappels`, { members: [deposited?.id], note: '' })
    assert.equal(sent.location, `${followUp}?fait=personne`)
  })

  it('is stopped by a member in its space, and taken again', async () => {
    await sql('delete from figures.reminders')
    assert.match((await member.visit(own)).text('main'), /Les rappels arrivent à/)
    const stopped = await member.submit(`${own}/arret`, {})
    assert.match(
      (await member.visit(stopped.location ?? '')).text('main'),
      /plus de rappel cette année/,
    )
    assert.match(await rowOf('La Corde à linge'), /N’en veut plus cette année/)
    const [corde] = await sql(`select id from directory.members where slug = 'la-corde-a-linge'`)
    const sent = await team.submit(`${followUp}/rappels`, { members: [corde?.id], note: '' })
    assert.equal(sent.location, `${followUp}?fait=personne`)

    await member.submit(`${own}/arret/annulation`, {})
    assert.match((await member.visit(own)).text('main'), /Les rappels arrivent à/)
    const resumed = await team.submit(`${followUp}/rappels`, { members: [corde?.id], note: '' })
    assert.equal(resumed.location, `${followUp}?fait=rappels&nombre=1`)
  })

  it('is known to nobody else', async () => {
    const read = `select count(*)::int as count from figures.reminders`
    assert.deepEqual(await sqlAs(site, 'voisine', read), [{ count: 0 }])
    const [{ count } = { count: 0 }] = await sqlAs(site, 'ressource', read)
    assert.equal(count, 1)
    assert.equal((await site.as('voisine').visit(followUp)).status, 404)
    assert.equal((await site.as('voisine').visit(own)).status, 404)
  })

  it('asks for a choice, and leaves a closed year alone', async () => {
    const none = await team.submit(`${followUp}/rappels`, { note: 'Bonjour' })
    assert.equal(none.status, 422)
    assert.match(none.text('.error-summary'), /Choisissez au moins un nom/)
    const closed = `/equipe/portraits/${last.key}/suivi`
    assert.match((await team.visit(closed)).text('main'), /Ce portrait est fermé/)
    assert.match(
      (await team.visit(`${closed}/rappels`)).text('main'),
      /tant que le portrait est ouvert/,
    )
    const draft = await team.visit('/equipe/portraits/1999-2000/suivi')
    assert.equal(draft.status, 404)
  })
})
