-- A version that is published is the next one of its document, as it stands and once its embargo has passed; what is said of a
-- document is said today; who signed it is for the site's own rules, and for the person who asks for her data.

revoke insert on demands.statuses from maillage_web;
grant insert (document_id, status, set_by) on demands.statuses to maillage_web;

create function demands.next_publication(document uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select coalesce(max(number), 0) + 1 from demands.publications where document_id = document
$$;
comment on function demands.next_publication is 'The number of the version that would come.';
create function demands.publications_being_written() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select array(select id from demands.publications where published_at = now() and published_by = platform.current_person())
$$;
comment on function demands.publications_being_written is 'The versions that this very transaction publishes: what they hold is written with them.';
grant execute on function demands.next_publication(uuid), demands.publications_being_written() to maillage_web;

create policy versions_follow_their_document on demands.publications as restrictive for insert to maillage_web
  with check (number = demands.next_publication(document_id) and adopted_on <= platform.today()
    and exists (select from demands.documents d where d.id = document_id
      and (d.slug, d.title, d.kind, d.language) = (publications.slug, publications.title, publications.kind, publications.language)
      and (d.embargo is null or d.embargo <= now())));
create policy versions_are_retracted_today on demands.publications as restrictive for update to maillage_web
  using (true) with check (retracted_at = now());

alter policy a_version_is_written_at_once on demands.published_blocks
  with check (publication_id = any ((select demands.publications_being_written())::uuid[]));
alter policy a_version_is_written_at_once on demands.published_references
  with check (publication_id = any ((select demands.publications_being_written())::uuid[]));
alter policy a_version_is_written_at_once on demands.published_credits
  with check (publication_id = any ((select demands.publications_being_written())::uuid[]));

revoke select on demands.publications from maillage_web;
grant select (id, document_id, slug, number, title, kind, language, decision, adopted_by, adopted_on, changes, published_at,
  retracted_at, retraction_reason) on demands.publications to maillage_web;
