-- Voices: « without saying where it comes from » and « with the name of the resource » cannot both stand. Where both were allowed,
-- the more careful one does.

create function voices.careful(uses text[]) returns text[]
  language sql immutable parallel safe as $$
  select case when 'unplaced' = any (uses) then array_remove(uses, 'named') else uses end
$$;
comment on function voices.careful is 'What may be done with a voice once two choices that contradict each other are one: without its place.';

update voices.voices set uses = voices.careful(uses) where uses @> array['unplaced', 'named'];
alter table voices.voices add constraint voices_are_placed_or_not check (not uses @> array['unplaced', 'named']);

-- Who let the resource be named may let it be published without its name instead: that is less, not more.
create or replace function voices.narrow(hash bytea, kept text[], today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare left_over text[];
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(hash, 'hex'), 5));
  select voices.careful(array(
    select unnest(uses || case when 'named' = any (uses) then array['unplaced'] else '{}' end) intersect select unnest(kept) order by 1))
  into left_over from voices.voices where code_hash = hash;
  if not found then return 'unknown'; end if;
  if cardinality(left_over) = 0 then return voices.withdraw(hash, today); end if;
  update voices.voices set uses = left_over, narrowed_week = voices.week_of(today)
  where code_hash = hash and not uses <@ left_over;
  return 'narrowed';
end $$;
comment on function voices.narrow is
  'Keeps only these uses of what was consented to, « named » allowing « unplaced » too; none left is a withdrawal. narrowed, withdrawn, unknown. It never widens.';

-- Rows laid as they were kept before: the ledger and a backup are read as they are written.
create function voices.stay_careful() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.uses := voices.careful(new.uses);
  return new;
end $$;
create trigger stay_careful before insert or update of uses on voices.voices for each row
  when (new.uses @> array['unplaced', 'named']) execute function voices.stay_careful();
grant execute on function voices.careful(text[]) to maillage_web;
