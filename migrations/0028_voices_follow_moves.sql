-- Voices follow the resource that gathered them: it moves, and its collections, walls, counts and search are of its new region at once.

alter table voices.collections add column member_region text;
comment on column voices.collections.member_region is
  'The region its member lies in, null for the federation. Written by the reference to the directory alone, which follows each move.';
update voices.collections set member_region = directory.region_of(member_id) where member_id is not null;
-- The reference to both stands for the one to the member alone.
alter table voices.collections
  drop constraint collections_member_id_fkey,
  add constraint collections_lie_where_their_member_does check ((member_id is null) = (member_region is null)),
  add constraint collections_follow_their_member foreign key (member_id, member_region)
    references directory.members (id, region) on update cascade;

create function voices.place_collection() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.member_region := directory.region_of(new.member_id);
  return new;
end $$;
create trigger place_collection before insert on voices.collections for each row execute function voices.place_collection();

create function voices.count_region_anew(counted text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from voices.counts_of_weeks c where c.reading = 'region' and c.key = counted;
  delete from voices.counts_of_members c where c.reading = 'region' and c.key = counted;
  insert into voices.counts_of_weeks (reading, key, week, voices)
  select 'region', counted, s.week, count(*) from voices.public_search s where s.region = counted group by s.week;
  insert into voices.counts_of_members (reading, key, member_id, voices)
  select 'region', counted, s.member_id, count(*) from voices.public_search s where s.region = counted group by s.member_id;
  perform voices.show_counts('region', counted);
end $$;

create function voices.follow_move() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  -- The locks that a decision takes, in its order: neither waits for the other with something in hand.
  perform from voices.voices where collection_id = new.id order by id for update;
  perform pg_advisory_xact_lock(7305006);
  update voices.public_search s set region = new.member_region
  from voices.voices v where v.collection_id = new.id and v.id = s.voice_id and s.region is not null;
  perform voices.count_region_anew(old.member_region);
  perform voices.count_region_anew(new.member_region);
  return null;
end $$;
comment on function voices.follow_move is 'Where the voices of a collection may be placed, they are placed where its member lies now.';
create trigger follow_move after update of member_region on voices.collections for each row
  when (old.member_region is distinct from new.member_region) execute function voices.follow_move();

-- A region changes by a move alone, which counts it once for all its voices and not at each.
drop trigger follow_changed_search on voices.public_search;
create trigger follow_changed_search after update of week, member_id, themes on voices.public_search
  for each row execute function voices.follow_public_search();

-- Moves made before this one: what stands in the region that was left is placed anew.
update voices.public_search s set region = c.member_region
from voices.voices v join voices.collections c on c.id = v.collection_id
where v.id = s.voice_id and s.region is not null and s.region <> c.member_region;
select voices.count_anew();
