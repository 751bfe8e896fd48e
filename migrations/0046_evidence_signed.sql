-- Evidence: who signs is who writes; what was public, and when, is not rewritten; who signed is the team's to know.

revoke update on evidence.themes from maillage_web;
grant update (name, name_en, introduction, introduction_en, position) on evidence.themes to maillage_web;

-- Sources --------------------------------------------------------------------------------------------------------------------

revoke select, insert, update on evidence.sources from maillage_web;
grant select (id, key, csl, match_keys, searched, folded, sorted, added_at, changed_at, published_at),
  insert (key, csl, match_keys, searched, sorted, added_by),
  update (csl, match_keys, searched, sorted, changed_at, changed_by, published_at, published_by)
  on evidence.sources to maillage_web;
create policy sources_are_signed on evidence.sources as restrictive for insert to maillage_web
  with check (added_by = (select platform.current_person()));
-- One that is public is hidden first.
alter policy the_team_removes_sources on evidence.sources using ((select directory.is_team()) and published_at is null);

create function evidence.hold_signatures_of_source() returns trigger
  language plpgsql set search_path = '' as $$
declare me uuid := platform.current_person();
begin
  if (new.csl, new.match_keys, new.searched, new.sorted, new.changed_at, new.changed_by)
      is distinct from (old.csl, old.match_keys, old.searched, old.sorted, old.changed_at, old.changed_by)
    and (new.changed_at, new.changed_by) is distinct from (now(), me) then
    raise exception 'a source is changed today, by who signs it' using errcode = 'insufficient_privilege', constraint = 'sources_are_signed';
  end if;
  if (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by)
    and new.published_at is not null and (new.published_at, new.published_by) is distinct from (now(), me) then
    raise exception 'a source becomes public today, by who signs it' using errcode = 'insufficient_privilege', constraint = 'sources_are_signed';
  end if;
  return new;
end $$;
create trigger hold_signatures before update on evidence.sources
  for each row when (current_user = 'maillage_web') execute function evidence.hold_signatures_of_source();

create function evidence.hold_cited_source() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare cited text[];
begin
  -- A key that was given to another source, of which this one was found to be the double, is that other's.
  select coalesce(array_agg('source:' || k.key), '{}') into cited from (
    select old.key where not exists (
      select from evidence.former_keys f where f.key = old.key and f.source_id is distinct from old.id)
    union all
    select f.key from evidence.former_keys f where f.source_id = old.id) as k (key);
  if exists (select from evidence.finding_grounds g
      where g.reference = any (cited) and g.version = evidence.published_version(g.finding_id))
    or exists (select from evidence.project_grounds g join evidence.projects p on p.id = g.project_id
      where g.reference = any (cited) and p.published_at is not null) then
    raise exception 'everyone may check what everyone reads' using errcode = 'restrict_violation', constraint = 'cited_sources_stay';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function evidence.hold_cited_source is
  'A source that a finding or a project everyone reads rests on is neither hidden nor removed. Texts of other parts are asked by the site.';
create trigger hold_cited_when_hidden before update of published_at on evidence.sources
  for each row when (current_user = 'maillage_web' and old.published_at is not null and new.published_at is null)
  execute function evidence.hold_cited_source();
create trigger hold_cited_when_removed before delete on evidence.sources
  for each row when (current_user = 'maillage_web') execute function evidence.hold_cited_source();

revoke update, delete on evidence.former_keys from maillage_web;
grant update (source_id) on evidence.former_keys to maillage_web;

-- What the team keeps of them ----------------------------------------------------------------------------------------------------

revoke insert on evidence.distinct_sources, evidence.source_notes, evidence.verifications, evidence.link_checks,
  evidence.archived_copies, evidence.imports from maillage_web;
grant insert (one_id, other_id, decided_by) on evidence.distinct_sources to maillage_web;
grant insert (source_id, words, origin, written_by) on evidence.source_notes to maillage_web;
grant insert (source_id, verified_on, verified_by) on evidence.verifications to maillage_web;
grant insert (source_id, address, outcome, status, checked_by) on evidence.link_checks to maillage_web;
grant insert (source_id, file_name, media_type, content, sha256, added_by) on evidence.archived_copies to maillage_web;
grant insert (file_name, format, entries, uploaded_by) on evidence.imports to maillage_web;
create policy who_tells_apart_signs on evidence.distinct_sources as restrictive for insert to maillage_web
  with check (decided_by = (select platform.current_person()));
create policy who_notes_signs on evidence.source_notes as restrictive for insert to maillage_web
  with check (written_by = (select platform.current_person()));
create policy who_verifies_signs on evidence.verifications as restrictive for insert to maillage_web
  with check (verified_by = (select platform.current_person()) and verified_on <= platform.today());
create policy who_checks_signs on evidence.link_checks as restrictive for insert to maillage_web
  with check (checked_by = (select platform.current_person()));
create policy who_keeps_signs on evidence.archived_copies as restrictive for insert to maillage_web
  with check (added_by = (select platform.current_person()));
create policy who_uploads_signs on evidence.imports as restrictive for insert to maillage_web
  with check (uploaded_by = (select platform.current_person()));
create policy who_accepts_signs on evidence.imports as restrictive for update to maillage_web
  using (accepted_at is null) with check (accepted_by = (select platform.current_person()) and accepted_at = now());

-- Findings -----------------------------------------------------------------------------------------------------------------------

revoke insert on evidence.findings from maillage_web;
grant insert (slug) on evidence.findings to maillage_web;
revoke select, insert, update, delete on evidence.finding_versions from maillage_web;
grant select (finding_id, version, kind, sentence, sentence_en, context, context_en, themes, written_at),
  insert (finding_id, version, kind, sentence, sentence_en, context, context_en, themes, written_by),
  update (kind, sentence, sentence_en, context, context_en, themes, written_at, written_by)
  on evidence.finding_versions to maillage_web;
create policy who_words_signs on evidence.finding_versions as restrictive for insert to maillage_web
  with check (written_by = (select platform.current_person()));
create policy who_rewords_signs on evidence.finding_versions as restrictive for update to maillage_web
  using (true) with check (written_by = (select platform.current_person()) and written_at = now());
-- Grounds are put and taken away, and never carried from one version to another.
revoke update on evidence.finding_grounds from maillage_web;
drop policy the_team_orders_grounds on evidence.finding_grounds;

revoke insert on evidence.publications from maillage_web;
grant insert (finding_id, version, published_by) on evidence.publications to maillage_web;
create policy who_publishes_signs on evidence.publications as restrictive for insert to maillage_web
  with check (published_by = (select platform.current_person()));
create policy what_was_taken_back_stays_so on evidence.publications as restrictive for update to maillage_web
  using (withdrawn_at is null) with check (withdrawn_by = (select platform.current_person()) and withdrawn_at = now());

-- Projects -----------------------------------------------------------------------------------------------------------------------

revoke select, insert, update on evidence.projects from maillage_web;
grant select (id, slug, kind, title, title_en, question, question_en, approach, approach_en, partners, results, results_en,
    added_at, published_at),
  insert (slug, kind, title, title_en, question, question_en, approach, approach_en, partners, results, results_en, added_by),
  update (kind, title, title_en, question, question_en, approach, approach_en, partners, results, results_en, published_at, published_by)
  on evidence.projects to maillage_web;
create policy projects_are_signed on evidence.projects as restrictive for insert to maillage_web
  with check (added_by = (select platform.current_person()));
create function evidence.hold_signatures_of_project() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by)
    and new.published_at is not null and (new.published_at, new.published_by) is distinct from (now(), platform.current_person()) then
    raise exception 'a project becomes public today, by who signs it' using errcode = 'insufficient_privilege', constraint = 'projects_are_signed';
  end if;
  return new;
end $$;
create trigger hold_signatures before update on evidence.projects
  for each row when (current_user = 'maillage_web') execute function evidence.hold_signatures_of_project();

revoke select, insert, update on evidence.project_stages from maillage_web;
grant select (project_id, stage, since, set_at), insert (project_id, stage, since, set_by), update (set_at, set_by)
  on evidence.project_stages to maillage_web;
create policy who_sets_a_stage_signs on evidence.project_stages as restrictive for insert to maillage_web
  with check (set_by = (select platform.current_person()));
create policy who_sets_it_again_signs on evidence.project_stages as restrictive for update to maillage_web
  using (true) with check (set_by = (select platform.current_person()) and set_at = now());
revoke insert on evidence.project_grounds from maillage_web;
grant insert (project_id, position, reference, locator) on evidence.project_grounds to maillage_web;
