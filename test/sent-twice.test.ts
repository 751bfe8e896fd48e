import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decisionsPaths } from '../src/modules/decisions/paths.ts'
import { amendmentPaths } from '../src/modules/demands/amendment-paths.ts'
import { demandsPaths } from '../src/modules/demands/paths.ts'
import { directoryPaths } from '../src/modules/directory/paths.ts'
import { evidencePaths } from '../src/modules/evidence/paths.ts'
import { lexiconPaths } from '../src/modules/lexicon/paths.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { openSite } from './site.ts'

const site = await openSite()
const team = site.as('equipe')
const delegate = site.as('deleguee')

const query = <T extends object>(text: string) =>
  withConnection(site.database.superuserUrl, async (client) => (await client.query<T>(text)).rows)

const count = async (table: string) => {
  const [row] = await query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return row?.count ?? 0
}

const [working] = await query<{ slug: string; code: string; amendment: number }>(
  `select d.slug, b.code, a.number as amendment
   from demands.amendments a
   join demands.documents d on d.id = a.document_id
   join demands.blocks b on b.document_id = d.id
   order by d.slug, a.number, b.code limit 1`,
)
assert.ok(working)
const [{ slug: word } = { slug: '' }] = await query<{ slug: string }>(
  'select slug from lexicon.terms order by slug limit 1',
)
const [{ code: practice } = { code: '' }] = await query<{ code: string }>(
  'select code from directory.practices where retired_at is null order by position limit 1',
)
const [{ key: source } = { key: '' }] = await query<{ key: string }>(
  'select key from evidence.sources order by key limit 1',
)

type Sent = {
  readonly who?: typeof team
  readonly on: string
  readonly to: string
  readonly with: Readonly<Record<string, string | readonly string[]>>
}

const own = 'la-corde-a-linge'
const { slug, code, amendment } = working

/** The table it writes in, and the form that is sent. */
const forms: Readonly<Record<string, Sent>> = {
  'demands.documents': {
    on: demandsPaths.newDocument,
    to: demandsPaths.newDocument,
    with: { title: 'Ce que la pluie demande', kind: 'platform' },
  },
  'demands.blocks': {
    on: demandsPaths.workbench(slug),
    to: demandsPaths.blocks(slug),
    with: { kind: 'paragraph' },
  },
  'demands.comments': {
    on: demandsPaths.blockComments(slug, code),
    to: demandsPaths.blockComments(slug, code),
    with: { text: 'On le dit déjà plus haut.' },
  },
  'demands.amendment_comments': {
    on: amendmentPaths.one(slug, amendment),
    to: amendmentPaths.comments(slug, amendment),
    with: { said: 'Nous en avons parlé jeudi.' },
  },
  'demands.practices': {
    who: delegate,
    on: demandsPaths.newPractice(own),
    to: demandsPaths.ownPractices(own),
    with: { title: 'On ouvre avant l’heure', next: 'keep' },
  },
  'decisions.decisions': {
    on: decisionsPaths.newDecision,
    to: decisionsPaths.newDecision,
    with: { question: 'Change-t-on de jour de réunion ?', text: 'Le mardi.', method: 'consent' },
  },
  'evidence.findings': {
    on: evidencePaths.newFinding,
    to: evidencePaths.newFinding,
    with: { sentence: 'La pluie tombe sur tout le monde.', kind: 'fact' },
  },
  'evidence.projects': {
    on: evidencePaths.newProject,
    to: evidencePaths.newProject,
    with: { title: 'La pluie et nous', question: 'Que fait la pluie ?', kind: 'research' },
  },
  'evidence.source_notes': {
    on: evidencePaths.editSource(source),
    to: evidencePaths.sourceNotes(source),
    with: { words: 'Relire le chapitre deux.' },
  },
  'lexicon.remarks': {
    on: lexiconPaths.make(word),
    to: lexiconPaths.remarks(word),
    with: { words: 'Chez nous, on dit autrement.' },
  },
  'directory.bodies': {
    on: directoryPaths.bodies,
    to: directoryPaths.bodies,
    with: { name: 'Comité de la pluie', kind: 'committee' },
  },
  'directory.offerings': {
    who: delegate,
    on: directoryPaths.newOffering(own),
    to: directoryPaths.offerings(own),
    with: { title: 'Tricot du mardi', practice, when: 'appointment', isFree: 'yes' },
  },
}

describe('someone on a slow link, who presses three times', () => {
  for (const [table, { who = team, on, to, with: typed }] of Object.entries(forms)) {
    it(`writes one row of ${table}, and is led where the first press led`, async () => {
      const before = await count(table)
      const fields = { ...(await who.visit(on)).fields(to), ...typed }
      const answers = await Promise.all([1, 2, 3].map(() => who.submit(to, fields)))
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303, 303],
        answers[0]?.text('main'),
      )
      assert.equal(new Set(answers.map(({ location }) => location)).size, 1)
      assert.equal(await count(table), before + 1)
    })
  }
})

describe('someone who comes back to a form', () => {
  const on = lexiconPaths.make(word)
  const to = lexiconPaths.remarks(word)

  it('writes again what she changed', async () => {
    const fields = (await team.visit(on)).fields(to)
    const before = await count('lexicon.remarks')
    await team.submit(to, { ...fields, words: 'Une première remarque.' })
    await team.submit(to, { ...fields, words: 'Une seconde remarque.' })
    assert.equal(await count('lexicon.remarks'), before + 2)
  })

  it('writes again the same words from a page read again', async () => {
    const before = await count('lexicon.remarks')
    for (const _ of [1, 2]) await team.fillIn(on, to, { words: 'Toujours d’accord.' })
    assert.equal(await count('lexicon.remarks'), before + 2)
  })
})

describe('what is kept of the forms that were sent', () => {
  it('names nobody, and leaves after a day', async () => {
    const kept = await query<{ row: string }>(
      'select row_to_json(s)::text as row from platform.submissions s',
    )
    assert.ok(kept.length > 5)
    for (const { row } of kept) assert.doesNotMatch(row, /remarque|jeudi|l’heure|équipe|@/)
    await query(`update platform.submissions set sent_at = sent_at - interval '25 hours'`)
    await team.fillIn(lexiconPaths.make(word), lexiconPaths.remarks(word), { words: 'Oui.' })
    assert.equal(await count('platform.submissions'), 1)
  })
})
