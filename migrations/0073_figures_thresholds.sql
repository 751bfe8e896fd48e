-- Figures: the thresholds of the settings on the day a release is made. What was frozen keeps those it was frozen under, in its audit.

create or replace function figures.coverage_bands(asked text)
  returns table (place text, respondents integer, members integer, band text)
  language sql stable security definer set search_path = '' as $$
  with expected as (
    select m.id, z.zone,
      exists (
        select 1 from figures.returns r join figures.deposits d on d.return_id = r.id where r.exercise = asked and r.member_id = m.id) as answered
    from directory.members_between('infinity', '-infinity') m left join figures.zone_regions z on z.region = m.region
    where m.id = any (figures.expected_members(asked))
  ), past as (
    select max(key) as key from figures.exercises
    where starts_on < (select starts_on from figures.exercises where key = asked) and opened_at is not null
  ), said as (
    -- What each said last year to the questions every member must answer; two that became one, together.
    select coalesce(s.successor, r.member_id) as member, q.id as question, sum(a.amount) as amount
    from past p
    join figures.returns r on r.exercise = p.key
    join lateral (select id from figures.deposits d where d.return_id = r.id order by version desc limit 1) d on true
    join figures.deposited_answers a on a.deposit_id = d.id and a.part = '' and a.amount is not null
    join figures.questions q on q.id = a.question_id and q.is_required
    left join directory.mergers() s on s.predecessor = r.member_id
    group by 1, 2
  ), shares as (
    select member, sum(amount / whole) as weight
    from (select member, amount, sum(amount) over (partition by question) as whole from said) told
    where whole > 0
    group by member
  ), weighed as (
    select e.*, coalesce(w.weight, (select avg(weight) from shares), 1) as weight
    from expected e left join shares w on w.member = e.id
  ), placed as (
    select '' as place, * from weighed
    union all
    select zone, * from weighed where zone is not null
  )
  select place, (count(*) filter (where answered))::int, count(*)::int,
    case
      when bool_and(answered) then 'at least 95'
      -- Too few on a side would be told apart.
      when least(count(*) filter (where answered), count(*) filter (where not answered)) < (select platform.threshold('members')) then null
      when sum(weight) filter (where answered) >= 0.95 * sum(weight) then 'at least 95'
      when sum(weight) filter (where answered) >= 0.8 * sum(weight) then '80 to 95'
      else 'under 80'
    end
  from placed
  group by place
$$;
comment on function figures.coverage_bands is
  'Of the network (an empty place) and of each zone: who answered, and the share of last year''s volume they stand for, in three bands. None where a side has fewer members '
  'than a cell of a release takes.';

create function figures.meets_thresholds(audit jsonb) returns boolean
  language sql stable security definer set search_path = '' as $$
  -- One that was made before thresholds could be raised names none: it was made under the method's.
  select bool_and(coalesce((audit -> 'thresholds' ->> named)::integer >= platform.threshold(named), platform.threshold(named) = lowest))
  from (values ('members', 3), ('percent', 15), ('persons', 4), ('respondents', 5)) as t (named, lowest)
$$;
comment on function figures.meets_thresholds is 'Whether a release was made under thresholds at least as high as those of today.';
grant execute on function figures.meets_thresholds(jsonb) to maillage_web, maillage_jobs;

create or replace function figures.number_release() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  -- One at a time: the next one sees this one.
  perform pg_advisory_xact_lock(7305010);
  if exists (
    select 1 from figures.releases
    where audience = new.audience and exercise = new.exercise and id <> new.id and frozen_at >= new.built_at) then
    raise exception 'release % was not compared with one frozen since', new.id using errcode = 'restrict_violation';
  end if;
  if not figures.meets_thresholds(new.audit) then
    raise exception 'release % was made under lower thresholds than today''s', new.id using errcode = 'restrict_violation';
  end if;
  new.number := (select coalesce(max(number), 0) + 1 from figures.releases where audience = new.audience);
  -- The time after the lock, not of the transaction's start: what was built before this one was not compared with it.
  new.frozen_at := clock_timestamp();
  new.frozen_by := platform.current_person();
  return new;
end $$;
