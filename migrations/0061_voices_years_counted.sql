-- Voices: how many came in a year is for the team, by the thresholds of the walls; never by week, nor which resources gathered them.

drop function voices.yearly_counts();
create function voices.yearly_counts(year_begins text) returns table (begins date, received integer, published integer, resources integer)
  language sql stable security definer set search_path = '' as $$
  with weeks as (
    select make_date(extract(year from v.week)::integer - case when to_char(v.week, 'MM-DD') < year_begins then 1 else 0 end,
        left(year_begins, 2)::integer, right(year_begins, 2)::integer) as begins,
      v.state in ('published', 'masked') and v.uses && array['unplaced', 'named'] as is_public, c.member_id
    from voices.voices v join voices.collections c on c.id = v.collection_id
    where directory.is_team())
  select w.begins, count(*)::integer, count(*) filter (where w.is_public)::integer, count(distinct w.member_id)::integer
  from weeks w group by w.begins
  having voices.may_be_shown('theme', count(*)::integer, count(distinct w.member_id)::integer)
  order by w.begins
$$;
comment on function voices.yearly_counts is
  'Counts by fiscal year, for the measures of the plan: the team alone, from five voices of three resources on. year_begins: month and day, 04-01.';
grant execute on function voices.yearly_counts(text) to maillage_web;
