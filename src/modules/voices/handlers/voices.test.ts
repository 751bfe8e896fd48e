import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { slugOfCollection } from '../../../../demo/voices.ts'
import { type Fields, openSite, type Visit } from '../../../../test/site.ts'
import { writeBackup } from '../../../platform/database/backup.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as, asPublic } from '../../../platform/database/database.ts'
import { federationFrom } from '../../../platform/federation/federation.ts'
import { log } from '../../../platform/log.ts'
import { resolveReferences } from '../../../platform/references/resolve-references.ts'
import { bringUpToDate, closeLedger, ledgerOf, openLedger, replayLedgerOf } from '../ledger.ts'
import { drawCode, readCode } from '../rules/withdrawal-code.ts'
import { testimonyKind, voiceKind } from '../voice-reference.ts'

const site = await openSite()
const poster = `/paroles/${slugOfCollection(0)}`
/** « Le thé de trois heures »: four voices. */
const small = slugOfCollection(8)
const query = async <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

/** Someone opens the poster's page, completes the sentence and hands it in. */
async function say(words: string, fields: Fields = { uses: ['internal', 'named'] }) {
  const receipt = await site.public.fillIn(poster, poster, { words, ...fields })
  return { receipt, code: codeOf(receipt) }
}

function codeOf(receipt: Visit): string {
  return readCode(receipt.text('.voice-code').replace('Code de retrait', '')) ?? ''
}

const idOf = async (words: string) =>
  (await query<{ id: string }>('select id from voices.voices where words = $1', [words]))[0]?.id ??
  ''

/** Someone of the team reads it and publishes it. */
async function publish(words: string): Promise<string> {
  const path = `/lecture/${await idOf(words)}`
  const done = await site.as('equipe').fillIn(path, path, {
    outcome: 'published',
    rule: 'nothing-stands-against',
  })
  assert.equal(done.status, 303)
  const [row] = await query<{ public_code: string }>(
    'select public_code from voices.public_search where words = $1',
    [words],
  )
  return row?.public_code ?? ''
}

describe('someone who reads a poster', () => {
  it('completes a sentence without an account, a cookie or a script, and receives a code', async () => {
    const form = await site.public.visit(poster)
    assert.equal(form.status, 200)
    assert.equal(form.count('script'), 0)
    assert.equal(form.headers.get('set-cookie'), null)
    assert.match(form.headers.get('cache-control') ?? '', /no-store/)
    assert.equal(form.attribute('form.speaking', 'autocomplete'), 'off')
    assert.equal(form.count('input[type=checkbox][checked]'), 0)
    assert.match(form.text('.quick-exit'), /Quitter vite/)
    assert.match(form.text('main'), /Moins de 14 ans/)

    const { receipt, code } = await say('un banc au soleil, et quelqu’un dessus.')
    assert.equal(receipt.status, 200)
    assert.notEqual(code, '')
    assert.equal(receipt.headers.get('set-cookie'), null)
    assert.match(receipt.headers.get('cache-control') ?? '', /no-store/)
    assert.doesNotMatch(receipt.text('main'), /un banc au soleil/)
  })

  it('sends twice without harm, and twenty times', async () => {
    const words = 'une porte qui grince, c’est signe qu’elle sert.'
    const code = drawCode()
    const form = { words, code, prompt: 'ici-je-viens-chercher.1', uses: ['unplaced'] }
    for (let i = 0; i < 20; i += 1) {
      assert.equal(codeOf(await site.public.submit(poster, form)), code)
    }
    assert.equal((await query('select from voices.voices where words = $1', [words])).length, 1)
  })

  it('loses nothing when the code has served: the words come back with another', async () => {
    const code = drawCode()
    const form = { code, prompt: 'ici-je-viens-chercher.1', uses: ['unplaced'] }
    await site.public.submit(poster, { ...form, words: 'la première.' })
    const again = await site.public.submit(poster, { ...form, words: 'la seconde.' })
    assert.equal(again.status, 409)
    assert.equal(again.text('textarea'), 'la seconde.')
    assert.notEqual(again.attribute('input[name=code]', 'value'), code)
  })

  it('keeps nothing when nothing is ticked, and may change her mind: the words are still there', async () => {
    const { receipt } = await say('rien de coché.', { uses: [] })
    assert.equal(receipt.status, 200)
    assert.match(receipt.text('main'), /votre phrase n’est pas gardée/)
    assert.equal(receipt.text('textarea'), 'rien de coché.')
    assert.equal(await idOf('rien de coché.'), '')
  })

  it('ticks both « with the name » and « without saying where »: the more careful is kept, and she is told', async () => {
    const words = 'de tout cocher, par fatigue.'
    const { receipt } = await say(words, { uses: ['internal', 'unplaced', 'named', 'press'] })
    assert.match(receipt.text('main'), /On garde la plus prudente/)
    assert.doesNotMatch(receipt.text('main ul'), /avec le nom/)
    const kept = await query('select uses from voices.voices where words = $1', [words])
    assert.deepEqual(kept, [{ uses: ['internal', 'unplaced', 'press'] }])
    await publish(words)
    const wall = await site.public.visit('/paroles?mots=cocher')
    assert.match(wall.text('figure'), /par fatigue/)
    assert.doesNotMatch(wall.text('figure'), /La Corde à linge/)
  })

  it('sees every sentence of the collection and takes another one: what she wrote and ticked goes with her', async () => {
    const form = await site.public.visit(poster)
    const others = form.count('button[name=other]')
    assert.equal(others, 4)
    const other = form.attribute('button[name=other]', 'value') ?? ''
    const code = form.attribute('input[name=code]', 'value') ?? ''
    const words = 'des mots déjà écrits.'
    const prompt = form.attribute('input[name=prompt]', 'value') ?? ''
    const typed = { words, uses: ['unplaced'], prompt, code, other }
    const turned = await site.public.submit(poster, typed)
    assert.equal(turned.status, 200)
    assert.equal(turned.text('textarea'), words)
    assert.equal(turned.attribute('input[type=checkbox][checked]', 'value'), 'unplaced')
    assert.equal(turned.attribute('input[name=prompt]', 'value'), `${other}.1`)
    assert.equal(turned.attribute('input[name=code]', 'value'), code)
    assert.equal(await idOf(words), '')
    const blank = await site.public.fillIn(poster, poster, { other })
    assert.equal(blank.status, 200)
    assert.equal(blank.count('.field__error'), 0)
  })

  it('is told what to do with what does not fit, and keeps what was typed', async () => {
    assert.equal((await say('   ')).receipt.status, 422)
    const long = await say('a'.repeat(100_000))
    assert.equal(long.receipt.status, 422)
    assert.equal(long.receipt.text('textarea').length, 100_000)
  })

  it('may write in any script, with any sign', async () => {
    for (const words of [
      'du café ☕️👩‍🍳 et du 🫂',
      'مكان أستريح فيه',
      '<script>alert(1)</script> & « <b> »',
    ]) {
      const { receipt } = await say(words)
      assert.equal(receipt.status, 200)
      assert.notEqual(await idOf(words), '')
    }
    await say('avec un \u0000 et un \u202e dedans')
    assert.notEqual(await idOf('avec un  et un  dedans'), '')
  })

  it('is not taken for a robot in silence: what filled the box nobody sees comes back, and one sends it again', async () => {
    const { receipt } = await say('achetez mes montres.', {
      uses: ['unplaced'],
      website: 'http://a.example',
    })
    assert.equal(receipt.status, 422)
    assert.match(receipt.text('.note'), /case cachée/)
    assert.equal(receipt.text('textarea'), 'achetez mes montres.')
    assert.equal(receipt.attribute('input[name=website]', 'value'), undefined)
    assert.equal(await idOf('achetez mes montres.'), '')
  })

  it('finds the help lines beside a hard subject', async () => {
    const hard = await site.public.visit(`${poster}?phrase=quand-ca-va-mal-ce-qui-maide`)
    assert.match(hard.text('form .note'), /9-8-8/)
  })

  it('types the address without its dash, or with a space, and is led to the sentence', async () => {
    const address = slugOfCollection(0)
    for (const typed of [
      address.replace('-', '').toUpperCase(),
      address.replace('-', '%20'),
      address.replace('-', '%E2%80%8B'),
    ]) {
      assert.equal((await site.public.visit(`/paroles/${typed}`)).location, poster)
    }
  })

  it('is told when a collection is over, and that her code still works', async () => {
    const closed = await site.public.visit(`/paroles/${slugOfCollection(2)}`)
    assert.equal(closed.status, 410)
    assert.match(closed.text('main'), /votre code marche encore/)
    assert.equal((await site.public.visit('/paroles/zzzz-zzzz')).status, 404)
    assert.equal((await site.public.visit('/paroles/nimporte')).status, 404)
  })
})

describe('someone who takes her words back', () => {
  it('leaves no word of them anywhere, for anyone, at once', async () => {
    const words = 'le parfum du pain xylophonique.'
    const { code } = await say(words, { uses: ['internal', 'named', 'press'] })
    const cited = await publish(words)
    const collection = `/collectes/${slugOfCollection(0)}`
    const asked = [
      ['public', `/paroles/une/${cited}`],
      ['public', '/paroles?mots=xylophonique'],
      ['public', '/en/paroles?mots=xylophonique'],
      ['equipe', '/lecture?voir=published'],
      ['equipe', '/equipe/paroles/export.csv'],
      ['ressource', collection],
      ['ressource', `${collection}/export.csv`],
    ] as const
    const visitorOf = (who: (typeof asked)[number][0]) =>
      who === 'public' ? site.public : site.as(who)
    for (const [who, path] of asked.filter(([, path]) => !path.startsWith('/lecture'))) {
      assert.match((await visitorOf(who).visit(path)).html, /le parfum du pain/, path)
    }

    const done = await site.public.submit('/paroles/retrait', { code })
    assert.equal(done.status, 200)
    assert.match(done.text('main'), /Vos mots sont effacés/)
    assert.doesNotMatch(done.html, new RegExp(code))
    for (const [who, path] of asked) {
      const request = {
        headers: { 'if-none-match': '*', 'if-modified-since': new Date().toUTCString() },
      }
      const answer = await visitorOf(who).request(path, request)
      assert.notEqual(answer.status, 304, path)
      assert.doesNotMatch(await answer.text(), /le parfum du pain/, path)
    }
    assert.equal((await site.public.visit(`/paroles/une/${cited}`)).status, 410)
    assert.match((await site.public.visit(`/paroles/une/${cited}`)).text('main'), /parole retirée/)
    assert.deepEqual(await whereIs('xylophonique'), [])
  })

  it('is asked once more before her words are erased, without being shown them', async () => {
    const words = 'un geste trop vite fait.'
    const { code } = await say(words)
    const asked = await site.public.fillIn('/paroles/retrait', '/paroles/retrait/confirmation', {
      code,
    })
    assert.match(asked.text('h1'), /Effacer vos mots pour de bon/)
    assert.doesNotMatch(asked.html, /un geste trop vite/)
    assert.equal(asked.attribute('form', 'action'), '/paroles/retrait')
    assert.equal(asked.attribute('input[name=code]', 'value'), code)
    assert.notEqual(await idOf(words), '')
    assert.equal((await site.public.submit('/paroles/retrait', { code })).status, 200)
    const again = await site.public.submit('/paroles/retrait/confirmation', { code })
    assert.match(again.text('h1'), /Vos mots sont effacés/)
    const unknown = await site.public.submit('/paroles/retrait/confirmation', { code: drawCode() })
    assert.equal(unknown.status, 422)
  })

  it('may do it twice, with any spaces, and is never limited', async () => {
    const { code } = await say('deux fois plutôt qu’une.')
    assert.equal((await site.public.submit('/paroles/retrait', { code })).status, 200)
    const spoken = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    for (let i = 0; i < 150; i += 1) {
      assert.equal((await site.public.submit('/paroles/retrait', { code: spoken })).status, 200)
    }
  })

  it('does not come back when the same form is sent again', async () => {
    const code = drawCode()
    const form = {
      words: 'ne reviens pas.',
      code,
      prompt: 'ici-je-viens-chercher.1',
      uses: ['unplaced'],
    }
    await site.public.submit(poster, form)
    await site.public.submit('/paroles/retrait', { code })
    assert.equal((await site.public.submit(poster, form)).status, 409)
    assert.equal(await idOf('ne reviens pas.'), '')
  })

  it('reads one neutral sentence for a code that is mistyped and for one that nobody has', async () => {
    const sentences = new Set<string>()
    for (const code of ['abc', drawCode(), `${drawCode()}9`]) {
      const answer = await site.public.submit('/paroles/retrait', { code })
      assert.equal(answer.status, 422)
      sentences.add(answer.text('.field__error'))
    }
    assert.equal(sentences.size, 1)
  })

  it('may allow less, never more, and is not shown her words by whoever found the slip', async () => {
    const words = 'moins qu’avant, mais encore.'
    const { code } = await say(words, { uses: ['internal', 'named'] })
    await publish(words)
    const shown = await site.public.submit('/paroles/retrait/choix', { code })
    assert.equal(shown.count('input[type=checkbox]'), 3)
    assert.match(shown.text('main'), /La Corde à linge/)
    assert.doesNotMatch(shown.html, /moins qu’avant/)
    const narrowed = { code, chosen: '1', uses: ['internal', 'press'] }
    assert.equal((await site.public.submit('/paroles/retrait/choix', narrowed)).status, 200)
    const [voice] = await query<{ uses: string[] }>(
      'select uses from voices.voices where words = $1',
      [words],
    )
    assert.deepEqual(voice?.uses, ['internal'])
    assert.doesNotMatch((await site.public.visit('/paroles?mots=moins')).html, /moins qu’avant/)
    await site.public.submit('/paroles/retrait/choix', { code, chosen: '1' })
    assert.equal(await idOf(words), '')
  })

  it('may have her sentence stay on the wall without the name she had let be said', async () => {
    const words = 'le nom de trop.'
    const { code } = await say(words, { uses: ['internal', 'named', 'press'] })
    const alone = `/paroles/une/${await publish(words)}`
    const narrowed = { code, chosen: '1', uses: ['unplaced', 'named'] }
    assert.equal((await site.public.submit('/paroles/retrait/choix', narrowed)).status, 200)
    const [voice] = await query<{ uses: string[]; narrowed: boolean }>(
      'select uses, narrowed_week is not null as narrowed from voices.voices where words = $1',
      [words],
    )
    assert.deepEqual(voice, { uses: ['unplaced'], narrowed: true })
    const shown = await site.public.visit(alone)
    assert.match(shown.text('figure'), /le nom de trop/)
    assert.doesNotMatch(shown.text('figure'), /La Corde à linge/)
  })

  it('stays taken back when an older backup is restored: the ledger is replayed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'maillage-ledger-'))
    await openLedger(folder)
    const { code } = await say('un vieux dossier.')
    const [kept] = await query<Record<string, unknown>>(
      `select to_jsonb(v) as row from voices.voices v where words = 'un vieux dossier.'`,
    )
    await site.public.submit('/paroles/retrait', { code })
    const ledger = readFileSync(ledgerOf(folder), 'utf8')
    assert.match(ledger, /^[0-9a-f]{64} [0-9a-z]{7} \d{4}-\d\d-\d\d $/m)
    assert.doesNotMatch(ledger, /vieux/)

    await query('delete from voices.withdrawals')
    await query(
      'insert into voices.voices select * from jsonb_populate_record(null::voices.voices, $1)',
      [kept?.row],
    )
    assert.notEqual(await idOf('un vieux dossier.'), '')
    await withConnection(site.database.urls.owner, (owner) => replayLedgerOf(owner, folder))
    assert.equal(await idOf('un vieux dossier.'), '')
    await bringUpToDate(ledgerOf(folder))
    closeLedger()
  })
})

describe('someone who looks into the database', () => {
  it('finds of a voice no author, no address, no time finer than a week, and no way to a person', async () => {
    const columns = await query<{ at: string; type: string }>(
      `select table_name || '.' || column_name as at, data_type as type from information_schema.columns where table_schema = 'voices'`,
    )
    assert.ok(columns.length > 60)
    const suspicious = /_by$|person|author|account|address|device|agent|session|sequence|ip$/
    assert.deepEqual(
      columns.filter(({ at }) => suspicious.test(at)).map(({ at }) => at),
      [],
    )
    const instants = columns.filter(({ type }) => /timestamp|time/.test(type)).map(({ at }) => at)
    assert.deepEqual(instants.sort(), ['testimonies.revoked_at', 'testimony_versions.written_at'])
    assert.deepEqual(
      await query(`select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'voices' and c.relkind = 'S'`),
      [],
    )
    const keys = await query<{ from: string; to: string }>(
      `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
       where contype = 'f' and connamespace = 'voices'::regnamespace and confrelid::regclass::text not like 'voices.%'`,
    )
    assert.deepEqual(keys.map(({ from, to }) => `${from} → ${to}`).sort(), [
      'voices.collections → directory.members',
      'voices.public_search → directory.members',
      'voices.testimonies → directory.members',
    ])
  })

  it('finds the code nowhere, in no table', async () => {
    const { code } = await say('cherchez le code.')
    assert.deepEqual(await whereIs(code), [])
    assert.deepEqual(await whereIs(code.replaceAll('-', '')), [])
    assert.deepEqual((await whereIs('cherchez le code.')).sort(), ['voices.voices'])
  })

  it('finds neither the code nor the words taken back in a backup, and no order of arrival', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'maillage-backup-'))
    const kept = await say('reste dans la copie.')
    const gone = await say('ne reste nulle part.')
    await site.public.submit('/paroles/retrait', { code: gone.code })
    const file = join(folder, 'copie')
    await writeBackup({ url: site.database.urls.backup, file, appVersion: '0.0.0' })
    const text = gunzipSync(readFileSync(file)).toString('utf8')
    assert.match(text, /reste dans la copie\./)
    assert.doesNotMatch(text, /ne reste nulle part/)
    for (const { code } of [kept, gone]) {
      assert.ok(!text.includes(code) && !text.includes(code.replaceAll('-', '')))
    }
    const rows =
      text.split('{"table":"voices.voices"}\n')[1]?.split('\n\\.\n')[0]?.split('\n') ?? []
    const ids = rows.map((row) => row.slice(0, 36))
    assert.ok(ids.length > 300)
    assert.deepEqual(ids, [...ids].sort())
  })

  it('finds no line of the log for who speaks, who takes back, who reads first', async () => {
    const lines: unknown[] = []
    const info = log.info
    log.level = 'info'
    log.info = (...line: unknown[]) => void lines.push(line)
    try {
      const { code } = await say('sans trace.')
      await site.public.submit('/paroles/retrait', { code })
      await site.as('equipe').visit('/lecture')
    } finally {
      log.info = info
      log.level = 'silent'
    }
    const told = JSON.stringify(lines)
    assert.match(told, /GET/)
    assert.doesNotMatch(told, /POST[^}]*paroles|lecture|sans trace/)
  })

  it('finds nothing that links a moderator, or who typed a slip, to a voice', async () => {
    const words = 'lu par quelqu’un.'
    await say(words)
    const id = await idOf(words)
    await publish(words)
    const found = await whereIs(id)
    assert.deepEqual(found.sort(), ['voices.public_search', 'voices.voices'])
  })
})

describe('who reads before the others', () => {
  it('hides a name and changes nothing else', async () => {
    const words = 'de jaser avec Hortense Lafleur au comptoir.'
    await say(words)
    const path = `/lecture/${await idOf(words)}`
    const page = await site.as('equipe').visit(path)
    assert.match(page.text('mark'), /Hortense Lafleur/)
    const decide = (masked: string) =>
      site.as('equipe').fillIn(path, path, { outcome: 'masked', rule: 'names-someone', masked })
    assert.equal((await decide('de parler avec […] au comptoir.')).status, 422)
    assert.equal((await decide('de jaser avec […] au comptoir.')).status, 303)
    const wall = await site.public.visit('/paroles?mots=comptoir')
    assert.match(wall.text('main'), /de jaser avec \[…\] au comptoir/)
    assert.doesNotMatch(wall.html, /Hortense/)
  })

  it('rests each decision on a rule that goes with it', async () => {
    const words = 'sans règle.'
    await say(words)
    const path = `/lecture/${await idOf(words)}`
    const wrong = { outcome: 'refused', rule: 'nothing-stands-against' }
    assert.equal((await site.as('equipe').fillIn(path, path, wrong)).status, 422)
  })

  it('notes the themes and the decision in one gesture, then reads the next', async () => {
    const words = 'un café, puis un autre.'
    await say(words)
    const id = await idOf(words)
    const path = `/lecture/${id}`
    const decided = await site.as('equipe').fillIn(path, path, {
      outcome: 'published',
      rule: 'nothing-stands-against',
      themes: ['accueil', 'liens'],
    })
    assert.match(decided.location ?? '', /^\/lecture\/[0-9a-f-]{36}\?fait=decidee$/)
    assert.ok(!decided.location?.includes(id))
    const next = await site.as('equipe').visit(decided.location ?? '')
    assert.match(next.text('main'), /C’est décidé/)
    const themes = await query<{ theme: string }>(
      'select theme from voices.voice_themes where voice_id = $1 order by theme',
      [id],
    )
    assert.deepEqual(
      themes.map(({ theme }) => theme),
      ['accueil', 'liens'],
    )
    const wrong = { outcome: 'refused', rule: 'nothing-stands-against', themes: ['argent'] }
    const refused = await site.as('equipe').fillIn(path, path, wrong)
    assert.equal(refused.status, 422)
    assert.equal(refused.attribute('input[name=themes][checked]', 'value'), 'argent')
  })

  it('learns that someone else decided meanwhile', async () => {
    const words = 'deux à la fois.'
    await say(words)
    const path = `/lecture/${await idOf(words)}`
    const decision = { outcome: 'internal', rule: 'wait-for-the-collection', seen: 'waiting' }
    assert.equal((await site.as('equipe').submit(path, decision)).status, 303)
    assert.equal((await site.as('administration').submit(path, decision)).status, 409)
  })

  it('may have to be two, who agree, and neither is written down', async () => {
    await query('update voices.moderation set readers = 2')
    const words = 'à quatre yeux.'
    await say(words)
    const id = await idOf(words)
    const path = `/lecture/${id}`
    const decision = { outcome: 'published', rule: 'nothing-stands-against', seen: 'waiting' }
    const first = await site.as('equipe').submit(path, decision)
    assert.match(first.location ?? '', /premiere/)
    assert.match((await site.as('equipe').submit(path, decision)).location ?? '', /premiere/)
    assert.equal(
      (await query('select from voices.public_search where voice_id = $1', [id])).length,
      0,
    )
    const second = await site.as('administration').submit(path, decision)
    assert.match(second.location ?? '', /decidee/)
    assert.equal(
      (await query('select from voices.public_search where voice_id = $1', [id])).length,
      1,
    )
    assert.equal((await query('select from voices.readings')).length, 0)
    await query('update voices.moderation set readers = 1')
  })

  it('is told in the space of the team what waits to be read, and since when the oldest does', async () => {
    const team = await site.as('equipe').visit('/equipe')
    const told = /\d+ paroles attendent d’être lues\. La plus ancienne attend depuis \d+ semaines\./
    assert.match(team.text('main').replaceAll(/\s+/g, ' '), told)
    const queue = await site.as('equipe').visit('/lecture')
    assert.match(queue.text('.voices-time'), /la plus ancienne depuis \d+ semaines/)
  })

  it('marks distress without erasing anything, and is led to the protocol', async () => {
    const words = 'je n’en peux plus, ces temps-ci.'
    await say(words)
    const path = `/lecture/${await idOf(words)}`
    await site.as('equipe').submit(`${path}/detresse`, { distress: '1' })
    const page = await site.as('equipe').visit(path)
    assert.match(page.text('.note--alert'), /suivez le protocole/)
    assert.match(page.text('.voice__words'), /je n’en peux plus/)
  })
})

describe('who gathers', () => {
  it('reads counts alone under five voices, and the voices of her own from five on', async () => {
    const [member] = await query<{ slug: string }>(
      `select m.slug from voices.collections c join directory.members m on m.id = c.member_id where c.slug = $1`,
      [small],
    )
    assert.ok(member)
    const few = await site.as('equipe').visit(`/collectes/${small}`)
    assert.match(few.text('main'), /4 paroles reçues/)
    assert.match(few.text('main'), /On peut les lire à partir de 5 paroles/)
    assert.equal(few.count('.voice'), 0)
    const many = await site.as('ressource').visit(`/collectes/${slugOfCollection(0)}`)
    assert.ok(many.count('.voice') >= 5)
    assert.equal(
      (await site.as('facilitatrice').visit(`/collectes/${slugOfCollection(0)}`)).count('.voice'),
      0,
    )
    assert.equal((await site.as('voisine').visit(`/collectes/${slugOfCollection(0)}`)).status, 404)
  })

  it('finds the resources under the word one looks for, their article left aside', async () => {
    const form = await site.as('facilitatrice').visit('/collectes/nouvelle')
    const names = form.text('select[name=member]')
    const [anse, edredon, gare, vigneaux] = [
      'L’Anse aux voix',
      'L’Édredon',
      'La Gare',
      'Les Vigneaux',
    ].map((name) => names.indexOf(name))
    assert.ok(
      anse !== undefined && edredon !== undefined && gare !== undefined && vigneaux !== undefined,
    )
    assert.ok(0 <= anse && anse < edredon && edredon < gare && gare < vigneaux)
  })

  it('types a slip with its code, once, even after the collection is closed', async () => {
    const closed = `/collectes/${slugOfCollection(2)}/saisie`
    const code = drawCode()
    const slip = {
      code: code.toLowerCase(),
      prompt: 'ici-je-viens-chercher.1',
      words: 'écrit à la main.',
      language: 'fr',
      uses: ['unplaced'],
    }
    const facilitator = site.as('facilitatrice')
    assert.match((await facilitator.submit(closed, slip)).location ?? '', /\?fait=tapee&.*#code$/)
    assert.equal((await facilitator.submit(closed, { ...slip, words: 'un autre.' })).status, 409)
    const both = { ...slip, code: drawCode(), words: 'deux cases.', uses: ['unplaced', 'named'] }
    assert.equal((await facilitator.submit(closed, both)).status, 303)
    assert.deepEqual(await query(`select uses from voices.voices where words = 'deux cases.'`), [
      { uses: ['unplaced'] },
    ])
    assert.equal(
      (await facilitator.submit(closed, { ...slip, code: drawCode(), uses: [] })).status,
      422,
    )
    assert.equal((await facilitator.submit(closed, { ...slip, code: 'ABC' })).status, 422)
    assert.equal((await site.public.submit('/paroles/retrait', { code })).status, 200)
  })

  it('opens a collection in a small place once told what that means, and its form says so', async () => {
    const facilitator = site.as('facilitatrice')
    const [prompt] = await query<{ id: string }>('select id from voices.prompts order by slug')
    const form = { title: 'Une veillée', member: '', prompts: [prompt?.id ?? ''], small: 'on' }
    assert.equal((await facilitator.submit('/collectes/nouvelle', form)).status, 422)
    const dated = { ...form, title: 'Veillée du 22 novembre', read: 'on' }
    const refused = await facilitator.submit('/collectes/nouvelle', dated)
    assert.equal(refused.status, 422)
    assert.match(refused.text('.field__error'), /sans jour précis/)
    const opened = await facilitator.submit('/collectes/nouvelle', { ...form, read: 'on' })
    assert.equal(opened.status, 303)
    const path = (opened.location ?? '').split('?')[0] ?? ''
    const speaking = await site.public.visit(path.replace('/collectes', '/paroles'))
    assert.match(speaking.text('main'), /dépersonnalisée/)
    assert.doesNotMatch(speaking.text('main'), /anonyme/)
    assert.equal((await facilitator.submit(`${path}/fermeture`, {})).status, 303)
    assert.equal((await site.public.visit(path.replace('/collectes', '/paroles'))).status, 410)
  })
})

describe('someone who reads the wall', () => {
  it('reads words that were allowed, with no more of where they come from, and where the wall comes from', async () => {
    const wall = await site.public.visit('/paroles')
    assert.equal(wall.headers.get('cache-control'), 'private, no-cache')
    assert.equal(wall.headers.get('etag'), null)
    assert.equal(wall.count('.voice'), 24)
    assert.match(
      wall.text('#provenance + *, .section'),
      /paroles, 5 phrases à compléter, recueillies dans \d+ ressources/,
    )
  })

  it('reads of a theme and of a region how many voices that wall has, of how many resources', async () => {
    for (const reading of ['theme', 'region']) {
      const [counted] = await query<{ key: string; voices: number; resources: number }>(
        'select key, voices, resources from voices.shown_counts where reading = $1 order by voices limit 1',
        [reading],
      )
      const { key, voices, resources } = counted ?? assert.fail(reading)
      const wall = await site.public.visit(`/paroles?${reading}=${key}`)
      assert.match(
        wall.text('.section'),
        new RegExp(`${voices} paroles, de l’une .* dans ${resources} ressources`),
      )
    }
    const searched = await site.public.visit('/paroles?mots=le')
    assert.match(searched.text('.section'), /On a cherché ces mots dans toutes/)
  })

  it('never reads the same sentence twice, word for word', async () => {
    const twice = await query(
      'select words from voices.public_search group by words having count(*) > 1',
    )
    assert.deepEqual(twice, [])
  })

  it('reads beside a sentence the name its author was shown, and nothing of who she may be', async () => {
    const words = 'un fauteuil berçant près de la fenêtre.'
    await say(words, { uses: ['named'] })
    const alone = await site.public.visit(`/paroles/une/${await publish(words)}`)
    assert.match(
      alone.text('figcaption'),
      /^La Corde à linge\. (Hiver|Printemps|Été|Automne) \d{4}\.$/,
    )
  })

  it('is not led to a theme or a region of which too little may be shown', async () => {
    assert.equal((await site.public.visit('/paroles?region=ra:10')).status, 404)
    assert.equal((await site.public.visit('/paroles?theme=rien')).status, 404)
    for (const { theme } of await query<{ theme: string }>(
      `select key as theme from voices.shown_counts where reading = 'theme'`,
    )) {
      assert.equal((await site.public.visit(`/paroles?theme=${theme}`)).status, 200)
    }
    const [least] = await query<{ voices: number; resources: number }>(
      `select count(*)::int as voices, count(distinct member_id)::int as resources from voices.public_search
       where region in (select key from voices.shown_counts where reading = 'region') group by region order by 1 limit 1`,
    )
    assert.ok(least && least.voices >= 5 && least.resources >= 3)
  })

  it('reads a number to cite it by, in her language', async () => {
    const { location } = await site.public.visit('/paroles/au-hasard')
    const one = await site.public.visit(location ?? '')
    assert.match(one.text('main'), /Pour la citer\s: parole [0-9a-z]{7}/)
  })

  it('reads one at random', async () => {
    const { location } = await site.public.visit('/paroles/au-hasard')
    const one = await site.public.visit(location ?? '')
    assert.equal(one.count('.voice'), 1)
  })
})

describe('someone who writes and cites', () => {
  const reader = { language: 'fr', federation: federationFrom([], false) } as const

  it('quotes a living voice as its author allows, and learns when it is narrowed or withdrawn', async () => {
    const words = 'une citation à soigner.'
    const { code } = await say(words, { uses: ['named'] })
    const cited = `voice:${await publish(words)}`
    const resolve = async () =>
      (await asPublic((tx) => resolveReferences([voiceKind], [cited], { ...reader, tx }))).get(
        cited,
      )
    const living = await resolve()
    assert.equal(living?.status, 'living')
    assert.ok(living && 'quotation' in living)
    assert.match(JSON.stringify(living), /"attribution":"La Corde à linge, une ressource"/)
    await site.public.submit('/paroles/retrait/choix', { code, chosen: '1', uses: ['unplaced'] })
    const narrowed = await resolve()
    assert.equal(narrowed?.status, 'stale')
    assert.doesNotMatch(JSON.stringify(narrowed), /La Corde à linge/)
    await site.public.submit('/paroles/retrait', { code })
    const gone = await resolve()
    assert.equal(gone?.status, 'withdrawn')
    assert.equal(gone?.label, '[parole retirée]')
    assert.doesNotMatch(JSON.stringify(gone), /citation à soigner/)
  })

  it('quotes what a member says in its own name, until the member takes it back', async () => {
    const path = '/ma-ressource/la-corde-a-linge/paroles/temoignages/ce-que-ca-change'
    const answer = { words: 'Nous gardons la lampe allumée.', uses: ['published'] }
    assert.equal((await site.as('ressource').submit(path, answer)).status, 404)
    assert.equal((await site.as('deleguee').submit(path, answer)).status, 303)
    const [row] = await query<{ public_code: string }>(
      `select t.public_code from voices.testimonies t join directory.members m on m.id = t.member_id where m.slug = 'la-corde-a-linge'`,
    )
    const cited = `testimony:${row?.public_code}`
    const resolve = () =>
      as(null, (tx) => resolveReferences([testimonyKind], [cited], { ...reader, tx }))
    assert.match(
      JSON.stringify([...(await resolve())]),
      /La Corde à linge, une ressource du Bas-Saint-Laurent/,
    )
    assert.match((await site.public.visit('/paroles/temoignages')).html, /la lampe allumée/)
    const sure = await site.as('deleguee').visit(`${path}/retrait`)
    assert.match(sure.text('.confirmation'), /la lampe allumée/)
    assert.match((await site.public.visit('/paroles/temoignages')).html, /la lampe allumée/)
    assert.equal((await site.as('deleguee').submit(`${path}/retrait`, {})).status, 303)
    assert.equal((await site.as('deleguee').visit(`${path}/retrait`)).status, 404)
    assert.equal((await resolve()).get(cited)?.status, 'withdrawn')
    assert.doesNotMatch((await site.public.visit('/paroles/temoignages')).html, /la lampe allumée/)
    assert.deepEqual(await whereIs('la lampe allumée'), [])
  })
})

/** Every table of which a row says this, read as the superuser. */
async function whereIs(text: string): Promise<string[]> {
  return withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const { rowCount } = await client.query(
        `select from ${name} t where position($1 in t::text) > 0 limit 1`,
        [text],
      )
      if (rowCount) found.push(name)
    }
    return found
  })
}
