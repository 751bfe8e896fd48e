-- What is given in a member's name is read by everyone once someone of it agreed, and no longer than it does.

alter table lexicon.senses
  add column agreed_at timestamptz,
  add column agreed_by uuid references directory.people,
  add constraint senses_agreed_are_of_a_member check (agreed_at is null or held_by_member is not null),
  add constraint senses_agreed_by_someone_have_a_day check (agreed_by is null or agreed_at is not null);
alter table lexicon.examples
  add column agreed_at timestamptz,
  add column agreed_by uuid references directory.people,
  add constraint examples_agreed_are_of_a_member check (agreed_at is null or member_id is not null),
  add constraint examples_agreed_by_someone_have_a_day check (agreed_by is null or agreed_at is not null);
comment on column lexicon.senses.agreed_at is 'When someone of the member said that it is hers to tell everyone; null for a body''s.';
comment on column lexicon.examples.agreed_at is 'When someone of the member said that it is hers to tell everyone; null for the network''s.';

create function lexicon.is_own(member uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(member = any (directory.members_of_current_person()), false)
$$;
create function lexicon.may_be_told(term uuid, member uuid, agreed timestamptz, written timestamptz) returns boolean
  language sql stable security definer set search_path = '' as $$
  select lexicon.adopted_version(term) is not null and case
    when member is not null then agreed is not null
    else exists (select 1 from lexicon.steps s where s.term_id = term and s.step = 'adopted' and s.entered_at >= written) end
$$;
comment on function lexicon.may_be_told is
  'Whether everyone reads what was added to an adopted word: in a member''s name, once it agreed; in that of the network or of a body, once the word was adopted with it.';
grant execute on function lexicon.is_own(uuid), lexicon.may_be_told(uuid, uuid, timestamptz, timestamptz) to maillage_web;
grant select (agreed_at), update (agreed_at, agreed_by) on lexicon.senses to maillage_web;
grant select (agreed_at), update (agreed_at, agreed_by) on lexicon.examples to maillage_web;

-- Nobody agrees for another's member; who writes for her own has agreed.
create function lexicon.hold_agreement() returns trigger
  language plpgsql set search_path = '' as $$
declare member uuid := (to_jsonb(new) ->> case tg_table_name when 'senses' then 'held_by_member' else 'member_id' end)::uuid;
begin
  if tg_op = 'INSERT' then
    new.agreed_at := case when lexicon.is_own(member) then now() end;
    new.agreed_by := case when lexicon.is_own(member) then platform.current_person() end;
    return new;
  end if;
  if (new.agreed_at, new.agreed_by) is distinct from (old.agreed_at, old.agreed_by) then
    if old.agreed_at is not null or not lexicon.is_own(member) then
      raise exception 'a member agrees by someone of it, once' using errcode = 'insufficient_privilege', constraint = 'additions_are_agreed_by_their_member';
    end if;
    new.agreed_at := now();
    new.agreed_by := platform.current_person();
  end if;
  return new;
end $$;
create trigger hold_agreement before insert or update on lexicon.senses
  for each row when (current_user = 'maillage_web') execute function lexicon.hold_agreement();
create trigger hold_agreement before insert or update on lexicon.examples
  for each row when (current_user = 'maillage_web') execute function lexicon.hold_agreement();

drop policy senses_are_read_with_their_word on lexicon.senses;
create policy everyone_reads_senses_that_may_be_told on lexicon.senses for select to maillage_web
  using (lexicon.may_be_told(term_id, held_by_member, agreed_at, written_at));
create policy the_network_reads_every_sense on lexicon.senses for select to maillage_web using ((select lexicon.is_network()));
create policy senses_are_agreed_by_their_member on lexicon.senses for update to maillage_web using (lexicon.is_own(held_by_member));
create policy senses_are_taken_out_by_their_member on lexicon.senses for delete to maillage_web using (lexicon.is_own(held_by_member));
drop policy examples_are_read_with_their_word on lexicon.examples;
create policy everyone_reads_examples_that_may_be_told on lexicon.examples for select to maillage_web
  using (lexicon.may_be_told(term_id, member_id, agreed_at, written_at));
create policy the_network_reads_every_example on lexicon.examples for select to maillage_web using ((select lexicon.is_network()));
create policy examples_are_agreed_by_their_member on lexicon.examples for update to maillage_web using (lexicon.is_own(member_id));
create policy examples_are_taken_out_by_their_member on lexicon.examples for delete to maillage_web using (lexicon.is_own(member_id));

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
  order by 1, 3, 2
$$;
