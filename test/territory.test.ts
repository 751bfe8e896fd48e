import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withConnection } from '../src/platform/database/connect.ts'
import { openSite, type Visit } from './site.ts'

const site = await openSite()
const visit = (path: string) => site.public.visit(path)

/** « 1 127 576 personnes » → 1127576. */
const peopleIn = (page: Visit) =>
  Number(
    page
      .text('.telling__sentence')
      .match(/(\d[\d\s]*) personnes/)?.[1]
      ?.replace(/\s/g, ''),
  )

/** Comes back, as the page proposes, until the proof is done. */
async function visitUntilProved(path: string): Promise<Visit> {
  for (;;) {
    const page = await visit(path)
    assert.equal(page.status, 200)
    if (page.count('.note--care') === 0) return page
    assert.match(page.text('.note--care'), /^Le calcul est en cours/)
    assert.equal(page.attribute('.note--care a', 'href'), path)
  }
}

const ask = <T>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.urls.owner, async (owner) => {
    const { rows } = await owner.query(text, [...values])
    const found: T[] = rows
    return found
  })

describe('someone who asks what each region lacks', () => {
  it('reads it in sentences, by practice, by region, then in a table of every practice and every region', async () => {
    const page = await visit('/territoire')
    assert.equal(page.status, 200)
    assert.match(
      page.text('.telling'),
      /Dans \d+ régions sur 17, personne n’offre encore la pratique « .+ »/,
    )
    assert.equal(page.count('#regions-table ~ tbody > tr'), 17)
    assert.equal(page.count('.coverage tbody tr'), 16)
    assert.equal(page.count('.coverage thead th'), 1 + 17 + 1)
  })

  it('finds in each square what the directory holds', async () => {
    const [counted] = await ask<{ offered: number }>(`
      select count(distinct (coalesce(p.region, m.region), o.practice_code))::int as offered
      from directory.offerings o join directory.public_search m on m.member_id = o.member_id
      left join directory.places p on p.geonames_id = o.place_id where o.ended_on is null`)
    const page = await visit('/territoire')
    const lacking = page.count('.coverage .coverage__none')
    assert.equal(16 * 17 - lacking, counted?.offered)
  })

  it('may read it by health region', async () => {
    const page = await visit('/territoire?decoupage=rss')
    assert.equal(page.count('.coverage thead th'), 1 + 18 + 1)
    assert.match(page.text('.coverage'), /Nunavik/)
  })

  it('finds who offers a practice, region by region, and the same on the map', async () => {
    const page = await visit('/territoire?pratique=gam')
    const members = await ask<{ slug: string }>(
      `select distinct m.slug from directory.offerings o
       join directory.public_search m on m.member_id = o.member_id
       where o.practice_code = 'gam' and o.ended_on is null`,
    )
    assert.equal(page.text('h1'), 'Gestion autonome de la médication (GAM)')
    for (const { slug } of members) {
      assert.equal(page.count(`td a[href="/ressources/${slug}"]`), 1, slug)
    }
    assert.equal(page.count('.region-map a'), 17)
    const anchor = page.attribute('.region-map a', 'href') ?? ''
    assert.equal(page.count(anchor), 1)
  })

  it('reads it in English, where every link stays in English', async () => {
    const page = await visit('/en/territoire?pratique=gam')
    assert.match(page.text('h1'), /^Gaining autonomy with medication/)
    assert.match(page.text('main'), /Nobody yet/)
    assert.equal(page.count('main a[href^="/territoire"], main form[action^="/territoire"]'), 0)
  })
})

describe('someone who asks who lives far', () => {
  it('reads the share, the people, the localities and where the figures come from', async () => {
    const page = await visit('/territoire/distance?pratique=gam&km=50')
    assert.match(
      page.text('.telling__sentence'),
      /^\d+ % des gens des localités recensées, soit .+ personnes, habitent à plus de 50 km d’une offre de la pratique « Gestion/,
    )
    const text = page.text('main')
    assert.match(
      text,
      /6 681 044 personnes sont comptées dans 317 localités, soit 79 % des 8 501 833/,
    )
    assert.match(text, /GeoNames, CC BY 4\.0, état du 26 février 2023/)
    assert.match(text, /tait son adresse compte au point de sa localité/)
    assert.equal(page.count('#loin-table ~ tbody > tr'), 15)
    assert.equal(page.count('#regions-table ~ tbody > tr'), 17)
  })

  it('reads the figure that the database gives by another road', async () => {
    const [far] = await ask<{ people: number }>(
      `with points as (
         select coalesce(p.latitude, m.latitude) as latitude, coalesce(p.longitude, m.longitude) as longitude
         from directory.offerings o join directory.public_search m on m.member_id = o.member_id
         left join directory.places p on p.geonames_id = o.place_id
         where o.practice_code = 'crisis' and o.ended_on is null
           and ('on-site' = any (o.ways) or (p.geonames_id is not null and 'elsewhere' = any (o.ways))))
       select sum(h.population)::int as people from directory.places h
       where h.kind = 'municipality' and not exists (
         select 1 from points where 6371.0088 * acos(least(1,
           sin(radians(h.latitude)) * sin(radians(points.latitude))
           + cos(radians(h.latitude)) * cos(radians(points.latitude)) * cos(radians(h.longitude - points.longitude)))) <= 25)`,
    )
    const page = await visit('/territoire/distance?pratique=crisis&km=25')
    assert.equal(peopleIn(page), far?.people)
  })

  it('finds fewer people farther away', async () => {
    const people: number[] = []
    for (const km of [10, 25, 50, 100]) {
      people.push(peopleIn(await visit(`/territoire/distance?pratique=gam&km=${km}`)))
    }
    assert.ok(people.every((count) => count > 0))
    assert.deepEqual(
      people,
      [...people].sort((one, other) => other - one),
    )
  })

  it('is given no figure for what is only given by telephone: distance does not measure it', async () => {
    for (const page of ['distance', 'une-de-plus']) {
      const answer = await visit(`/territoire/${page}?pratique=listening`)
      assert.equal(answer.status, 200)
      assert.match(answer.text('.telling__sentence'), /la distance ne s’y mesure pas/)
      assert.equal(answer.count('table'), 0)
    }
  })

  it('is told beside the figure how many offerings no distance can tell', async () => {
    const page = await visit('/territoire/distance?pratique=follow-up')
    assert.match(page.text('.note--care'), /16 offres sur 19 de « Suivi dans la communauté »/)
  })

  it('compares the practices before choosing one', async () => {
    const page = await visit('/territoire/distance')
    assert.equal(page.count('#pratiques ~ tbody > tr'), 16)
  })
})

describe('someone who asks where one more would reach the most people', () => {
  it('reads the best place, the next, the best of each region, and what the computation does not say', async () => {
    const page = await visit('/territoire/une-de-plus?pratique=gam')
    assert.match(
      page.text('.telling__sentence'),
      /^Une ressource de plus (à|au|aux) .+ mettrait [\d\s]+ personnes de plus à 50 km ou moins de « Gestion/,
    )
    assert.match(
      page.text('.telling__source'),
      /parmi les 317 localités recensées.*toutes ont été comparées, aucune ne rejoint plus de monde/,
    )
    assert.equal(page.count('#ensuite-table ~ tbody > tr'), 5)
    assert.equal(page.count('#regions-table ~ tbody > tr'), 17)
    assert.match(page.text('main'), /ni les routes, ni le fleuve, ni l’hiver/)
  })

  it('reads the best two, proved, at least as good as the best one', async () => {
    const one = await visit('/territoire/une-de-plus?pratique=gam')
    const two = await visitUntilProved('/territoire/une-de-plus?pratique=gam&combien=2')
    assert.match(two.text('.telling__sentence'), /^Deux ressources de plus, .+ et .+, mettraient/)
    assert.match(two.text('.telling__source'), /Aucun autre choix parmi les 317 localités/)
    assert.ok(peopleIn(two) >= peopleIn(one))
  })

  it('sees it change as soon as a member offers the practice there', async () => {
    const before = await visit('/territoire/une-de-plus?pratique=youth&km=100')
    const town = before.text('.telling__sentence b').replace(/^(à|au|aux) /, '')
    await ask(
      `insert into directory.offerings (member_id, practice_code, place_id)
       select (select member_id from directory.public_search order by slug limit 1), 'youth', geonames_id
       from directory.places where name like '%' || $1 and kind = 'municipality' limit 1`,
      [town],
    )
    const after = await visit('/territoire/une-de-plus?pratique=youth&km=100')
    assert.notEqual(after.text('.telling__sentence b'), before.text('.telling__sentence b'))
    assert.ok(peopleIn(after) <= peopleIn(before))
  })
})

describe('a question that cannot be asked', () => {
  for (const [path, status, sentence] of [
    ['/territoire?pratique=nimporte', 404, /Choisissez une pratique de la liste : « nimporte »/],
    ['/territoire/distance?pratique=gam&km=-1', 422, /Choisissez une distance.*« -1 » n’y est pas/],
    [
      '/territoire/une-de-plus?pratique=gam&combien=99',
      422,
      /de 1 à 3 : « 99 » n’est pas possible/,
    ],
    ['/territoire?decoupage=06', 422, /« 06 » n’est ni l’un ni l’autre/],
    ['/territoire?pratique=%3Cscript%3E', 404, /« <script> » n’en est pas une/],
    [`/territoire?pratique=${'a'.repeat(10_000)}`, 422, /60/],
  ] as const) {
    it(`is told what to change: ${path.slice(0, 60)}`, async () => {
      const page = await visit(path)
      assert.equal(page.status, status)
      assert.match(page.text('.error-summary'), sentence)
      assert.equal(page.count('form select[name=pratique]'), 1)
      const link = page.attribute('.error-summary a', 'href') ?? ''
      assert.equal(page.count(link), 1, 'the summary leads to the field')
    })
  }

  it('keeps the rest of what was chosen', async () => {
    const page = await visit('/territoire/distance?pratique=gam&km=-1&decoupage=rss')
    assert.equal(page.attribute('select[name=pratique] option[selected]', 'value'), 'gam')
    assert.equal(page.attribute('select[name=decoupage] option[selected]', 'value'), 'rss')
  })

  it('is not held against a page that does not ask it', async () => {
    assert.equal((await visit('/territoire?km=-1&combien=99')).status, 200)
  })
})

describe('a federation that has just begun', () => {
  it('is shown the territory without offering, and not an error', async () => {
    await ask('update directory.offerings set ended_on = current_date')
    const overview = await visit('/territoire')
    assert.equal(overview.status, 200)
    assert.match(overview.text('.piece__text'), /Personne ne l’offre encore/)
    const reach = await visit('/territoire/distance?pratique=gam')
    assert.match(reach.text('.telling__sentence'), /^Personne n’offre encore la pratique « Gestion/)
    const more = await visit('/territoire/une-de-plus?pratique=gam&km=100')
    assert.match(more.text('.telling__sentence'), /^Une ressource de plus/)
  })
})
