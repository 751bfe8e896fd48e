import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'

const site = await openSite()

describe('someone who opens her space', () => {
  it('is told first of the portrait that waits, and how far it is', async () => {
    const home = await site.as('ressource').visit('/ma-ressource/la-corde-a-linge')
    assert.match(
      home.text('main'),
      /Ce qui vous attend.*(Remplir|Continuer) le portrait \d{4}-\d{4}/,
    )
    assert.match(
      home.text('main'),
      /sur \d+\. (À déposer avant la fin du|Le dernier jour était le) /,
    )
  })

  it('as the team, is told how many are expected and who asks for more time', async () => {
    const home = await site.as('equipe').visit('/equipe')
    assert.match(home.text('main'), /\d+ portraits \d{4}-\d{4} sont encore attendus/)
    assert.match(home.text('main'), /délais? (est|sont) demandés?/)
  })

  it('is told nothing of it once it is closed', async () => {
    await withConnection(site.database.superuserUrl, (owner) =>
      owner.query(
        'update figures.exercises set closed_at = now() where closed_at is null and opened_at is not null',
      ),
    )
    const home = await site.as('ressource').visit('/ma-ressource/la-corde-a-linge')
    assert.doesNotMatch(home.text('main'), /(Remplir|Continuer) le portrait/)
    assert.doesNotMatch((await site.as('equipe').visit('/equipe')).text('main'), /portrait/)
  })
})
