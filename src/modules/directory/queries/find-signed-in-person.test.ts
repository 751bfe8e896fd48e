import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { castPerson } from '../../../../demo/cast.ts'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { findSignedInPerson } from './find-signed-in-person.ts'

const site = await openSite()
const write = (statement: string, values: unknown[]) =>
  withConnection(site.database.superuserUrl, (superuser) => superuser.query(statement, values))

describe('someone signed in', () => {
  it('acts for her member, and carries its seat while her mandate lasts', async () => {
    const { id } = castPerson('Colette Fuseau')
    const delegate = await findSignedInPerson(id)
    assert.deepEqual(
      delegate?.members.map(({ name, slug, mandate }) => ({ name, slug, mandate })),
      [{ name: 'La Corde à linge', slug: 'la-corde-a-linge', mandate: 'delegate' }],
    )
    assert.equal(delegate?.isTeam, false)

    await write('update directory.mandates set revoked_at = now() where person_id = $1', [id])
    assert.equal((await findSignedInPerson(id))?.members[0]?.mandate, null)
  })

  it('serves several members, in the order of the alphabet, accents aside', async () => {
    const { id } = castPerson('Nour Delatrame')
    for (const name of ['L’Épinette debout', 'Le Samovar']) {
      await write(
        `insert into directory.member_workers (member_id, person_id)
         select id, $1 from directory.members where name = $2`,
        [id, name],
      )
    }
    const names = async () => (await findSignedInPerson(id))?.members.map(({ name }) => name)
    assert.deepEqual(
      await names(),
      ['L’Épinette debout', 'Les Berçantes', 'Le Samovar'].sort(new Intl.Collator('fr').compare),
    )

    await write(
      `update directory.member_workers set ended_at = now()
       where person_id = $1 and member_id = (select id from directory.members where name = 'Le Samovar')`,
      [id],
    )
    assert.equal((await names())?.length, 2)
  })

  it('has the roles of the team that still stand', async () => {
    const { id } = castPerson('Jeanne Duruban')
    const director = await findSignedInPerson(id)
    assert.ok(director?.isTeam && director.isAdministration && !director.isFacilitator)
    const facilitator = await findSignedInPerson(castPerson('Esther Latresse').id)
    assert.ok(facilitator?.isFacilitator && !facilitator.isTeam)

    const { id: agent } = castPerson('Octave Bellaiguille')
    await write('update directory.team_roles set ended_at = now() where person_id = $1', [agent])
    assert.equal((await findSignedInPerson(agent))?.isTeam, false)
  })

  it('is nobody once her account is erased, or if she never was', async () => {
    const { id } = castPerson('Denis Duquai')
    await write('update directory.people set name = null, erased_at = now() where id = $1', [id])
    assert.equal(await findSignedInPerson(id), null)
    assert.equal(await findSignedInPerson('00000000-0000-4000-8000-000000000000'), null)
  })
})
