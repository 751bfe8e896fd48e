import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openSite } from '../../../test/site.ts'
import { withConnection } from '../../platform/database/connect.ts'
import { asPublic } from '../../platform/database/database.ts'
import { federationFrom } from '../../platform/federation/federation.ts'
import { resolveReferences } from '../../platform/references/resolve-references.ts'
import { testimonyKind } from './voice-reference.ts'

const site = await openSite()
const answer = '/ma-ressource/la-corde-a-linge/paroles/temoignages/ce-que-ca-change'

it('someone who cites a member learns that it allows less since, and reads none of what is published no more', async () => {
  const deleguee = site.as('deleguee')
  const say = async (words: string, uses: readonly string[]) =>
    assert.equal((await deleguee.submit(answer, { words, uses })).status, 303)
  await say('Le perron est déneigé à six heures.', ['internal', 'published', 'press'])
  const code = await withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ code: string }>(
      `select t.public_code as code from voices.testimonies t join directory.members m on m.id = t.member_id
       where m.slug = 'la-corde-a-linge'`,
    )
    return rows[0]?.code ?? ''
  })
  const cited = async () => {
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    const resolved = await asPublic((tx) =>
      resolveReferences([testimonyKind], [`testimony:${code}`], { tx, ...reader }),
    )
    const [one] = resolved.values()
    return { status: one?.status, said: JSON.stringify(one) }
  }
  const page = async () => (await site.public.visit('/paroles/temoignages')).text('main')
  // The demonstration's own first answer allowed no more than this one.
  assert.equal((await cited()).status, 'living')
  assert.match(await page(), /déneigé à six heures/)

  await say('Le perron est déneigé à six heures.', ['internal', 'published'])
  assert.equal((await cited()).status, 'stale')
  assert.match((await cited()).said, /déneigé à six heures/)

  await say('Le perron est déneigé, entre nous.', ['internal'])
  assert.equal((await cited()).status, 'withdrawn')
  assert.doesNotMatch((await cited()).said, /déneigé/)
  assert.doesNotMatch(await page(), /déneigé/)
  const read = await asPublic((tx) =>
    tx.selectFrom('voices.testimony_versions').select('words').execute(),
  )
  assert.ok(read.length > 5 && !read.some(({ words }) => words.includes('déneigé')))
  assert.match(
    (await site.as('equipe').visit('/equipe/paroles/appels/ce-que-ca-change')).html,
    /entre nous/,
  )

  await say('Le perron est déneigé de nouveau.', ['internal', 'published', 'press'])
  assert.equal((await cited()).status, 'living')
})
