-- Words: an example or a sense that is taken out keeps who did it and when; a sense bears the name of whoever holds it.

alter table lexicon.senses
  add column removed_at timestamptz,
  add column removed_by uuid references directory.people,
  drop constraint senses_fit,
  add constraint senses_fit check (length(words) between 3 and 1200 or (removed_at is not null and words = ''));
alter table lexicon.examples
  add column removed_at timestamptz,
  add column removed_by uuid references directory.people,
  drop constraint examples_fit,
  add constraint examples_fit check (length(words) between 3 and 600 or (removed_at is not null and words = ''));
comment on column lexicon.senses.removed_at is 'Taken out by who leads, its words are kept for who leads; by the member whose it was, they are gone.';
comment on column lexicon.examples.removed_at is 'Taken out by who leads, its words are kept for who leads; by the member whose it was, they are gone.';

drop policy senses_are_taken_out_by_who_leads on lexicon.senses;
drop policy senses_are_taken_out_by_their_member on lexicon.senses;
drop policy examples_are_taken_out_by_who_leads on lexicon.examples;
drop policy examples_are_taken_out_by_their_member on lexicon.examples;
revoke delete on lexicon.senses, lexicon.examples from maillage_web;
grant select (removed_at), update (removed_at, removed_by) on lexicon.senses, lexicon.examples to maillage_web;
create policy examples_are_taken_out_by_who_leads on lexicon.examples for update to maillage_web using ((select lexicon.leads()));

alter policy everyone_reads_senses_that_may_be_told on lexicon.senses
  using (removed_at is null and lexicon.may_be_told(term_id, held_by_member, agreed_at, written_at));
alter policy everyone_reads_examples_that_may_be_told on lexicon.examples
  using (removed_at is null and lexicon.may_be_told(term_id, member_id, agreed_at, written_at));
alter policy the_network_reads_every_sense on lexicon.senses
  using ((select lexicon.leads()) or ((select lexicon.is_network()) and (removed_at is null or lexicon.is_own(held_by_member))));
alter policy the_network_reads_every_example on lexicon.examples
  using ((select lexicon.leads()) or ((select lexicon.is_network()) and (removed_at is null or lexicon.is_own(member_id))));

create function lexicon.hold_removal() returns trigger
  language plpgsql set search_path = '' as $$
declare
  before jsonb := to_jsonb(old);
  since jsonb := to_jsonb(new);
  member uuid := (before ->> case tg_table_name when 'senses' then 'held_by_member' else 'member_id' end)::uuid;
begin
  if old.removed_at is not null then
    raise exception 'what was taken out of a word does not change' using errcode = 'insufficient_privilege', constraint = 'removals_are_history';
  end if;
  if before ->> 'held_until' is not null and since ->> 'held_until' is distinct from before ->> 'held_until' then
    raise exception 'a sense that is held no more stays so' using errcode = 'insufficient_privilege', constraint = 'removals_are_history';
  end if;
  if new.removed_at is null then
    new.removed_by := null;
    return new;
  end if;
  new.removed_at := now();
  new.removed_by := platform.current_person();
  -- Hers: she takes it back whole.
  if lexicon.is_own(member) then new.words := ''; end if;
  return new;
end $$;
create trigger hold_removal before update on lexicon.senses
  for each row when (current_user = 'maillage_web') execute function lexicon.hold_removal();
create trigger hold_removal before update on lexicon.examples
  for each row when (current_user = 'maillage_web') execute function lexicon.hold_removal();

-- As it is called the day the sense is written: nobody lends a name to another.
create function lexicon.name_holder() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.holder_name := directory.name_of(new.held_by_member, new.held_by_body);
  return new;
end $$;
create trigger name_holder before insert on lexicon.senses
  for each row when (current_user = 'maillage_web') execute function lexicon.name_holder();

create or replace function lexicon.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'terms.proposed_by', x.id::text, x.proposed_at::text from lexicon.terms x, me where x.proposed_by = me.id
  union all select 'versions.written_by', x.term_id::text || ' ' || x.version::text, x.written_at::text from lexicon.versions x, me where x.written_by = me.id
  union all select 'steps.entered_by', x.id::text, x.entered_at::text from lexicon.steps x, me where x.entered_by = me.id
  union all select 'senses.written_by', x.id::text, x.written_at::text from lexicon.senses x, me where x.written_by = me.id
  union all select 'senses.agreed_by', x.id::text, x.agreed_at::text from lexicon.senses x, me where x.agreed_by = me.id
  union all select 'senses.removed_by', x.id::text, x.removed_at::text from lexicon.senses x, me where x.removed_by = me.id
  union all select 'examples.written_by', x.id::text, x.written_at::text from lexicon.examples x, me where x.written_by = me.id
  union all select 'examples.agreed_by', x.id::text, x.agreed_at::text from lexicon.examples x, me where x.agreed_by = me.id
  union all select 'examples.removed_by', x.id::text, x.removed_at::text from lexicon.examples x, me where x.removed_by = me.id
  union all select 'translations.written_by', x.term_id::text || ' ' || x.language, x.written_at::text from lexicon.translations x, me where x.written_by = me.id
  union all select 'relations.written_by', x.term_id::text || ' ' || x.other_id::text, x.written_at::text from lexicon.relations x, me where x.written_by = me.id
  union all select 'remarks.written_by', x.id::text, x.written_at::text from lexicon.remarks x, me where x.written_by = me.id
  union all select 'workshop_notes.written_by', x.id::text, x.written_at::text from lexicon.workshop_notes x, me where x.written_by = me.id
  union all select 'workshop_notes.removed_by', x.id::text, x.removed_at::text from lexicon.workshop_notes x, me where x.removed_by = me.id
  order by 1, 3, 2
$$;
