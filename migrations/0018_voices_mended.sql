-- Voices, read again with fresh eyes: what was narrowed until it is kept inside leaves like the rest of what is kept inside, counts
-- say « published » of what is public, and nobody learns which member answered a call and never published its answer.

-- Kept inside: nothing of it may be published ---------------------------------------------------------------------------------

create function voices.is_inside(state text, uses text[]) returns boolean
  language sql immutable parallel safe as $$
  select state in ('internal', 'refused') or (state in ('published', 'masked') and uses <@ array['internal'])
$$;
comment on function voices.is_inside is
  'Read, and kept inside: so decided, refused, or narrowed since by who holds its code until nothing else is allowed.';

create or replace function voices.retire_internal(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare concerned integer;
begin
  if not directory.is_administration() then return 0; end if;
  select count(*) into concerned from voices.voices v join voices.prompts p on p.id = v.prompt_id
  where voices.is_inside(v.state, v.uses)
    and p.closes_on + make_interval(months => (select months_kept from voices.moderation)) < before;
  if not dry then
    delete from voices.voices v using voices.prompts p where p.id = v.prompt_id and voices.is_inside(v.state, v.uses)
      and p.closes_on + make_interval(months => (select months_kept from voices.moderation)) < before;
  end if;
  return concerned;
end $$;

create or replace function voices.collection_counts() returns table (
  collection_id uuid, received integer, waiting integer, published integer, internal integer, refused integer)
  language sql stable security definer set search_path = '' as $$
  select c.id, count(v.id)::integer, count(*) filter (where v.state = 'waiting')::integer,
    count(*) filter (where v.state in ('published', 'masked') and v.uses && array['unplaced', 'named'])::integer,
    count(*) filter (where v.state = 'internal' or v.state in ('published', 'masked') and not v.uses && array['unplaced', 'named'])::integer,
    count(*) filter (where v.state = 'refused')::integer
  from voices.collections c left join voices.voices v on v.collection_id = c.id
  where directory.is_team() or directory.is_facilitator() or voices.may_moderate()
    or c.member_id = any (directory.members_of_current_person())
  group by c.id
$$;

create or replace function voices.own_voices(collection uuid) returns table (
  public_code text, prompt_id uuid, prompt_version integer, words text, language text, week date, uses text[], state text)
  language sql stable security definer set search_path = '' as $$
  select v.public_code, v.prompt_id, v.prompt_version, coalesce(v.masked_words, v.words), v.language, v.week, v.uses,
    case when v.state in ('published', 'masked') and not v.uses && array['unplaced', 'named'] then 'internal' else v.state end
  from voices.voices v join voices.collections c on c.id = v.collection_id
  where v.collection_id = collection and v.state <> 'refused'
    and (c.member_id = any (directory.members_of_current_person()) or directory.is_team())
    and voices.own_count(collection) >= 5
  order by v.id
$$;

-- What the holder of a code may do without ------------------------------------------------------------------------------------

drop function voices.find_by_code(bytea);
create function voices.find_by_code(hash bytea) returns table (beginning text, beginning_en text, uses text[], named uuid)
  language sql stable security definer set search_path = '' as $$
  select p.beginning, p.beginning_en, v.uses, case when 'named' = any (v.uses) then c.member_id end
  from voices.voices v
  join voices.prompt_versions p on p.prompt_id = v.prompt_id and p.version = v.prompt_version
  join voices.collections c on c.id = v.collection_id
  where v.code_hash = hash
$$;
comment on function voices.find_by_code is
  'What the holder of a code may do without, and the member whose name she let be said: not the words, for a slip can be found by someone else.';
grant execute on function voices.find_by_code(bytea) to maillage_web;

-- A call one never answered in public -----------------------------------------------------------------------------------------

alter table voices.testimonies add column was_published boolean not null default false;
comment on column voices.testimonies.was_published is
  'Whether one of its versions, since revoked or not, was public: then its short code may have been cited, and answers « withdrawn ».';
update voices.testimonies t set was_published = true
where exists (select from voices.testimony_versions v where v.testimony_id = t.id and 'published' = any (v.uses));

create function voices.follow_testimony() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if 'published' = any (new.uses) then
    update voices.testimonies set was_published = true where id = new.testimony_id and not was_published;
  end if;
  return null;
end $$;
create trigger follow_testimony after insert on voices.testimony_versions for each row execute function voices.follow_testimony();

drop policy published_testimonies_are_public on voices.testimonies;
create policy published_testimonies_are_public on voices.testimonies for select to maillage_web
  using ('published' = any (voices.standing_uses(id)) or (revoked_at is not null and was_published));

-- What the protocol for distress says to everyone -------------------------------------------------------------------------

create function voices.shown_in_distress() returns table (what_is_shown text, what_is_shown_en text)
  language sql stable security definer set search_path = '' as $$
  select what_is_shown, what_is_shown_en from voices.distress_protocols order by version desc limit 1
$$;
comment on function voices.shown_in_distress is
  'What the protocol of the federation says to everyone, beside a hard sentence and under the rules of reading. The rest of it is the network''s.';
grant execute on function voices.shown_in_distress(), voices.is_inside(text, text[]) to maillage_web;
