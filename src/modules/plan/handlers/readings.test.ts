import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { castPerson } from '../../../../demo/cast.ts'
import { openSite } from '../../../../test/site.ts'
import { modules } from '../../../modules.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as, asPublic, type Transaction } from '../../../platform/database/database.ts'
import { federationFrom } from '../../../platform/federation/federation.ts'
import { readMeasure } from '../../../platform/measures/measures.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import { planPaths } from '../paths.ts'

const site = await openSite()
const team = site.as('equipe')
const standing = 'ce-qui-nous-tient-ensemble'
const outcome = 'on-a-une-releve-qui-sait-comment-on-decide-ici'

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

const [{ id: outcomeId, now } = { id: '', now: '' }] = await query<{ id: string; now: string }>(
  `select i.id, (select max(exercise) from plan.items a where a.kind = 'activity' and a.plan_id = i.plan_id) as now
   from plan.items i where i.slug = $1`,
  [outcome],
)

/** Follows the outcome by one more indicator; answers its id. */
async function follow(fields: Readonly<Record<string, string>>): Promise<string> {
  const added = await team.submit(planPaths.itemIndicators(standing, outcomeId), fields)
  assert.equal(added.status, 303, added.text('main'))
  const [row] = await query<{ id: string }>(
    'select id from plan.indicators where outcome_id = $1 order by added_at desc limit 1',
    [outcomeId],
  )
  return row?.id ?? ''
}

const freeze = (id: string, fields: Readonly<Record<string, string>> = {}) =>
  team.fillIn(`${planPaths.readings(standing)}?exercice=${now}`, planPaths.reading(standing, id), {
    sentence: 'Lu ensemble.',
    ...fields,
  })

/** What everyone reads of an indicator. */
const told = async (id: string) =>
  (await site.public.visit(planPaths.outcome(outcome))).text(`[aria-labelledby="i-${id}"]`)

describe('someone whose name a reading counted', () => {
  it('is named by it no more once the name is taken back; the number stays, and that one is gone is told', async () => {
    const id = await follow({ kind: 'metric', measure: 'demands.endorsements' })
    const [endorsement] = await query<{ id: string; organisation: string }>(
      `select id, organisation from demands.endorsements where outcome = 'shown' order by organisation limit 1`,
    )
    assert.ok(endorsement)
    assert.equal((await freeze(id)).status, 303)
    const before = await told(id)
    assert.ok(before.includes(endorsement.organisation))
    assert.doesNotMatch(before, /n’est plus nommée/)

    await query('delete from demands.endorsements where id = $1', [endorsement.id])
    const after = await told(id)
    assert.ok(!after.includes(endorsement.organisation))
    assert.match(after, /Une n’est plus nommée/)
    const [kept] = await query<{ counted: string; value: string }>(
      'select counted::text, value from plan.readings where indicator_id = $1',
      [id],
    )
    assert.ok(kept?.counted.includes(endorsement.id))
    assert.equal(JSON.parse(kept?.counted ?? '[]').length, Number(kept?.value))
  })

  it('cannot be written in a reading at all', async () => {
    for (const counted of [
      [{ label: 'Bibliothèque', href: '/x' }],
      ['Bibliothèque inventée'],
      [[]],
    ]) {
      await assert.rejects(
        query('update plan.readings set counted = $1::jsonb', [JSON.stringify(counted)]),
        /readings_list_keys_of_what_they_count/,
      )
    }
  })
})

describe('someone who was told a number that its source takes back', () => {
  it('reads that it was taken back, and the number nowhere', async () => {
    const [read] = await query<{ slug: string; exercise: string; value: string }>(
      `select i.slug, r.exercise, r.value from plan.readings r join plan.indicators n on n.id = r.indicator_id
       join plan.items i on i.id = n.outcome_id where r.reference like 'figure:%' order by r.exercise desc limit 1`,
    )
    assert.ok(read)
    const pages = [planPaths.plan, planPaths.outcome(read.slug)]
    const number = formatsOf('fr').number(Number(read.value)).replaceAll(/\s/g, ' ')
    const phrase = 'plus de 160'
    const before = await Promise.all(
      pages.map(async (path) => (await site.public.visit(path)).text('main')),
    )
    assert.ok(before.every((text) => text.includes(phrase)))
    assert.ok(before[1]?.includes(number))
    await query(
      `update figures.releases set retracted_at = now(), retraction_reason = 'une ressource s’y retrouvait'
       where exercise = $1`,
      [read.exercise],
    )
    for (const path of pages) {
      const text = (await site.public.visit(path)).text('main')
      assert.ok(!text.includes(number), path)
      assert.ok(!text.includes(phrase), path)
      assert.match(text, /repris.: ce dont venait ce nombre a été retiré depuis/)
    }
    assert.doesNotMatch(
      (await team.visit(`${planPaths.readings(standing)}?exercice=${read.exercise}`)).text('main'),
      /160 ?000/,
    )
  })
})

describe('someone who reads a plan without being of the team', () => {
  it('reads nothing of what only the team may count, and the team is told so before it freezes', async () => {
    const id = await follow({ kind: 'metric', measure: 'demands.requests' })
    const page = () => team.visit(`${planPaths.readings(standing)}?exercice=${now}`)
    assert.match(
      (await page()).text(`[aria-labelledby="i-${id}"]`),
      /Le public ne peut pas compter cela/,
    )
    await freeze(id)
    assert.match(
      (await page()).text(`[aria-labelledby="i-${id}"]`),
      /amendements? demandés?.*Pour l’équipe seulement/,
    )
    assert.doesNotMatch(await told(id), /demandés? :/)
    const rows = await asPublic((tx) =>
      tx.selectFrom('plan.readings').where('indicator_id', '=', id).select('id').execute(),
    )
    assert.deepEqual(rows, [])
  })

  it('is frozen as they read it, where they do; read again, the number before is told no more', async () => {
    const id = await follow({ kind: 'metric', measure: 'decisions.taken' })
    const sources = modules.flatMap(({ measures }) => measures ?? [])
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    const everyone = await asPublic((tx) =>
      readMeasure(sources, 'decisions.taken', { ...reader, tx }),
    )
    const open = everyone.find(({ value }) => (value ?? 0) > 1)
    assert.ok(open)
    await freeze(id, { exercise: open.exercise })
    const [frozen] = await query<{ value: string }>(
      'select value from plan.readings where indicator_id = $1',
      [id],
    )
    assert.equal(Number(frozen?.value), open.value)
    await query(`update decisions.decisions set audience = 'members' where id in (
      select d.id from decisions.decisions d join decisions.outcomes o on o.decision_id = d.id where d.audience = 'public' order by o.decided_on desc limit 1)`)
    await freeze(id, { exercise: open.exercise })
    const text = await told(id)
    assert.match(text, /Lecture 2/)
    assert.doesNotMatch(text, /la première disait/)
    const versions = await asPublic((tx) =>
      tx.selectFrom('plan.readings').where('indicator_id', '=', id).select('version').execute(),
    )
    assert.deepEqual(versions, [{ version: 2 }])
  })
})

describe('a neighbour who asks the database how many voices came', () => {
  it('is told nothing; the team reads years, from five voices of three resources on, and no resource', async () => {
    const count = (tx: Transaction) =>
      sql<{ begins: string; received: number; resources: number }>`
        select * from voices.yearly_counts('04-01')`.execute(tx)
    const neighbour = await as(castPerson('Colette Fuseau'), count)
    assert.deepEqual(neighbour.rows, [])
    const { rows } = await as(castPerson('Maude Delisière'), count)
    assert.ok(rows.length > 0)
    for (const { begins, received, resources } of rows) {
      assert.match(begins, /-04-01$/)
      assert.ok(received >= 5 && resources >= 3)
    }
    const metrics = modules.flatMap(({ measures }) => measures ?? [])
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    const received = await as(castPerson('Maude Delisière'), (tx) =>
      readMeasure(metrics, 'voices.received', { ...reader, tx }),
    )
    assert.equal(received.length, rows.length)
  })
})

describe('a table of readings', () => {
  const write = (values: string) =>
    as(castPerson('Maude Delisière'), (tx) =>
      sql
        .raw(
          `insert into plan.readings (indicator_id, exercise, version, sentence, spread, frozen_at, frozen_by) ${values}`,
        )
        .execute(tx),
    )

  it('holds who signs and when, the year, and what seats said', async () => {
    const [judged] = await query<{ id: string }>(
      `select id from plan.indicators where kind = 'judgement' order by label limit 1`,
    )
    const { id: me } = castPerson('Maude Delisière')
    await assert.rejects(
      write(`values ('${judged?.id}', '${now}', 7, 'x', '{}', '2001-01-01', null)`),
      /signs/,
    )
    await assert.rejects(
      write(`values ('${judged?.id}', '2099-2100', 7, 'x', '{}', '2001-01-01', '${me}')`),
      /a year of its plan/,
    )
    await write(`values ('${judged?.id}', '${now}', 7, 'x', '{"there": 9}', '2001-01-01', '${me}')`)
    const [kept] = await query<{ version: number; spread: object; late: boolean }>(
      `select version, spread, frozen_at < now() - interval '1 day' as late from plan.readings
       where indicator_id = $1 and exercise = $2 and sentence = 'x'`,
      [judged?.id, now],
    )
    assert.equal(kept?.version === 7, false)
    assert.deepEqual(kept?.spread, {})
    assert.equal(kept?.late, false)
  })

  it('is not read under an orientation that was removed', async () => {
    const [{ orientation, id } = { orientation: '', id: '' }] = await query<{
      orientation: string
      id: string
    }>(
      `select s.parent_id as orientation, n.id from plan.indicators n join plan.items o on o.id = n.outcome_id
       join plan.items s on s.id = o.parent_id where n.kind = 'typed' limit 1`,
    )
    await query('update plan.items set removed_at = now() where id = $1', [orientation])
    const to = planPaths.reading(standing, id)
    const written = { exercise: now, value: '1', source: 'Registre', sentence: 'Lu.' }
    assert.equal((await team.submit(to, written)).status, 409)
    await query('update plan.items set removed_at = null where id = $1', [orientation])
    assert.equal((await freeze(id, { value: '-5', outOf: '0', source: 'Registre' })).status, 422)
  })
})

describe('someone who asks the database for a plan', () => {
  it('reads nothing of what stands under a removed item, nor who signed', async () => {
    const [{ orientation } = { orientation: '' }] = await query<{ orientation: string }>(
      `select id as orientation from plan.items where kind = 'orientation' and removed_at is null
        and exists (select from plan.items s where s.parent_id = plan.items.id and s.kind = 'strategy') order by position limit 1`,
    )
    const under = () =>
      asPublic((tx) =>
        sql<{ strategies: number; versions: number; readings: number }>`select
          (select count(*)::int from plan.items where kind = 'strategy') as strategies,
          (select count(*)::int from plan.item_versions) as versions, (select count(*)::int from plan.readings) as readings`.execute(
          tx,
        ),
      )
    const [before] = (await under()).rows
    await query('update plan.items set removed_at = now() where id = $1', [orientation])
    const [after] = (await under()).rows
    await query('update plan.items set removed_at = null where id = $1', [orientation])
    for (const what of ['strategies', 'versions', 'readings'] as const) {
      assert.ok((after?.[what] ?? 0) < (before?.[what] ?? 0), what)
    }
    for (const column of [
      'readings.frozen_by',
      'item_versions.written_by',
      'plans.created_by',
      'plans.published_by',
    ]) {
      const [table, name] = column.split('.')
      await assert.rejects(
        asPublic((tx) => sql.raw(`select ${name} from plan.${table}`).execute(tx)),
        /permission denied/,
      )
    }
  })
})

describe('someone who reads a plan of thousands of lines', () => {
  it('waits once for what stands in it, not once a line', async () => {
    const { rows } = await asPublic((tx) =>
      sql<{ 'QUERY PLAN': string }>`explain (costs off) select id from plan.items`.execute(tx),
    )
    const asked = rows.map((row) => row['QUERY PLAN']).join('\n')
    assert.match(asked, /hashed SubPlan/)
    assert.doesNotMatch(asked, /plan\.stands\(/)
  })
})

describe('someone of the team who writes in the tables of the plan', () => {
  it('signs with her own name, now: neither another’s, nor another day, nor a version out of turn', async () => {
    const maude = castPerson('Maude Delisière')
    const other = castPerson('Colette Fuseau').id
    const refused = (text: string) =>
      assert.rejects(
        as(maude, (tx) => sql.raw(text).execute(tx)),
        /signed|follows the last|carries activities|becomes public now|row-level security|permission denied/,
      )
    await refused(
      `insert into plan.item_versions (item_id, version, text, written_by) values ('${outcomeId}', 999, 'x', '${maude.id}')`,
    )
    await refused(
      `insert into plan.item_versions (item_id, version, text, written_by) values ('${outcomeId}', 2, 'x', '${other}')`,
    )
    await refused(`update plan.plans set published_at = '2001-01-01'`)
    await refused(
      `insert into plan.activity_members select '${outcomeId}', id from directory.members limit 1`,
    )
    await refused(
      `insert into plan.indicators (outcome_id, position, kind, label, added_by) values ('${outcomeId}', 9, 'typed', 'Autre', '${other}')`,
    )
  })
})

const frozenOf = async (id: string) =>
  (await query('select from plan.readings where indicator_id = $1', [id])).length

describe('someone of the team who says in words what a number tells', () => {
  const at = `${planPaths.readings(standing)}?exercice=${now}`

  it('freezes no other number than the one she read: hers, her words and the new one come back', async () => {
    const id = await follow({ kind: 'metric', measure: 'directory.regions' })
    const to = planPaths.reading(standing, id)
    const opened = (await team.visit(at)).fields(to)
    await query(`update directory.members set left_on = '2026-01-01' where region = 'ra:02'`)
    const late = await team.submit(to, { ...opened, sentence: 'PARTOUT, POUR L’INSTANT.' })
    assert.equal(late.status, 409)
    assert.match(late.text(`[aria-labelledby="i-${id}"]`), /16 régions.*Rien n’est gelé encore/)
    assert.match(late.text('textarea'), /PARTOUT, POUR L’INSTANT/)
    assert.equal(await frozenOf(id), 0)
    const again = late.fields(to)
    assert.equal((await team.submit(to, { ...again, sentence: 'Partout sauf une.' })).status, 303)
    assert.equal(await frozenOf(id), 1)
    await query(
      `update directory.members set left_on = null where region = 'ra:02' and left_on = '2026-01-01'`,
    )
  })

  it('does not write over what a colleague froze while she was writing', async () => {
    const id = await follow({ kind: 'typed', label: 'Soirées ouvertes' })
    const to = planPaths.reading(standing, id)
    const opened = (await team.visit(at)).fields(to)
    const said = { value: '12', source: 'Registre', sentence: 'Douze soirées.' }
    assert.equal((await team.submit(to, { ...opened, ...said })).status, 303)
    const late = await team.submit(to, { ...opened, ...said, sentence: 'MES DOUZE SOIRÉES.' })
    assert.equal(late.status, 409)
    assert.match(late.text(`[aria-labelledby="i-${id}"]`), /Douze soirées.*Rien n’est gelé encore/)
    assert.match(late.text('textarea'), /MES DOUZE SOIRÉES/)
    assert.equal(await frozenOf(id), 1)
  })
})
