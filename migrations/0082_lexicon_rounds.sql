-- Words: one is before the seats once its round opens, not while it is a draft; a draft that is thrown away leaves nothing behind. Who proposed a word
-- may word it until anyone else does.

create table lexicon.rounds (
  decision_id uuid primary key references decisions.decisions on delete cascade,
  term_id uuid not null references lexicon.terms on delete cascade,
  version integer not null,
  decision text not null,
  prepared_at timestamptz not null default now(),
  prepared_by uuid references directory.people,
  foreign key (term_id, version) references lexicon.versions,
  constraint rounds_cite_a_decision check (decision ~ '^decision:\S{1,200}$')
);
create index rounds_of_a_term on lexicon.rounds (term_id);
comment on table lexicon.rounds is
  'Each time a version of a word is brought to the seats: the decision that asks them. A draft until it opens; thrown away, its row goes with it. '
  'It stands until a step, returned or adopted, says what came of it.';
comment on table lexicon.steps is
  'Where a word stands: proposed while it has none. returned: the seats want it worked on. set-aside: with a reason, until it is taken up again. '
  'submitted: as it was written before lexicon.rounds, and no more.';

create function lexicon.standing_round(term uuid) returns table (version integer, decision text, is_open boolean)
  language sql stable security definer set search_path = '' as $$
  select r.version, r.decision, w.is_open
  from lexicon.rounds r, lateral (select decisions.stage_of(r.decision_id) <> '' as is_open) w
  where r.term_id = term and (lexicon.leads() or (w.is_open and lexicon.is_network()))
    and not exists (select from lexicon.steps s where s.term_id = term and s.decision = r.decision and s.step in ('returned', 'adopted'))
  union all
  select s.version, s.decision, true from lexicon.steps s
  where s.term_id = term and s.step = 'submitted' and lexicon.is_network()
    and not exists (select from lexicon.steps l where l.term_id = term and l.number > s.number)
$$;
comment on function lexicon.standing_round is
  'The round that a word waits for, if any: open, its version is before the seats and the word does not change; a draft, for who leads, holds nothing but '
  'the other ways out.';

create function lexicon.is_before_the_seats(term uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from lexicon.standing_round(term) r where r.is_open)
$$;
comment on function lexicon.is_before_the_seats is 'Whether the seats are asked about a word just now, for the network.';

create function lexicon.own_proposal(term uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select from lexicon.versions v where v.term_id = t.id and v.written_by is distinct from t.proposed_by)
    and not exists (select from lexicon.steps s where s.term_id = t.id)
    and not exists (select from lexicon.rounds r where r.term_id = t.id)
  from lexicon.terms t
  where t.id = term and t.proposed_by = platform.current_person() and t.proposed_for = any (directory.members_of_current_person())
$$;
comment on function lexicon.own_proposal is
  'Of a word that whoever asks proposed for a member she still serves: whether she may word it, which is until anyone else did, or it went to the seats. '
  'Null of any other word.';

grant execute on function lexicon.standing_round(uuid), lexicon.is_before_the_seats(uuid), lexicon.own_proposal(uuid) to maillage_web;

select platform.protect('lexicon.rounds');
grant select (decision_id, term_id, version, decision, prepared_at), insert (decision_id, term_id, version, decision, prepared_by)
  on lexicon.rounds to maillage_web;
create policy rounds_are_known_to_the_network_once_open on lexicon.rounds for select to maillage_web
  using ((select lexicon.leads()) or ((select lexicon.is_network()) and decisions.stage_of(decision_id) <> ''));
create policy rounds_are_prepared_by_who_leads on lexicon.rounds for insert to maillage_web
  with check ((select lexicon.leads()) and prepared_by = (select platform.current_person()));

create function lexicon.hold_round() returns trigger
  language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('lexicon.terms'));
  if lexicon.last_step(new.term_id) = 'set-aside' or exists (select from lexicon.standing_round(new.term_id))
    or new.version is distinct from (select max(v.version) from lexicon.versions v where v.term_id = new.term_id) then
    raise exception 'one round at a time, about the last version of a word' using errcode = 'check_violation', constraint = 'rounds_follow';
  end if;
  new.prepared_at := now();
  return new;
end $$;
create trigger hold_round before insert on lexicon.rounds
  for each row when (current_user = 'maillage_web') execute function lexicon.hold_round();

create or replace function lexicon.hold_step() returns trigger
  language plpgsql set search_path = '' as $$
declare
  before lexicon.steps.step%type;
  at integer;
  waits record;
  written integer;
  is_right boolean;
begin
  perform pg_advisory_xact_lock(hashtext('lexicon.terms'));
  select s.step, s.number into before, at from lexicon.steps s where s.term_id = new.term_id order by s.number desc limit 1;
  select r.version, r.decision, r.is_open into waits from lexicon.standing_round(new.term_id) r;
  select max(v.version) into written from lexicon.versions v where v.term_id = new.term_id;
  before := coalesce(before, 'proposed');
  new.entered_at := clock_timestamp();
  is_right := new.number = coalesce(at, 0) + 1 and case new.step
    when 'returned' then waits.is_open and new.decision = waits.decision
    when 'adopted' then lexicon.adopted_version(new.term_id) is distinct from new.version and case
      when waits.is_open then new.version = waits.version and new.decision = waits.decision
      when before = 'set-aside' or waits.decision is not null then false
      else new.version = written and new.decision is null end
    when 'set-aside' then before <> 'set-aside' and waits.decision is null
    when 'taken-up' then before = 'set-aside'
    else false end;
  if is_right is not true then
    raise exception 'a word does not go from « % » to « % » this way', before, new.step using errcode = 'check_violation', constraint = 'steps_follow';
  end if;
  return new;
end $$;

create or replace function lexicon.begin_version() returns trigger
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
    if lexicon.is_before_the_seats(new.term_id) then
      raise exception 'a word does not change under the seats' using errcode = 'check_violation', constraint = 'versions_wait_for_the_seats';
    end if;
    if lexicon.was_ever_adopted(new.term_id) and (new.word, new.kind) is distinct from (called, is_kind) then
      raise exception 'a word that was adopted keeps its name and its kind' using errcode = 'check_violation', constraint = 'versions_are_of_the_word_adopted';
    end if;
    new.written_at := now();
  end if;
  return new;
end $$;

create policy proposals_are_worded_by_who_made_them on lexicon.versions for insert to maillage_web
  with check (written_by = platform.current_person() and lexicon.own_proposal(term_id));
alter policy words_are_put_right_by_who_leads_until_they_are_adopted on lexicon.terms
  using ((select lexicon.leads()) and not lexicon.was_ever_adopted(id) and not lexicon.is_before_the_seats(id));
create policy proposals_are_put_right_by_who_made_them on lexicon.terms for update to maillage_web
  using (lexicon.own_proposal(id));

create or replace function lexicon.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'terms.proposed_by', x.id::text, x.proposed_at::text from lexicon.terms x, me where x.proposed_by = me.id
  union all select 'versions.written_by', x.term_id::text || ' ' || x.version::text, x.written_at::text from lexicon.versions x, me where x.written_by = me.id
  union all select 'rounds.prepared_by', x.decision_id::text, x.prepared_at::text from lexicon.rounds x, me where x.prepared_by = me.id
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
