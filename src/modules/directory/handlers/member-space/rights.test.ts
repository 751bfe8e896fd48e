import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { as } from '../../../../platform/database/database.ts'
import { replaceHours } from '../../acts/replace-hours.ts'
import { findMemberOfLink } from '../../queries/find-member-of-link.ts'
import { findOwnOffering, listOwnOfferings } from '../../queries/find-own-offering.ts'
import { listHistory } from '../../queries/list-history.ts'

const site = await openSite()
const idOf = (what: string) =>
  withConnection(site.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query<{ id: string }>(what)
    return rows[0]?.id ?? ''
  })
const person = (name: string) => idOf(`select id from directory.people where name = '${name}'`)
const worker = { id: await person('Amélie Boisdelaine') }
const neighbour = { id: await person('Nour Delatrame') }
const memberId = await idOf(`select id from directory.members where slug = 'la-corde-a-linge'`)

/** What the database itself refuses, whatever the pages ask. */
describe('the database', () => {
  it('lets the team alone rename a member', async () => {
    const rename = as(worker, (tx) =>
      tx
        .updateTable('directory.members')
        .set({ name: 'La Corde volée' })
        .where('id', '=', memberId)
        .execute(),
    )
    await assert.rejects(rename, /the team's to change/)
  })

  it('changes nothing of a member for who does not serve it', async () => {
    const changed = await as(neighbour, (tx) =>
      tx
        .updateTable('directory.members')
        .set({ summary: 'Volé.' })
        .where('id', '=', memberId)
        .executeTakeFirst(),
    )
    assert.equal(changed.numUpdatedRows, 0n)
    assert.deepEqual(await as(neighbour, (tx) => listHistory(tx, memberId)), [])
  })

  it('gives the seat to who serves the member, and to one at a time', async () => {
    const name = (personId: string, startsOn: string) =>
      as(worker, (tx) =>
        tx
          .insertInto('directory.mandates')
          .values({
            member_id: memberId,
            person_id: personId,
            kind: 'delegate',
            starts_on: startsOn,
            ends_on: '2050-01-01',
            named_by: worker.id,
          })
          .execute(),
      )
    await assert.rejects(name(neighbour.id, '2049-01-01'), /serves its member/)
    await name(worker.id, '2049-01-01')
    await assert.rejects(name(worker.id, '2049-06-01'), /mandates_of_a_kind_do_not_overlap/)
  })

  it('remembers hours that change alone, once a transaction', async () => {
    const [offering] = await as(worker, (tx) => listOwnOfferings(tx, memberId))
    assert.ok(offering)
    const which = { memberId, offeringId: offering.id }
    const before = (await as(worker, (tx) => listHistory(tx, memberId))).length
    const noon = [{ weekday: 7, opens: '12:00', closes: '13:00' }]
    await as(worker, (tx) => replaceHours(tx, offering.id, { from: offering.hours, to: noon }))

    const entries = await as(worker, (tx) => listHistory(tx, memberId))
    assert.equal(entries.length, before + 1)
    assert.deepEqual(Object(entries[0]?.was).hours, offering.hours)
    const after = await as(worker, (tx) => findOwnOffering(tx, which))
    assert.notEqual(after?.version, offering.version)
  })

  it('shows a hidden page to who holds its link, for one transaction and no other page', async () => {
    const hide = (audience: 'team' | 'public') =>
      as(worker, (tx) =>
        tx.updateTable('directory.members').set({ audience }).where('id', '=', memberId).execute(),
      )
    await hide('team')
    const visible = (id: string) =>
      as(null, (tx) =>
        tx.selectFrom('directory.members').select('id').where('id', '=', id).execute(),
      )
    assert.equal((await as(null, (tx) => findMemberOfLink(tx, memberId)))?.id, memberId)
    assert.deepEqual(await visible(memberId), [])
    await hide('public')
  })
})
