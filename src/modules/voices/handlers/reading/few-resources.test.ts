import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openSite } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { asPublic } from '../../../../platform/database/database.ts'
import { federationFrom } from '../../../../platform/federation/federation.ts'
import { resolveReferences } from '../../../../platform/references/resolve-references.ts'
import { voiceKind } from '../../voice-reference.ts'

const site = await openSite()
const query = async <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

/** Public voices of one sentence, each gathered by another resource, in this order of resources. */
async function publish(words: string, resource: number, uses: readonly string[]) {
  await query(
    `insert into voices.voices (public_code, code_hash, prompt_id, prompt_version, collection_id, words, language, week, consent_version, uses,
       state, rule, decided_week)
     select voices.short_code(), sha256(convert_to($1::text, 'UTF8')), p.id, 1, c.id, $1::text, 'fr', '2026-02-02', 1, $3, 'published', 'nothing-stands-against', '2026-02-02'
     from voices.prompts p, (select distinct on (member_id) id from voices.collections where member_id is not null order by member_id) c
     where p.slug = 'la-nuit' order by c.id offset $2 limit 1`,
    [words, resource, uses],
  )
}

const wall = '/paroles/phrases/la-nuit'
const beginning = /Cette nuit-là/

it('says nowhere which sentence someone without a place completed, until three resources gathered it', async () => {
  await query(`insert into voices.prompts (slug, opens_on) values ('la-nuit', '2026-01-01')`)
  await query(
    `insert into voices.prompt_versions (prompt_id, version, beginning, purpose, readers, what_is_done)
     select id, 1, 'Cette nuit-là', 'p', 'r', 'w' from voices.prompts where slug = 'la-nuit'`,
  )
  const found = '/paroles?mots=lanterne'
  await publish('ma lanterne brûlait encore.', 0, ['unplaced'])
  await publish('j’ai marché jusqu’au quai.', 0, ['named'])
  const [row] = await query<{ code: string }>(
    `select public_code as code from voices.voices where words like 'ma lanterne%'`,
  )
  const alone = `/paroles/une/${row?.code}`
  const quoted = async () =>
    JSON.stringify([
      ...(await asPublic((tx) =>
        resolveReferences([voiceKind], [`voice:${row?.code}`], {
          tx,
          language: 'fr',
          federation: federationFrom([], false),
        }),
      )),
    ])
  const isHidden = async () => {
    const page = await site.public.visit(wall)
    assert.doesNotMatch(page.html, /ma lanterne/)
    assert.match(page.html, /jusqu’au quai/)
    assert.match(
      page.text('#provenance + *, main'),
      /Une parole, une phrase à compléter\. Moins de 3/,
    )
    assert.doesNotMatch(page.text('main'), /recueillies? dans|Hiver 2026 –|^Hiver 2026\.$/)
    for (const path of [found, alone]) {
      const { html } = await site.public.visit(path)
      assert.match(html, /ma lanterne/)
      assert.doesNotMatch(
        html.slice(html.indexOf('<blockquote'), html.indexOf('</blockquote')),
        beginning,
      )
    }
    assert.doesNotMatch(await quoted(), beginning)
  }
  await isHidden()
  await publish('un chien a jappé.', 1, ['unplaced'])
  await isHidden()
  await publish('la mer montait.', 2, ['unplaced'])
  const told = await site.public.visit(wall)
  assert.match(told.html, /ma lanterne/)
  assert.match(
    told.text('main'),
    /4 paroles, une phrase à compléter, recueillies dans 3 ressources/,
  )
  assert.match((await site.public.visit(alone)).html, beginning)
  assert.match(await quoted(), beginning)

  await query(`delete from voices.voices where words = 'la mer montait.'`)
  await isHidden()
})
