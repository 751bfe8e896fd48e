import type pg from 'pg'

/**
 * Turns the demonstration into a federation of `members` members, for measuring only: copies of the invented ones, each
 * with a number in its name, spread over the recorded localities. Deterministic.
 */
export async function enlarge(owner: pg.ClientBase, members: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from directory.members where left_on is null',
  )
  const copies = Math.ceil((members - (rows[0]?.count ?? 0)) / (rows[0]?.count ?? 1))
  await owner.query('begin')
  await owner.query(
    `insert into directory.members (id, slug, name, summary, description, region, health_region, place_id, locality, telephone, audience, joined_on)
     select md5(m.id::text || n)::uuid, m.slug || '-' || n, m.name || ' ' || n, m.summary, m.description, p.region, m.health_region,
       p.geonames_id, p.name, m.telephone, 'public', m.joined_on
     from directory.members m
     cross join generate_series(1, $1) n
     join lateral (select * from directory.places order by md5(geonames_id::text || m.slug || n) limit 1) p on true
     where m.left_on is null
     order by n, m.slug
     limit $2`,
    [copies, members - (rows[0]?.count ?? 0)],
  )
  await owner.query(
    `insert into directory.offerings (member_id, practice_code, title, description, for_whom, languages, is_free, position)
     select copy.id, o.practice_code, o.title, o.description, o.for_whom, o.languages, o.is_free, o.position
     from directory.members m
     cross join generate_series(1, $1) n
     join directory.members copy on copy.id = md5(m.id::text || n)::uuid
     join directory.offerings o on o.member_id = m.id
     where o.ended_on is null`,
    [copies],
  )
  await owner.query(
    `insert into directory.open_data_agreements (member_id, agreed_on)
     select id, '2026-01-15' from directory.members m
     where not exists (select from directory.open_data_agreements a where a.member_id = m.id)`,
  )
  await owner.query('commit')
  await owner.query('vacuum analyze')
}
