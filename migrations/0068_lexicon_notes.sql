-- Notes of workshops can be put right and taken out; those of a few people are nobody's day.

alter table lexicon.workshop_notes
  add column corrected_at timestamptz,
  add column removed_at timestamptz,
  add column removed_by uuid references directory.people,
  drop constraint workshop_notes_fit,
  add constraint workshop_notes_fit check (case when removed_at is null then length(words) between 1 and 4000 else words = '' end);
comment on column lexicon.workshop_notes.removed_at is 'Taken out: its words are gone, and it is told that there was a note.';

create function lexicon.notes_on(term uuid)
  returns table (id uuid, words text, is_few boolean, member_id uuid, held_on date, people integer, is_removed boolean, may_correct boolean, may_remove boolean)
  language sql stable security definer set search_path = '' as $$
  select n.id, n.words, w.few, case when not w.few then n.member_id end, case when not w.few then n.held_on end,
    case when not w.few then n.people_count end, n.removed_at is not null,
    n.removed_at is null and n.written_by is not distinct from platform.current_person(),
    n.removed_at is null and (lexicon.is_own(n.member_id) or directory.is_team())
  from lexicon.workshop_notes n, lateral (select coalesce(n.people_count, 0) < 5 as few) w
  where n.term_id = term and lexicon.is_network()
  order by n.written_at, n.id
$$;
comment on function lexicon.notes_on is
  'What workshops wrote of a word, for the network. Of fewer than five people, or where nobody counted them, neither the day nor the member is told: '
  'that would say who. As for the voices of a resource (voices.own_voices).';
grant execute on function lexicon.notes_on(uuid) to maillage_web;

revoke select on lexicon.workshop_notes from maillage_web;
grant select (id, term_id, words, removed_at), update (words, removed_at, removed_by) on lexicon.workshop_notes to maillage_web;
create policy notes_are_put_right_or_taken_out on lexicon.workshop_notes for update to maillage_web
  using (removed_at is null and (written_by = (select platform.current_person()) or lexicon.is_own(member_id) or (select directory.is_team())))
  with check (true);

create function lexicon.hold_note() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.removed_at is not null then
    if not (lexicon.is_own(old.member_id) or directory.is_team()) then
      raise exception 'a note is taken out by its member or the team' using errcode = 'insufficient_privilege', constraint = 'notes_are_taken_out_by_their_member';
    end if;
    new.words := '';
    new.removed_at := now();
    new.removed_by := platform.current_person();
  else
    if old.written_by is distinct from platform.current_person() then
      raise exception 'a note is put right by who typed it' using errcode = 'insufficient_privilege', constraint = 'notes_are_put_right_by_who_typed_them';
    end if;
    new.corrected_at := now();
  end if;
  return new;
end $$;
create trigger hold_note before update on lexicon.workshop_notes
  for each row when (current_user = 'maillage_web') execute function lexicon.hold_note();

create or replace function lexicon.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'terms.proposed_by', x.id::text, x.proposed_at::text from lexicon.terms x, me where x.proposed_by = me.id
  union all select 'versions.written_by', x.term_id::text || ' ' || x.version::text, x.written_at::text from lexicon.versions x, me where x.written_by = me.id
  union all select 'steps.entered_by', x.id::text, x.entered_at::text from lexicon.steps x, me where x.entered_by = me.id
  union all select 'senses.written_by', x.id::text, x.written_at::text from lexicon.senses x, me where x.written_by = me.id
  union all select 'senses.agreed_by', x.id::text, x.agreed_at::text from lexicon.senses x, me where x.agreed_by = me.id
  union all select 'examples.written_by', x.id::text, x.written_at::text from lexicon.examples x, me where x.written_by = me.id
  union all select 'examples.agreed_by', x.id::text, x.agreed_at::text from lexicon.examples x, me where x.agreed_by = me.id
  union all select 'translations.written_by', x.term_id::text || ' ' || x.language, x.written_at::text from lexicon.translations x, me where x.written_by = me.id
  union all select 'relations.written_by', x.term_id::text || ' ' || x.other_id::text, x.written_at::text from lexicon.relations x, me where x.written_by = me.id
  union all select 'remarks.written_by', x.id::text, x.written_at::text from lexicon.remarks x, me where x.written_by = me.id
  union all select 'workshop_notes.written_by', x.id::text, x.written_at::text from lexicon.workshop_notes x, me where x.written_by = me.id
  union all select 'workshop_notes.removed_by', x.id::text, x.removed_at::text from lexicon.workshop_notes x, me where x.removed_by = me.id
  order by 1, 3, 2
$$;
