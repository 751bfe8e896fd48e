import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { castPerson } from '../../../../demo/cast.ts'
import { readPdf } from '../../../../test/read-pdf.ts'
import { openSite, type Visit } from '../../../../test/site.ts'
import { modules } from '../../../modules.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as, asPublic } from '../../../platform/database/database.ts'
import { federationFrom } from '../../../platform/federation/federation.ts'
import { listMeasures, readMeasure } from '../../../platform/measures/measures.ts'
import { planPaths } from '../paths.ts'

const site = await openSite()
const team = site.as('equipe')
const standing = 'ce-qui-nous-tient-ensemble'

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })
const idOf = async (text: string) => {
  const [row] = await query<{ id: string }>(
    `select v.item_id as id from plan.item_versions v join plan.items i on i.id = v.item_id join plan.plans p on p.id = i.plan_id
     where p.slug = 'le-plan-d-apres' and v.text like $1 order by v.version limit 1`,
    [`${text}%`],
  )
  return row?.id ?? ''
}
const indicatorOf = async (label: string) => {
  const [row] = await query<{ id: string }>(
    'select id from plan.indicators where label like $1 order by added_at desc',
    [`${label}%`],
  )
  return row?.id ?? ''
}

/** Writes what a preview proposes, as it proposes it. */
const accept = (preview: Visit) => {
  const path = planPaths.pastingAcceptance('le-plan-d-apres')
  return team.submit(path, preview.fields(path))
}

const leaflet = `Orientation 1 : Se donner des mots
Parce que les mots des autres nous décrivent mal.
Stratégie 1.1 : Faire un lexique¹
Horizons
• Chaque ressource s’en sert
 – dans ses rapports
Priorités 2031-2032
1) Trente mots
Activités 2031-2032
o Un atelier à Rimouski
¹ Celui qui est adopté.`

describe('a plan that is typed from a leaflet', () => {
  it('is written with all its levels, and nothing of it is kept before', async () => {
    const begun = await team.submit(planPaths.team, {
      title: 'Le plan d’après',
      from: '2030',
      years: '5',
    })
    assert.equal(begun.location, '/equipe/plan/le-plan-d-apres?fait=commence')
    const [{ count: before } = { count: 0 }] = await query<{ count: number }>(
      'select count(*)::int as count from plan.items',
    )
    const preview = await team.submit(planPaths.pasting('le-plan-d-apres'), { text: leaflet })
    assert.equal(preview.status, 200)
    assert.equal(preview.count('select[name="kinds[]"]'), 11)
    const [{ count: since } = { count: 0 }] = await query<{ count: number }>(
      'select count(*)::int as count from plan.items',
    )
    assert.equal(since, before)

    const accepted = await accept(preview)
    assert.equal(accepted.location, '/equipe/plan/le-plan-d-apres?fait=colle&nombre=7')
    const page = await team.visit('/equipe/plan/le-plan-d-apres')
    for (const said of [
      'Se donner des mots',
      'Parce que',
      'Faire un lexique¹',
      'dans ses rapports',
    ]) {
      assert.ok(page.text('main').includes(said), said)
    }
    assert.match(page.text('main'), /2031-2032 ?Trente mots/)
    assert.match(page.text('main'), /¹ Celui qui est adopté/)
    const [activity] = await query<{ exercise: string; ties: number }>(
      `select i.exercise, (select count(*)::int from plan.activity_strategies t where t.activity_id = i.id) as ties
       from plan.items i where i.id = $1`,
      [await idOf('Un atelier à Rimouski')],
    )
    assert.deepEqual(activity, { exercise: '2031-2032', ties: 1 })
  })

  it('says why a title has no address, and that a text makes nothing', async () => {
    const unnamed = await team.submit(planPaths.team, {
      title: '日本語計画',
      from: '2030',
      years: '5',
    })
    assert.equal(unnamed.status, 422)
    assert.match(unnamed.text('main'), /Ajoutez au titre deux lettres/)
    const nothing = await team.submit(planPaths.pastingAcceptance('le-plan-d-apres'), {
      text: 'Horizons',
      'kinds[]': ['label'],
    })
    assert.equal(nothing.status, 422)
    assert.match(nothing.text('textarea'), /Horizons/)
  })

  it('is found by its address alone, and takes no kind of element that no button sends', async () => {
    for (const slug of ['a%0Ab', '..%2f..%2f%2fevil.example']) {
      const sent = await team.submit(`/equipe/plan/${slug}/ajout`, { kind: 'rien', text: 'Un' })
      assert.equal(sent.status, 404, slug)
    }
    const odd = await team.submit('/equipe/plan/ce-qui-nous-tient-ensemble/ajout', {
      kind: 'rien',
      text: 'Un élément',
    })
    assert.equal(odd.status, 422)
    assert.match(odd.text('main'), /Un élément/)
  })

  it('says which line stands under nothing, and writes none', async () => {
    const refused = await team.submit(planPaths.pastingAcceptance('le-plan-d-apres'), {
      text: 'Stratégie : seule\nHorizon : sans elle',
      'kinds[]': ['outcome', 'outcome'],
    })
    assert.equal(refused.status, 422)
    assert.match(
      refused.text('.error-summary a'),
      /Ligne 1, « Stratégie : seule »\. Mettez une stratégie avant/,
    )
    assert.equal(refused.attribute('.error-summary a', 'href'), '#kinds-1')
    assert.equal(refused.attribute('select#kinds-1', 'aria-invalid'), 'true')
    assert.equal(refused.attribute('select#kinds-1', 'aria-describedby'), 'kinds-1-error')
    assert.match(refused.text('#kinds-1-error'), /Mettez une stratégie/)
    assert.equal(refused.text('select#kinds-1 [selected]'), 'Horizon')
    assert.equal(await idOf('sans elle'), '')
  })

  it('is not doubled by the same text: what it says already is left aside, and what is new goes under it', async () => {
    const more = leaflet.replace('¹ Celui', 'o Un atelier à Val-d’Or\n¹ Celui')
    const preview = await team.submit(planPaths.pasting('le-plan-d-apres'), { text: more })
    assert.match(
      preview.text('main'),
      /Ce plan contient déjà 7 éléments\. 8 lignes disent mot pour mot/,
    )
    assert.equal(preview.count('option[value=aside][selected]'), 8)
    assert.equal(preview.count('td a[href^="/equipe/plan/"], th a[href^="/equipe/plan/"]'), 8)
    const again = await accept(
      await team.submit(planPaths.pasting('le-plan-d-apres'), { text: leaflet }),
    )
    assert.equal(again.status, 422)
    assert.match(again.text('.error-summary'), /le plan dit déjà tout ce texte/)
    const added = await accept(preview)
    assert.equal(added.location, '/equipe/plan/le-plan-d-apres?fait=colle&nombre=1')
    const [tie] = await query<{ strategy: string }>(
      'select strategy_id as strategy from plan.activity_strategies where activity_id = $1',
      [await idOf('Un atelier à Val-d’Or')],
    )
    assert.equal(tie?.strategy, await idOf('Faire un lexique'))
    await team.submit(
      planPaths.itemRemoval('le-plan-d-apres', await idOf('Un atelier à Val-d’Or')),
      {},
    )
  })

  it('is not doubled by two people who look at the same text: the second is told, and keeps what she chose', async () => {
    const text = 'Orientation : Se relayer\nStratégie : À deux\nHorizon : Personne n’est seul'
    const mine = await team.submit(planPaths.pasting('le-plan-d-apres'), { text })
    const path = planPaths.pastingAcceptance('le-plan-d-apres')
    const others = site.as('administration')
    const theirs = await others.submit(planPaths.pasting('le-plan-d-apres'), {
      text: `${text}\nHorizon : On se remplace`,
    })
    assert.equal((await accept(mine)).status, 303)
    const kinds = theirs.fields(path)['kinds[]'] ?? []
    const late = await others.submit(path, {
      ...theirs.fields(path),
      'kinds[]': [...kinds.slice(0, -1), 'priority'],
    })
    assert.equal(late.status, 409)
    assert.match(late.text('main'), /Quelqu’un a écrit dans ce plan entre-temps/)
    assert.deepEqual(late.fields(path)['kinds[]'], ['aside', 'aside', 'aside', 'priority'])
    const accepted = await others.submit(path, late.fields(path))
    assert.equal(accepted.location, '/equipe/plan/le-plan-d-apres?fait=colle&nombre=1')
    const [said] = await query<{ times: number }>(
      `select count(*)::int as times from plan.item_versions where text = 'Se relayer'`,
    )
    assert.equal(said?.times, 1)
    await team.submit(planPaths.itemRemoval('le-plan-d-apres', await idOf('Se relayer')), {})
  })

  it('says what each note is tied to, and shows a note of an activity where it can be mended', async () => {
    const text = 'Stratégie : Tenir\nActivité : Une corvée\nNote : Le premier samedi.'
    const preview = await team.submit(planPaths.pasting('le-plan-d-apres'), {
      text: `Orientation : Se tenir\n${text}`,
    })
    assert.match(preview.text('main'), /Le premier samedi\.\s*Note de « Une corvée »/)
    await accept(preview)
    const note = planPaths.item('le-plan-d-apres', await idOf('Le premier samedi'))
    const tree = await team.visit('/equipe/plan/le-plan-d-apres')
    assert.equal(tree.count(`.plan-item a[href="${note}"]`), 1)
    const activity = planPaths.item('le-plan-d-apres', await idOf('Une corvée'))
    assert.equal((await team.visit(activity)).count(`#notes ~ ul a[href="${note}"]`), 1)
    await team.submit(planPaths.itemRemoval('le-plan-d-apres', await idOf('Se tenir')), {})
    await team.submit(planPaths.itemRemoval('le-plan-d-apres', await idOf('Une corvée')), {})
  })

  it('begins in a year written as the site writes it; anything else is refused with an example, and kept', async () => {
    const begin = (from: string) =>
      team.submit(planPaths.team, { title: `Plan de ${from}`, from, years: '2' })
    for (const [from, address] of [
      ['2040-2041', '/equipe/plan/plan-de-2040-2041'],
      ['2041', '/equipe/plan/plan-de-2041'],
      ['2042/43', '/equipe/plan/plan-de-2042-43'],
    ] as const) {
      const begun = await begin(from)
      assert.equal(begun.location, `${address}?fait=commence`)
      const year = Number(from.slice(0, 4))
      assert.match((await team.visit(address)).text('main'), new RegExp(`De ${year}-${year + 1} à`))
    }
    for (const from of ['2040-2045', 'l’an prochain', '1999', '20400', '2040,5']) {
      const refused = await begin(from)
      assert.equal(refused.status, 422, from)
      assert.match(refused.text('#from-error'), /une seule année, .* comme 2024-2025 ou 2024/)
      assert.equal(refused.attribute('#from', 'value'), from)
    }
    assert.match((await begin('')).text('#from-error'), /comme 2024-2025 ou 2024/)
  })

  it('is the team’s until it is published, then announced: the plan of today stays the plan', async () => {
    assert.equal((await site.public.visit('/plan/le-plan-d-apres')).status, 404)
    assert.equal((await site.public.visit('/plan/orientations/se-donner-des-mots')).status, 404)
    assert.match((await site.public.visit('/plan')).text('h1'), /Ce qui nous tient ensemble/)
    await team.submit(planPaths.publication('le-plan-d-apres'), {})
    const today = await site.public.visit('/plan')
    assert.match(today.text('h1'), /Ce qui nous tient ensemble/)
    const announced = 'nav[aria-label="À venir"]'
    assert.match(today.text(announced), /Le plan d’après, de 2030-2031 à 2034-2035/)
    assert.equal(today.attribute(`${announced} a`, 'href'), '/plan/le-plan-d-apres')
    assert.equal(today.count('nav[aria-label="Les plans d’avant"]'), 0)
    const next = await site.public.visit('/plan/le-plan-d-apres')
    assert.match(next.text('main'), /Ce plan commence en 2030-2031\./)
    assert.doesNotMatch(next.text('main'), /n’est plus celui d’aujourd’hui/)
    assert.match(next.text('main'), /Chaque ressource s’en sert/)
    const delegate = await site.as('deleguee').visit(planPaths.own('la-corde-a-linge'))
    assert.equal(delegate.count(`main a[href="/plan/${standing}"]`), 1)
    await team.submit(planPaths.hiding('le-plan-d-apres'), {})
    assert.equal((await site.public.visit('/plan')).count(announced), 0)
  })

  it('leads to the plan of today from one whose years are over, which is told as before', async () => {
    await query(
      `insert into plan.plans (slug, title, first_exercise, last_exercise, published_at)
       values ('le-plan-d-avant', 'Le plan d’avant', '2012-2013', '2014-2015', now())`,
    )
    const before = await site.public.visit('/plan/le-plan-d-avant')
    assert.match(before.text('main'), /n’est plus celui d’aujourd’hui/)
    assert.equal(before.count('nav[aria-label="Les plans d’avant"]'), 0)
    const today = await site.public.visit('/plan?annee=2012-2013')
    assert.match(today.text('nav[aria-label="Les plans d’avant"]'), /Le plan d’avant/)
    await query(`delete from plan.plans where slug = 'le-plan-d-avant'`)
  })
})

describe('someone who reads the whole plan', () => {
  it('finds a note only where its mark is, and what it announces once', async () => {
    const page = await site.public.visit('/plan')
    assert.doesNotMatch(page.text('main'), /¹|Un mot compte une fois adopté/)
    assert.match(page.text('main'), /Dans cinq ans…On a une quarantaine/)
    const outcome = '/plan/horizons/on-a-une-quarantaine-de-mots-discutes-adoptes-et-revises'
    const text = (await site.public.visit(outcome)).text('main')
    assert.match(text, /Mots adoptés¹.*¹ Un mot compte une fois adopté par les sièges, pas avant/)
    assert.equal(text.split('Un mot compte').length, 2)
  })

  it('is told which of two indicators was read', async () => {
    assert.match(
      (await site.public.visit('/plan')).text('main'),
      /portent une revendication · Pas encore lu.*ce que nous demandons \? · 2024-2025 : Les premiers pas/,
    )
  })

  it('is told what the drawing draws', async () => {
    const page = await site.public.visit('/plan')
    assert.match(page.text('figure figcaption'), /en bas ses orientations/)
    assert.equal(page.attribute('figure svg', 'aria-label'), 'Dessin du plan')
  })
})

describe('someone who looks for what a plan does in another year', () => {
  it('reads each year at its address, with its priorities and its activities, and is told of an empty one', async () => {
    const [{ id: activity } = { id: '' }] = await query<{ id: string }>(
      `select i.id from plan.items i join plan.item_versions v on v.item_id = i.id
       where v.text like 'Une page de modèles%'`,
    )
    const years = (await site.public.visit('/plan')).text('#annees')
    const [running = ''] = /\d{4}-\d{4}/.exec(years) ?? []
    const next = `${Number(running.slice(0, 4)) + 1}-${Number(running.slice(0, 4)) + 2}`
    const link = `#annees a[href="/plan?annee=${next}#annees"]`
    assert.equal((await site.public.visit('/plan')).count(link), 1)
    const empty = await site.public.visit(`/plan?annee=${next}`)
    assert.match(empty.text('#annees'), new RegExp(`Rien n’est encore écrit pour ${next}`))
    assert.doesNotMatch(empty.text('main'), /Une page de modèles/)
    await query('update plan.items set exercise = $2 where id = $1', [activity, next])
    const told = await site.public.visit(`/plan?annee=${next}`)
    assert.match(told.text('main'), new RegExp(`Activités de ${next}.*Une page de modèles`))
    assert.equal(told.text('#annees [aria-current]'), next)
    assert.match(told.text('title'), new RegExp(next))
    const orientation = `/plan/orientations/dire-avec-nos-mots?annee=${next}`
    assert.match((await site.public.visit(orientation)).text('main'), /Une page de modèles/)
    const outcome = '/plan/horizons/on-a-une-quarantaine-de-mots-discutes-adoptes-et-revises'
    assert.match((await site.public.visit(outcome)).text('main'), new RegExp(`${next}, faite`))
    assert.doesNotMatch(
      (await site.public.visit('/plan?annee=1999')).text('main'),
      /Une page de mo/,
    )
    await query('update plan.items set exercise = $2 where id = $1', [activity, running])
  })
})

describe('a line of a plan', () => {
  const path = (id: string) => planPaths.item('le-plan-d-apres', id)

  it('is revised with its history, and never over what someone wrote meanwhile', async () => {
    const id = await idOf('Faire un lexique')
    const revised = await team.submit(path(id), { text: 'Faire un lexique ensemble', seen: '1' })
    assert.equal(revised.location, `${path(id)}?fait=change`)
    const late = await team.submit(path(id), { text: 'Autre chose', seen: '1' })
    assert.equal(late.status, 409)
    assert.match(late.text('main'), /quelqu’un a écrit autre chose/)
    assert.match(late.text('textarea'), /Autre chose/)
    const page = await team.visit(path(id))
    assert.match(
      page.text('.plan-history'),
      /Version 2.*Faire un lexique ensemble.*Version 1.*lexique¹/,
    )
  })

  it('moves among those of its kind, and back after it was taken out', async () => {
    const [first, second] = [await idOf('Chaque ressource'), await idOf('dans ses rapports')]
    assert.notEqual(second, '')
    const kinds = await query<{ kind: string }>('select kind from plan.items where id = $1', [
      first,
    ])
    assert.equal(kinds[0]?.kind, 'outcome')
    const orientation = await idOf('Se donner des mots')
    // Alone of its kind, it has nowhere to go: that is not offered, and the address still answers.
    const order = planPaths.itemMove('le-plan-d-apres', orientation)
    const drawn = await team.visit('/equipe/plan/le-plan-d-apres')
    assert.equal(drawn.count(`form[action="${order}"]`), 0)
    const three = await team.visit(planPaths.teamPlan(standing))
    for (const [label, count] of [
      ['Monter : Rien ne se décide', 0],
      ['Descendre : Rien ne se décide', 1],
      ['Monter : Une ressource, un siège', 1],
      ['Descendre : Ce qui se compte', 0],
    ] as const) {
      assert.equal(
        three.count(`button[aria-label^="${label.replace(' :', '\u00a0:')}"]`),
        count,
        label,
      )
    }
    const alone = await team.submit(planPaths.itemMove('le-plan-d-apres', orientation), {
      to: 'after',
    })
    assert.equal(alone.location, '/equipe/plan/le-plan-d-apres?fait=bout')
    await team.submit(planPaths.itemRemoval('le-plan-d-apres', orientation), {})
    const without = await team.visit('/equipe/plan/le-plan-d-apres')
    assert.equal(without.count('.plan-branch--strategy'), 0)
    await team.submit(planPaths.itemReturn('le-plan-d-apres', orientation), {})
    assert.equal(
      (await team.visit('/equipe/plan/le-plan-d-apres')).count('.plan-branch--strategy'),
      1,
    )
  })

  it('stands only where its kind may, in the database too', async () => {
    await assert.rejects(
      query(
        `insert into plan.items (plan_id, kind, parent_id, position, slug)
         select plan_id, 'outcome', id, 0, 'nulle-part' from plan.items where kind = 'orientation' limit 1`,
      ),
      /does not stand under/,
    )
  })
})

/** Writes a reading of the exercise it names, as its form on the page does. */
const freeze = (id: string, fields: Readonly<Record<string, string>>) =>
  team.fillIn(
    `${planPaths.readings(standing)}?exercice=${fields.exercise}`,
    planPaths.reading(standing, id),
    fields,
  )

describe('a reading', () => {
  it('walks back to what it counts; a fact that changes moves the living one and not the frozen one', async () => {
    const id = await indicatorOf('Régions où il y a une ressource')
    const outcome = '/plan/horizons/on-a-au-moins-une-ressource-dans-chaque-region'
    const before = await site.public.visit(outcome)
    assert.match(before.text('main'), /17 régions sur 17/)
    assert.ok(before.count('.spaced a[href^="/ressources?region="]') === 17)

    const [{ exercise } = { exercise: '' }] = await query<{ exercise: string }>(
      `select max(exercise) as exercise from plan.items where kind = 'activity' and plan_id <>
        (select id from plan.plans where slug = 'le-plan-d-apres')`,
    )
    const frozen = await freeze(id, {
      exercise,
      sentence: 'Partout, pour l’instant.',
    })
    assert.equal(frozen.status, 303)
    await query(`update directory.members set left_on = '2026-01-01' where region = 'ra:02'`)
    const after = (await site.public.visit(outcome)).text('main')
    assert.match(after, /17 régions sur 17/)
    assert.match(after, /16 régions sur 17/)
    await query(
      `update directory.members set left_on = null where region = 'ra:02' and left_on = '2026-01-01'`,
    )
  })

  it('is read again as another version, and the first is told', async () => {
    const id = await indicatorOf('Mots adoptés')
    const [{ exercise } = { exercise: '' }] = await query<{ exercise: string }>(
      'select max(exercise) as exercise from plan.readings where indicator_id = $1',
      [id],
    )
    const unsourced = await freeze(id, {
      exercise,
      value: '18,5',
      sentence: 'Recompté.',
    })
    assert.equal(unsourced.status, 422)
    assert.match(unsourced.text('main'), /Écrivez d’où vient ce nombre/)
    await freeze(id, {
      exercise,
      value: '18',
      source: 'Registre',
      sentence: 'Recompté.',
    })
    const page = await site.public.visit(
      '/plan/horizons/on-a-une-quarantaine-de-mots-discutes-adoptes-et-revises',
    )
    assert.match(page.text('main'), /18 mots/)
    assert.match(page.text('main'), /la première disait.{0,3}: 17 mots/)
    await assert.rejects(
      withConnection(site.database.urls.web, (client) =>
        client.query('update plan.readings set value = 1'),
      ),
      /permission denied/,
    )
  })

  it('says of what it is a share, and that nothing is known where nothing is', async () => {
    const page = await site.public.visit(
      '/plan/horizons/on-a-un-retour-paye-pour-qui-vient-de-loin',
    )
    assert.match(page.text('main'), /26 sur 71/)
    assert.match(page.text('main'), /inconnu/)
    assert.doesNotMatch(page.text('main'), /%/)
  })

  it('shows how many seats stand where from three on, and never a mean', async () => {
    const id = await indicatorOf('Nous reconnaissons-nous')
    const own = '/ma-ressource/la-corde-a-linge/plan'
    assert.match((await site.as('deleguee').visit(own)).text('main'), /Six ateliers de mots/)
    const given = await site.as('deleguee').fillIn(own, `${own}/${id}`, { stand: 'there' })
    assert.equal(given.location, `${own}?fait=juge`)
    assert.equal(
      (await site.as('ressource').submit(`${own}/${id}`, { stand: 'there' })).status,
      404,
    )
    const readings = (await team.visit(planPaths.readings(standing))).text(
      `[aria-labelledby="i-${id}"]`,
    )
    assert.match(readings, /Moins de trois sièges/)
    const [{ now } = { now: '' }] = await query<{ now: string }>(
      'select exercise as now from plan.judgements where indicator_id = $1 limit 1',
      [id],
    )
    const empty = await freeze(id, {
      exercise: now,
      sentence: 'Rien.',
    })
    assert.equal(empty.status, 422)
    assert.match(empty.text('main'), /Attendez trois réponses/)
    await query(
      `insert into plan.judgements (indicator_id, exercise, member_id, stand)
       select $1, (select exercise from plan.judgements limit 1), m.id, 'first-steps' from directory.members m
       where m.left_on is null and m.slug <> 'la-corde-a-linge' order by m.slug limit 2`,
      [id],
    )
    const spread = (await team.visit(planPaths.readings(standing))).text(
      `[aria-labelledby="i-${id}"]`,
    )
    assert.match(spread, /3 sièges ont répondu/)
    assert.doesNotMatch(spread, /Nous y sommes/)
    const [{ exercise } = { exercise: '' }] = await query<{ exercise: string }>(
      'select exercise from plan.judgements where indicator_id = $1 limit 1',
      [id],
    )
    const frozen = await freeze(id, { exercise, sentence: 'Lu.' })
    assert.equal(frozen.status, 303)
    assert.match(
      (await team.visit(planPaths.readings(standing))).text(`[aria-labelledby="i-${id}"]`),
      /Les premiers pas.{0,3}: 2 sièges · Nous y sommes.{0,3}: un siège/,
    )
    const late = await site
      .as('deleguee')
      .submit(`${own}/${id}`, { stand: 'first-steps', words: 'MON MOT LONG' })
    assert.equal(late.status, 409)
    assert.match(late.text('textarea'), /MON MOT LONG/)
    assert.match(late.text('main'), /déjà gelée/)
  })

  it('is counted by at least twelve metrics of seven parts, each with what it counts in a sentence', async () => {
    const sources = modules.flatMap(({ measures }) => measures ?? [])
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    const measures = await asPublic((tx) => listMeasures(sources, { ...reader, tx }))
    const parts = new Set(measures.map(({ name }) => name.split('.')[0]))
    for (const part of [
      'directory',
      'figures',
      'voices',
      'lexicon',
      'evidence',
      'demands',
      'decisions',
    ]) {
      assert.ok(parts.has(part), part)
    }
    assert.ok(measures.length >= 12)
    for (const { name, counts } of measures) assert.ok(counts.length > 10, name)
    for (const { name } of measures) {
      const readings = await asPublic((tx) => readMeasure(sources, name, { ...reader, tx }))
      for (const { phrase, value } of readings) assert.ok(value === null || phrase !== '', name)
    }
  })
})

describe('someone who checks a number of the demonstration’s plan against the release it cites', () => {
  it('finds the same number, in the same words', async () => {
    const cited = await query<{ measure: string; exercise: string; value: number; phrase: string }>(
      `select distinct on (r.indicator_id, r.exercise) n.measure, r.exercise, r.value::float8 as value, r.phrase from plan.readings r
       join plan.indicators n on n.id = r.indicator_id where r.reference like 'figure:%' order by r.indicator_id, r.exercise, r.version`,
    )
    // Two years of one outcome: a demonstration that cites no figure any more would show nothing of what this is for.
    assert.ok(cited.length >= 2, `${cited.length} readings cite a figure`)
    const sources = modules.flatMap(({ measures }) => measures ?? [])
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    const told: typeof cited = []
    for (const { measure, exercise } of cited) {
      const points = await asPublic((tx) => readMeasure(sources, measure, { ...reader, tx }))
      const point = points.find((one) => one.exercise === exercise)
      const { value, phrase } = point ?? { value: null, phrase: '' }
      told.push({ measure, exercise, value: value ?? Number.NaN, phrase })
    }
    assert.deepEqual(cited, told)
  })
})

describe('requests by origin', () => {
  it('are told by region to who reads the texts they are about, and to nobody else', async () => {
    const sources = modules.flatMap(({ measures }) => measures ?? [])
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    const team = await as(castPerson('Maude Delisière'), (tx) =>
      readMeasure(sources, 'demands.requests', { ...reader, tx }),
    )
    assert.ok(
      team.some(
        ({ value, phrase }) =>
          (value ?? 0) > 0 && /amendements? demandés? : /.test(phrase.replaceAll('\u00a0', ' ')),
      ),
    )
    for (const { value, phrase } of team) {
      const told = phrase.replace(/^.*?: /, '')
      const counts = [...told.matchAll(/\u00a0(\d+)/g)].map(([, n]) => Number(n))
      assert.equal(
        counts.reduce((sum, one) => sum + one, 0),
        value,
        phrase,
      )
    }
    const everyone = await asPublic((tx) =>
      readMeasure(sources, 'demands.requests', { ...reader, tx }),
    )
    assert.deepEqual(everyone, [])
  })
})

describe('the review of a year', () => {
  it('is a document made of what was read, which one edits, and prints', async () => {
    const made = await team.submit(planPaths.review(standing), { exercise: '2024-2025' })
    assert.equal(made.status, 303)
    assert.match(made.location ?? '', /^\/redaction\/revue-2024-2025(?:-\d)?\/ecrire$/)
    const read = await team.visit('/redaction/revue-2024-2025')
    assert.match(read.text('h1'), /Revue de 2024-2025/)
    assert.match(read.text('.document'), /Orientation 1 : Dire avec nos mots/)
    assert.match(read.text('.document'), /14 sur 90/)
    assert.match(read.text('.document'), /Ce que personne n’a regardé/)
    assert.ok(read.count('.document a[href^="/plan/horizons/"]') >= 18)
    assert.equal((await site.public.visit('/redaction/revue-2024-2025')).status, 303)
    const pdf = await team.request('/redaction/revue-2024-2025/texte.pdf')
    assert.equal(pdf.status, 200)
    assert.equal(readPdf(new Uint8Array(await pdf.arrayBuffer())).claimsPdfUa, true)
  })

  it('is another one when it is made again, and of no year that the plan does not have', async () => {
    const again = await team.submit(planPaths.review(standing), { exercise: '2024-2025' })
    assert.equal(again.location, '/redaction/revue-2024-2025-2/ecrire')
    assert.equal(
      (await team.submit(planPaths.review(standing), { exercise: '1999-2000' })).location,
      planPaths.readings(standing),
    )
  })

  it('is published as the site wrote it: each number it writes leads to its reading', async () => {
    const made = await team.submit(planPaths.review(standing), { exercise: '2024-2025' })
    const slug = made.location?.split('/')[2] ?? ''
    const before = await team.visit(`/redaction/${slug}`)
    assert.ok(before.count('.document a[href*="/plan/horizons/"][href*="#i-"]') > 3)
    const page = await team.visit(`/redaction/${slug}/publication`)
    const published = await team.submit(`/redaction/${slug}/publication`, {
      adoption: 'signed',
      adoptedBy: 'l’assemblée générale',
      adoptedOn: '2026-06-17',
      seen: page.attribute('[name=seen]', 'value') ?? '',
    })
    assert.equal(published.status, 303, published.text('main'))
  })
})

describe('a resource that looks at its year', () => {
  const worker = site.as('ressource')
  const own = planPaths.own('la-corde-a-linge')

  it('finds what it did beside its activities: its words, its returns, each where it is', async () => {
    await worker.submit('/mots/proposer', {
      word: 'lessive',
      kind: 'shared',
      why: 'On le dit chaque jour.',
      meaning: '',
    })
    const page = await worker.visit(own)
    assert.match(page.text('#aussi'), /./)
    assert.match(page.text('main'), /Mot proposé : lessive/)
    assert.equal(page.count('main a[href="/mots/atelier/lessive"]'), 1)
  })

  it('puts what it carries in its own report by one press, and takes it out by another', async () => {
    const report = '/ma-ressource/la-corde-a-linge/portrait/bilan'
    assert.equal((await worker.visit(report)).count('section[aria-labelledby^="plan-"]'), 0)
    const added = await worker.submit(planPaths.ownReport('la-corde-a-linge'), {})
    assert.equal(added.location, `${own}?fait=au-bilan`)
    assert.equal((await worker.visit(report)).count('section[aria-labelledby^="plan-"]'), 1)
    const reported = await worker.visit(own)
    assert.match(reported.text('main'), /L’enlever de notre bilan/)
    assert.equal(reported.count(`main form a[href="${report}"]`), 1)
    await worker.submit(planPaths.ownReportRemoval('la-corde-a-linge'), {})
    assert.equal((await worker.visit(report)).count('section[aria-labelledby^="plan-"]'), 0)
  })
})
