-- Words: nothing that was said of one is written over, and one that was adopted never becomes another.

-- A version says of which word it was, and whether it is handled with care: a word may be called otherwise until it is adopted, never since.
alter table lexicon.terms add column proposed_as text;
update lexicon.terms set proposed_as = word;
comment on column lexicon.terms.proposed_as is 'What the word was called when it was proposed.';
grant select (proposed_as) on lexicon.terms to maillage_web;

create function lexicon.begin_term() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if current_user = 'maillage_web' then
    new.proposed_as := new.word;
    new.proposed_at := now();
  end if;
  new.proposed_as := coalesce(new.proposed_as, new.word);
  return new;
end $$;
create trigger begin_term before insert on lexicon.terms
  for each row execute function lexicon.begin_term();
alter table lexicon.terms alter column proposed_as set not null;

alter table lexicon.versions disable trigger hold_adopted_version;
alter table lexicon.versions add column word text, add column kind text;
update lexicon.versions v set word = t.word, kind = t.kind from lexicon.terms t where t.id = v.term_id;
alter table lexicon.versions enable trigger hold_adopted_version;

create function lexicon.last_step(term uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select s.step from lexicon.steps s where s.term_id = term order by s.number desc limit 1
$$;
comment on function lexicon.last_step is 'Where a word stands; null where it was proposed and no more.';
create function lexicon.was_ever_adopted(term uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from lexicon.steps s where s.term_id = term and s.step = 'adopted')
$$;
comment on function lexicon.was_ever_adopted is 'Whether a version of a word was adopted, set aside since or not: it keeps its name and its kind.';
grant execute on function lexicon.last_step(uuid), lexicon.was_ever_adopted(uuid) to maillage_web;

create function lexicon.begin_version() returns trigger
  language plpgsql set search_path = '' as $$
declare called text; is_kind text; last integer;
begin
  select t.word, t.kind into called, is_kind from lexicon.terms t where t.id = new.term_id;
  new.word := coalesce(new.word, called);
  new.kind := coalesce(new.kind, is_kind);
  if current_user = 'maillage_web' then
    select coalesce(max(v.version), 0) into last from lexicon.versions v where v.term_id = new.term_id;
    if new.version <> last + 1 then
      raise exception 'versions follow one another' using errcode = 'check_violation', constraint = 'versions_follow';
    end if;
    if lexicon.last_step(new.term_id) = 'submitted' then
      raise exception 'a word does not change under the seats' using errcode = 'check_violation', constraint = 'versions_wait_for_the_seats';
    end if;
    if lexicon.was_ever_adopted(new.term_id) and (new.word, new.kind) is distinct from (called, is_kind) then
      raise exception 'a word that was adopted keeps its name and its kind' using errcode = 'check_violation', constraint = 'versions_are_of_the_word_adopted';
    end if;
    new.written_at := now();
  end if;
  return new;
end $$;
create trigger begin_version before insert on lexicon.versions
  for each row execute function lexicon.begin_version();
alter table lexicon.versions
  alter column word set not null,
  alter column kind set not null,
  add constraint versions_kinds_are_known check (kind in ('shared', 'care'));

drop policy versions_are_worded_by_who_leads on lexicon.versions;
revoke select, update on lexicon.versions from maillage_web;
grant select (term_id, version, word, kind, meaning, meaning_en, origin, tensions, effect, instead, right_when, inflection, forms, written_at)
  on lexicon.versions to maillage_web;

revoke update (why) on lexicon.terms from maillage_web;
drop policy words_are_put_right_by_who_leads on lexicon.terms;
create policy words_are_put_right_by_who_leads_until_they_are_adopted on lexicon.terms for update to maillage_web
  using ((select lexicon.leads()) and not lexicon.was_ever_adopted(id) and lexicon.last_step(id) is distinct from 'submitted');

-- A step follows from the one before, and is dated and numbered by the database.
create function lexicon.hold_step() returns trigger
  language plpgsql set search_path = '' as $$
declare
  before lexicon.steps.step%type;
  at integer;
  asked integer;
  under text;
  written integer;
  is_right boolean;
begin
  perform pg_advisory_xact_lock(hashtext('lexicon.terms'));
  select s.step, s.number, s.version, s.decision into before, at, asked, under
    from lexicon.steps s where s.term_id = new.term_id order by s.number desc limit 1;
  select max(v.version) into written from lexicon.versions v where v.term_id = new.term_id;
  before := coalesce(before, 'proposed');
  new.entered_at := clock_timestamp();
  is_right := new.number = coalesce(at, 0) + 1 and case new.step
    when 'submitted' then before not in ('submitted', 'set-aside') and new.version = written
    when 'returned' then before = 'submitted' and new.decision = under
    when 'adopted' then lexicon.adopted_version(new.term_id) is distinct from new.version and case before
      when 'submitted' then new.version = asked and new.decision = under
      when 'set-aside' then false
      else new.version = written and new.decision is null end
    when 'set-aside' then before not in ('submitted', 'set-aside')
    else before = 'set-aside' end;
  if is_right is not true then
    raise exception 'a word does not go from « % » to « % » this way', before, new.step using errcode = 'check_violation', constraint = 'steps_follow';
  end if;
  return new;
end $$;
create trigger hold_step before insert on lexicon.steps
  for each row when (current_user = 'maillage_web') execute function lexicon.hold_step();

-- What enriches a word is signed by whoever writes it, that day.
create function lexicon.sign_addition() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.written_by := platform.current_person();
  new.written_at := now();
  return new;
end $$;
do $$
declare enriched text;
begin
  foreach enriched in array array['senses', 'examples', 'translations', 'relations', 'remarks', 'workshop_notes'] loop
    execute format('create trigger sign_addition before insert on lexicon.%I for each row when (current_user = ''maillage_web'') '
      'execute function lexicon.sign_addition()', enriched);
  end loop;
end $$;
