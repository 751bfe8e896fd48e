-- A list of ninety shows ten things of each: as one text it is read, sent and told from what it was in a third of the time.

alter table directory.public_search add column listed text not null default '';
comment on column directory.public_search.listed is 'What a list shows of it, as JSON: see FoundMember. Written by the row itself.';

create function directory.write_what_is_listed() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.listed := pg_catalog.json_build_object(
    'id', new.member_id, 'slug', new.slug, 'name', new.name, 'summary', new.summary, 'locality', new.locality,
    'region', new.region, 'practices', new.practices, 'verified_on', new.verified_on, 'hours', new.hours)::text;
  return new;
end $$;
revoke execute on function directory.write_what_is_listed from public;
create trigger write_what_is_listed before insert or update on directory.public_search
  for each row execute function directory.write_what_is_listed();
update directory.public_search set listed = '';
