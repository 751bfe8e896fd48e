-- Figures: a year opens on the federation's day, and a return says to its own people alone how often it was deposited.

create or replace function figures.expected_members(asked text) returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct expected.id), '{}')
  from figures.exercises e
  cross join lateral (
    select m.id from directory.members_between(e.ends_on, coalesce(platform.day_of(e.opened_at), platform.today())) m
    union all
    select r.member_id from figures.returns r join figures.deposits d on d.return_id = r.id where r.exercise = e.key
  ) expected
  where e.key = asked and directory.is_team()
$$;

create or replace function figures.next_version(own uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select coalesce(max(version), 0) + 1 from figures.deposits where return_id = own and own = any (figures.own_returns())
$$;
