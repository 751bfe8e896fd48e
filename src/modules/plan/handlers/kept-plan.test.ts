import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { castPerson } from '../../../../demo/cast.ts'
import { openSite } from '../../../../test/site.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as, asPublic } from '../../../platform/database/database.ts'
import { planPaths } from '../paths.ts'
import { isOfYear, parentsOf } from '../rules/tree.ts'
import type { ItemKind } from '../tables.ts'

const site = await openSite()
const team = site.as('equipe')
const colleague = site.as('administration')
const delegate = site.as('deleguee')
const standing = 'ce-qui-nous-tient-ensemble'
const maude = castPerson('Maude Delisière')

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })
const itemsOf = (kind: string) =>
  query<{ id: string; text: string }>(
    `select i.id, v.text from plan.items i join plan.item_versions v on v.item_id = i.id and v.version = 1
     where i.kind = $1 and i.removed_at is null order by i.position`,
    [kind],
  )

describe('someone of the team who gives a plan a title that does not do', () => {
  const wrong = [
    ['', /Écrivez le titre du plan/],
    ['x'.repeat(161), /160/],
  ] as const
  for (const [title, sentence] of wrong) {
    it(`is told why, with what she typed: ${title.length} letters`, async () => {
      const page = await team.submit(planPaths.title(standing), { title })
      assert.equal(page.status, 422)
      assert.match(page.text('.error-summary'), sentence)
      // What the summary leads to is there to be mended, and not folded away.
      assert.equal(page.attribute('.error-summary a', 'href'), '#title')
      assert.equal(page.count('details[open] input#title:not([type=hidden])'), 1)
      assert.equal(page.attribute('#title', 'value') ?? '', title)
      const [plan] = await query<{ title: string }>(
        'select title from plan.plans where slug = $1',
        [standing],
      )
      assert.equal(plan?.title, 'Ce qui nous tient ensemble')
    })
  }

  it('finds in the journal the title that was there before', async () => {
    await team.submit(planPaths.title(standing), { title: 'Ce qui nous tient' })
    await team.submit(planPaths.title(standing), { title: 'Ce qui nous tient' })
    await team.submit(planPaths.title(standing), { title: 'Ce qui nous tient ensemble' })
    const acts = await query<{ from: string }>(
      `select about ->> 'from' as from from platform.administrative_acts where act = 'rename-plan' order by id`,
    )
    assert.deepEqual(
      acts.map(({ from }) => from),
      ['Ce qui nous tient ensemble', 'Ce qui nous tient'],
    )
  })
})

describe('someone of the team who writes a line under what a colleague takes out meanwhile', () => {
  it('is told, keeps her text, and puts it elsewhere', async () => {
    const [first, second] = await itemsOf('orientation')
    assert.ok(first && second)
    await colleague.submit(planPaths.itemRemoval(standing, first.id), {})
    const typed = { kind: 'strategy', text: 'Se passer les clés de la salle' }
    const late = await team.submit(planPaths.addition(standing), { ...typed, parent: first.id })
    assert.equal(late.status, 409)
    assert.match(late.text('.error-summary'), /retiré du plan entre-temps/)
    assert.equal(late.text('textarea[name=text]'), typed.text)
    assert.equal(late.attribute('.error-summary a', 'href'), '#parent')
    assert.equal(late.count(`select#parent option[value="${second.id}"]`), 1)

    const nowhere = await team.submit(planPaths.addition(standing), { ...typed, parent: '' })
    assert.equal(nowhere.status, 422)
    assert.equal(nowhere.text('textarea[name=text]'), typed.text)

    const put = await team.submit(planPaths.addition(standing), { ...typed, parent: second.id })
    assert.equal(put.status, 303)
    assert.match(
      (await team.visit(planPaths.teamPlan(standing))).text('main'),
      /Se passer les clés/,
    )
    await colleague.submit(planPaths.itemReturn(standing, first.id), {})
  })
})

describe('someone of the team who corrects a line that a colleague corrects too', () => {
  it('is shown what stands by now, after a refusal for something else too', async () => {
    const [line] = await itemsOf('principle')
    const path = planPaths.item(standing, line?.id ?? '')
    const drawn = (await team.visit(path)).attribute('input[name=seen]', 'value') ?? ''
    await colleague.fillIn(path, path, { text: 'Dit par la collègue.' })
    const empty = await team.submit(path, { seen: drawn, text: '' })
    assert.equal(empty.status, 422)
    assert.equal(empty.attribute('input[name=seen]', 'value'), drawn)
    const late = await team.submit(path, { seen: drawn, text: 'Dit par moi.' })
    assert.equal(late.status, 409)
    assert.match(late.text('main'), /Dit par la collègue\./)
    assert.equal(late.text('textarea[name=text]'), 'Dit par moi.')
    const seen = late.attribute('input[name=seen]', 'value') ?? ''
    assert.equal((await team.submit(path, { seen, text: 'Dit par moi.' })).status, 303)
  })
})

describe('what may hold what in a plan', () => {
  it('is the same in the pages and in the database', async () => {
    const kinds = await query<{ kind: ItemKind; parents: ItemKind[]; has_year: boolean }>(
      `select kind, array_remove(parents, '') as parents, has_year from plan.kinds`,
    )
    assert.deepEqual(
      Object.fromEntries(kinds.map(({ kind, parents }) => [kind, parents])),
      parentsOf,
    )
    for (const { kind, has_year } of kinds) assert.equal(isOfYear(kind), has_year, kind)
  })
})

describe('someone who writes an outcome of one letter', () => {
  it('has it kept at an address of its own', async () => {
    const [strategy] = await itemsOf('strategy')
    const added = await team.submit(planPaths.addition(standing), {
      kind: 'outcome',
      text: 'Ô',
      parent: strategy?.id ?? '',
    })
    assert.equal(added.status, 303)
    const [kept] = await query<{ slug: string }>(
      `select slug from plan.items where slug like 'sans-titre%' order by added_at desc limit 1`,
    )
    assert.match(kept?.slug ?? '', /^sans-titre/)
  })
})

describe('two people who answer for one seat', () => {
  it('the second is shown what the first said before hers takes its place', async () => {
    const [asked] = await query<{ id: string }>(
      `select id from plan.indicators where kind = 'judgement' and retired_at is null order by label limit 1`,
    )
    const own = planPaths.own('la-corde-a-linge')
    const path = planPaths.ownJudgement('la-corde-a-linge', asked?.id ?? '')
    const form = `form[action="${path}"]`
    const drawn = (await delegate.visit(own)).attribute(`${form} input[name=seen]`, 'value') ?? ''
    const first = { seen: drawn, stand: 'there', words: 'Dit en premier.' }
    assert.equal((await delegate.submit(path, first)).status, 303)
    const second = { seen: drawn, stand: 'first-steps', words: 'Dit ensuite.' }
    const late = await delegate.submit(path, second)
    assert.equal(late.status, 409)
    assert.match(late.text(form), /Dit en premier\..*Dit ensuite\./)
    const seen = late.attribute(`${form} input[name=seen]`, 'value') ?? ''
    assert.equal((await delegate.submit(path, { ...second, seen })).status, 303)
  })
})

describe('someone of the team who looks at what became of a line', () => {
  it('reads when it was taken out and put back, and by whom', async () => {
    const [, , principle] = await itemsOf('principle')
    assert.ok(principle)
    await team.submit(planPaths.itemRemoval(standing, principle.id), {})
    await colleague.submit(planPaths.itemReturn(standing, principle.id), {})
    const history = (await team.visit(planPaths.item(standing, principle.id))).text(
      '[aria-labelledby=historique]',
    )
    assert.match(history, /Remis dans le plan le .*Retiré du plan le .*, Maude Delisière/)
  })

  it('reads which strategies an activity was tied to and untied from, and which members carried it', async () => {
    const [activity] = await itemsOf('activity')
    const [first, second] = await itemsOf('strategy')
    const [member] = await query<{ id: string; name: string }>(
      `select id, name from directory.members where left_on is null order by slug offset 5 limit 1`,
    )
    assert.ok(activity && first && second && member)
    const path = planPaths.item(standing, activity.id)
    const tie = async (strategies: readonly string[], members: readonly string[]) => {
      const opened = await team.visit(path)
      const [, seen = ''] = [...opened.html.matchAll(/name="seen" value="([\w-]{22})"/g)][0] ?? []
      const fields = { seen, strategies, members }
      assert.equal(
        (await team.submit(planPaths.itemTies(standing, activity.id), fields)).status,
        303,
      )
    }
    await tie([first.id, second.id], [member.id])
    await tie([second.id], [member.id])
    await tie([first.id], [])
    const history = (await team.visit(path)).text('[aria-labelledby=historique]')
    assert.ok(history.includes(`Liée à « ${second.text} »`), history)
    assert.ok(history.includes(`Déliée de « ${second.text} »`), history)
    assert.ok(history.includes(`Déliée de « ${first.text} »`), history)
    assert.ok(history.includes(`Liée à « ${member.name} »`), history)
    assert.ok(history.includes(`Déliée de « ${member.name} »`), history)
    // A tie that stays has no line of its own: nothing was done to it.
    const kept = await query<{ is_tied: boolean }>(
      'select is_tied from plan.tie_changes where activity_id = $1 and member_id = $2',
      [activity.id, member.id],
    )
    assert.equal(kept.length, 2)
  })
})

describe('someone of the team who would write another history of the plan', () => {
  const refused = (text: string) =>
    assert.rejects(
      as(maude, (tx) => sql.raw(text).execute(tx)),
      /does not change|once, and for good|permission denied/,
    )

  it('changes neither who took a line out, nor when', async () => {
    const [, principle] = await itemsOf('principle')
    assert.ok(principle)
    const other = castPerson('Colette Fuseau').id
    await as(maude, (tx) =>
      sql
        .raw(
          `update plan.items set removed_at = '2001-01-01', removed_by = '${other}' where id = '${principle.id}'`,
        )
        .execute(tx),
    )
    const [kept] = await query<{ mine: boolean; now: boolean }>(
      `select removed_by = $2 as mine, removed_at > now() - interval '1 hour' as now from plan.items where id = $1`,
      [principle.id, maude.id],
    )
    assert.deepEqual(kept, { mine: true, now: true })
    await refused(`update plan.items set removed_by = '${other}' where id = '${principle.id}'`)
    await refused(`update plan.items set removed_at = '2001-01-01' where id = '${principle.id}'`)
    await team.submit(planPaths.itemReturn(standing, principle.id), {})
    await refused(`update plan.items set removed_by = '${other}' where id = '${principle.id}'`)
    for (const table of ['removals', 'tie_changes', 'moves', 'item_versions', 'activity_stages']) {
      await refused(`delete from plan.${table}`)
    }
    await refused(
      `insert into plan.removals (item_id, is_removed) values ('${principle.id}', true)`,
    )
  })

  it('changes neither who stopped following an indicator, nor when, and follows it no more', async () => {
    const [{ id } = { id: '' }] = await query<{ id: string }>(
      `select id from plan.indicators where kind = 'typed' and retired_at is null order by label limit 1`,
    )
    assert.equal((await team.submit(planPaths.indicatorRetirement(standing, id), {})).status, 303)
    await refused(`update plan.indicators set retired_by = null where id = '${id}'`)
    await refused(`update plan.indicators set retired_at = null where id = '${id}'`)
    await refused(`update plan.indicators set retired_at = '2001-01-01' where id = '${id}'`)
  })
})

describe('someone of the team who writes a reading while its indicator is taken out', () => {
  it('is told that nothing is frozen, with what she wrote', async () => {
    const [{ id } = { id: '' }] = await query<{ id: string }>(
      `select id from plan.indicators where kind = 'milestone' and retired_at is null order by label limit 1`,
    )
    const page = await team.visit(planPaths.readings(standing))
    const exercise = page.attribute('input[name=exercise]', 'value') ?? ''
    await colleague.submit(planPaths.indicatorRetirement(standing, id), {})
    const sentence = 'On y est presque : il manque une soirée.'
    const late = await team.submit(planPaths.reading(standing, id), { exercise, sentence })
    assert.equal(late.status, 409)
    assert.match(late.text('.note--care'), /Rien n’est gelé.*On y est presque/)
    assert.deepEqual(await query('select from plan.readings where sentence = $1', [sentence]), [])
  })
})

describe('someone who reads a plan whose year was reviewed', () => {
  it('is led to the review by its year, once it is published', async () => {
    const reviews = '[aria-label="Ce qui a été lu, année par année"] a'
    const fields = { exercise: '2024-2025', submission: randomUUID() }
    const made = await team.submit(planPaths.review(standing), fields)
    const slug = made.location?.split('/')[2] ?? ''
    assert.equal((await site.public.visit('/plan')).count(reviews), 0)
    // Nothing tells a stranger that one is being written.
    const known = await asPublic((tx) => tx.selectFrom('plan.reviews').select('document').execute())
    assert.deepEqual(known, [])

    const page = await team.visit(`/redaction/${slug}/publication`)
    const published = await team.submit(`/redaction/${slug}/publication`, {
      adoption: 'signed',
      adoptedBy: 'l’assemblée générale',
      adoptedOn: '2026-06-17',
      seen: page.attribute('[name=seen]', 'value') ?? '',
    })
    assert.equal(published.status, 303, published.text('main'))
    const plan = await site.public.visit('/plan')
    assert.equal(plan.text(reviews), 'Revue de l’année 2024-2025')
    assert.equal(plan.attribute(reviews, 'href'), `/revendications/${slug}`)
    assert.equal((await site.public.visit(`/revendications/${slug}`)).status, 200)
  })
})
