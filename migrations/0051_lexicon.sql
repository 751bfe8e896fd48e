-- Lexicon: the words a federation gives a meaning to, and those it handles with care. A word is made together by the network; everyone reads
-- it in the version that was adopted. No meaning is anyone's but a member's or a body's: none is a person's who uses a service.
create schema lexicon;
grant usage on schema lexicon to maillage_web;

create table lexicon.terms (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  word text not null,
  folded text not null generated always as (platform.fold(word)) stored,
  kind text not null default 'shared',
  why text not null,
  proposed_at timestamptz not null default now(),
  proposed_by uuid references directory.people,
  proposed_for uuid references directory.members,
  constraint terms_are_named_by_slugs check (slug ~ '^[a-z0-9][a-z0-9-]{0,80}$'),
  constraint terms_leave_the_addresses_of_pages check (slug not in ('atelier', 'import', 'proposer', 'relecture', 'reseau', 'livret', 'export', 'fil')),
  constraint terms_words_are_short check (length(word) between 1 and 80),
  constraint terms_are_known_once unique (folded),
  constraint terms_kinds_are_known check (kind in ('shared', 'care')),
  constraint terms_say_why_they_matter check (length(why) between 1 and 2000)
);
comment on table lexicon.terms is
  'A word someone of the network proposed, and why it matters. kind: shared, we give it a meaning; care, we look twice before we say it.';

create table lexicon.versions (
  term_id uuid not null references lexicon.terms on delete cascade,
  version integer not null,
  meaning text not null default '',
  meaning_en text not null default '',
  origin text not null default '',
  tensions text not null default '',
  effect text not null default '',
  instead text not null default '',
  right_when text not null default '',
  inflection text not null default 'number',
  forms text[] not null default '{}',
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  primary key (term_id, version),
  constraint versions_are_numbered check (version >= 1),
  constraint versions_meanings_fit check (length(meaning) <= 2000 and length(meaning_en) <= 2000),
  constraint versions_texts_fit check (length(origin) <= 2000 and length(tensions) <= 2000 and length(effect) <= 2000 and length(right_when) <= 2000),
  constraint versions_say_briefly_what_we_say_instead check (length(instead) <= 400),
  constraint versions_inflections_are_known check (inflection in ('invariable', 'number', 'gender')),
  constraint versions_forms_are_few check (cardinality(forms) <= 40)
);
comment on table lexicon.versions is
  'How a word is worded. meaning: what we mean by it; of a word to handle with care, its nuance. effect, instead, right_when: what it does to people, '
  'what we say instead, when it is right all the same. forms: those that no rule makes.';

create table lexicon.steps (
  id uuid primary key default gen_random_uuid(),
  term_id uuid not null references lexicon.terms on delete cascade,
  number integer not null,
  step text not null,
  version integer,
  decision text,
  adopted_by text,
  adopted_on date,
  why text not null default '',
  entered_at timestamptz not null default clock_timestamp(),
  entered_by uuid references directory.people,
  unique (term_id, number),
  foreign key (term_id, version) references lexicon.versions,
  constraint steps_are_known check (step in ('submitted', 'returned', 'adopted', 'set-aside', 'taken-up')),
  constraint steps_of_adoption_say_what_when_and_by_whom check (
    (step = 'adopted') = (adopted_on is not null) and (step = 'adopted') = (adopted_by is not null) and (step <> 'adopted' or version is not null)),
  constraint steps_cite_a_decision check (decision ~ '^decision:\S{1,200}$'),
  constraint steps_submitted_have_a_decision check (step <> 'submitted' or (decision is not null and version is not null)),
  constraint steps_are_set_aside_with_a_reason check (step <> 'set-aside' or length(why) >= 1),
  constraint steps_reasons_fit check (length(why) <= 1000 and length(adopted_by) between 1 and 200)
);
comment on table lexicon.steps is
  'Where a word stands: proposed while it has none. submitted: a version is before the seats, under a decision. returned: they want it worked on. '
  'set-aside: with a reason, until it is taken up again.';

create function lexicon.adopted_version(term uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select s.version from lexicon.steps s
  where s.term_id = term and s.step = 'adopted'
    and not exists (select 1 from lexicon.steps l where l.term_id = term and l.number > s.number and l.step = 'set-aside')
  order by s.number desc limit 1
$$;
comment on function lexicon.adopted_version is 'The version everyone reads, or null: it was never adopted, or was set aside since.';

create function lexicon.was_adopted(term uuid, one integer) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from lexicon.steps s where s.term_id = term and s.step = 'adopted' and s.version = one)
$$;

create function lexicon.hold_adopted_version() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if lexicon.was_adopted(old.term_id, old.version) then
    raise exception 'a version that was adopted does not change: write another' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger hold_adopted_version before update or delete on lexicon.versions
  for each row execute function lexicon.hold_adopted_version();

-- What enriches a word ---------------------------------------------------------------------------------------------------------

create table lexicon.senses (
  id uuid primary key default gen_random_uuid(),
  term_id uuid not null references lexicon.terms on delete cascade,
  words text not null,
  held_by_member uuid references directory.members,
  held_by_body uuid references directory.bodies,
  holder_name text not null,
  held_since date not null,
  held_until date,
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  constraint senses_fit check (length(words) between 3 and 1200),
  constraint senses_name_their_holder check (length(holder_name) between 1 and 200),
  constraint senses_are_of_one_member_or_body check (num_nonnulls(held_by_member, held_by_body) = 1),
  constraint senses_end_after_they_begin check (held_until >= held_since)
);
create index senses_of_a_term on lexicon.senses (term_id);
comment on table lexicon.senses is 'A meaning that a member or a body holds, beside the one adopted, since a day and until another. Never a person''s. holder_name: as it was called then.';

create table lexicon.examples (
  id uuid primary key default gen_random_uuid(),
  term_id uuid not null references lexicon.terms on delete cascade,
  words text not null,
  member_id uuid references directory.members,
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  constraint examples_fit check (length(words) between 3 and 600)
);
create index examples_of_a_term on lexicon.examples (term_id);
comment on table lexicon.examples is 'The word in a sentence of practice. member_id: whose practice; null for the network''s.';

create table lexicon.translations (
  term_id uuid not null references lexicon.terms on delete cascade,
  language text not null,
  word text not null,
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  primary key (term_id, language),
  constraint translations_languages_are_codes check (language ~ '^[a-z]{2,3}$' and language <> 'fr'),
  constraint translations_are_short check (length(word) between 1 and 80)
);
comment on table lexicon.translations is 'How the word is said in another language: a code of ISO 639.';

create table lexicon.relations (
  term_id uuid not null references lexicon.terms on delete cascade,
  other_id uuid not null references lexicon.terms on delete cascade,
  kind text not null,
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  primary key (term_id, other_id),
  constraint relations_kinds_are_known check (kind in ('broader', 'related')),
  constraint relations_are_between_two check (term_id <> other_id),
  constraint relations_both_ways_are_written_once check (kind <> 'related' or term_id < other_id)
);
create index relations_towards_a_term on lexicon.relations (other_id);
comment on table lexicon.relations is 'broader: other_id means more than term_id, which is a kind of it; never in a circle. related: they go together.';

create function lexicon.broader_makes_no_circle() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.kind <> 'broader' then return new; end if;
  perform pg_advisory_xact_lock(hashtext('lexicon.relations'));
  if exists (
    with recursive above as (
      select r.other_id from lexicon.relations r where r.term_id = new.other_id and r.kind = 'broader'
      union
      select r.other_id from lexicon.relations r join above a on r.term_id = a.other_id where r.kind = 'broader')
    select 1 from above where other_id = new.term_id)
  then
    raise exception 'a word cannot be broader than itself' using errcode = 'check_violation', constraint = 'relations_make_no_circle';
  end if;
  return new;
end $$;
create trigger broader_makes_no_circle before insert or update on lexicon.relations
  for each row execute function lexicon.broader_makes_no_circle();

create table lexicon.remarks (
  id uuid primary key default gen_random_uuid(),
  term_id uuid not null references lexicon.terms on delete cascade,
  member_id uuid references directory.members,
  words text not null,
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  constraint remarks_fit check (length(words) between 1 and 2000)
);
create index remarks_on_a_term on lexicon.remarks (term_id, written_at);
comment on table lexicon.remarks is 'What people of the network say to each other of a word while it is made, for their member. Told to the network alone.';

create table lexicon.workshop_notes (
  id uuid primary key default gen_random_uuid(),
  term_id uuid not null references lexicon.terms on delete cascade,
  held_on date not null,
  member_id uuid references directory.members,
  people_count integer,
  words text not null,
  written_at timestamptz not null default now(),
  written_by uuid references directory.people,
  constraint workshop_notes_fit check (length(words) between 1 and 4000),
  constraint workshop_notes_count_people check (people_count between 1 and 500)
);
create index workshop_notes_on_a_term on lexicon.workshop_notes (term_id, held_on);
comment on table lexicon.workshop_notes is
  'What a workshop wrote on paper of a word, typed afterwards: a day, the member that held it, how many people, never who. Told to the network alone.';

-- Who sees and changes what ---------------------------------------------------------------------------------------------------

create function lexicon.is_network() returns boolean
  language sql stable security definer set search_path = '' as $$
  select directory.is_team() or directory.is_facilitator() or cardinality(directory.members_of_current_person()) > 0
$$;
comment on function lexicon.is_network is 'Who serves a member, the team, the facilitators: those who make the words.';
create function lexicon.leads() returns boolean
  language sql stable security definer set search_path = '' as $$
  select directory.is_team() or directory.is_facilitator()
$$;
comment on function lexicon.leads is 'Who brings a word to the seats and writes down what they said: the team, the facilitators.';

grant execute on function lexicon.adopted_version(uuid), lexicon.was_adopted(uuid, integer), lexicon.is_network(), lexicon.leads() to maillage_web;

select platform.protect(t) from unnest(array[
  'lexicon.terms', 'lexicon.versions', 'lexicon.steps', 'lexicon.senses', 'lexicon.examples', 'lexicon.translations', 'lexicon.relations',
  'lexicon.remarks', 'lexicon.workshop_notes']::regclass[]) as t;

-- Who proposed a word is no column that the public reads: only the member is told.
grant select (id, slug, word, folded, kind, why, proposed_at, proposed_for), insert, update (word, kind, why), delete on lexicon.terms to maillage_web;
create policy everyone_reads_adopted_words on lexicon.terms for select to maillage_web
  using (lexicon.adopted_version(id) is not null);
create policy the_network_reads_every_word on lexicon.terms for select to maillage_web using ((select lexicon.is_network()));
create policy the_network_proposes on lexicon.terms for insert to maillage_web
  with check (
    proposed_by = platform.current_person()
    and (((select lexicon.leads()) and proposed_for is null) or proposed_for = any (directory.members_of_current_person())));
create policy words_are_put_right_by_who_leads on lexicon.terms for update to maillage_web
  using ((select lexicon.leads()) and lexicon.adopted_version(id) is null);

grant select, insert, update on lexicon.versions to maillage_web;
create policy everyone_reads_what_was_adopted on lexicon.versions for select to maillage_web
  using (lexicon.adopted_version(term_id) is not null and lexicon.was_adopted(term_id, version));
create policy the_network_reads_every_version on lexicon.versions for select to maillage_web using ((select lexicon.is_network()));
create policy the_network_begins_versions on lexicon.versions for insert to maillage_web
  with check (written_by = platform.current_person() and ((select lexicon.leads()) or (version = 1 and (select lexicon.is_network()))));
create policy versions_are_worded_by_who_leads on lexicon.versions for update to maillage_web using ((select lexicon.leads()));

grant select (id, term_id, number, step, version, decision, adopted_by, adopted_on, why, entered_at), insert on lexicon.steps to maillage_web;
create policy everyone_knows_when_a_word_was_adopted on lexicon.steps for select to maillage_web
  using (step = 'adopted' and lexicon.adopted_version(term_id) is not null);
create policy the_network_knows_where_words_stand on lexicon.steps for select to maillage_web using ((select lexicon.is_network()));
create policy words_move_by_who_leads on lexicon.steps for insert to maillage_web
  with check ((select lexicon.leads()) and entered_by = platform.current_person());

-- What enriches an adopted word is read with it.
grant select (id, term_id, words, held_by_member, held_by_body, holder_name, held_since, held_until, written_at), insert, update (held_until), delete on lexicon.senses to maillage_web;
create policy senses_are_read_with_their_word on lexicon.senses for select to maillage_web
  using (exists (select 1 from lexicon.terms t where t.id = term_id));
create policy senses_are_written_by_who_leads on lexicon.senses for insert to maillage_web with check ((select lexicon.leads()));
create policy senses_end_by_who_leads on lexicon.senses for update to maillage_web using ((select lexicon.leads()));
create policy senses_are_taken_out_by_who_leads on lexicon.senses for delete to maillage_web using ((select lexicon.leads()));
grant select (id, term_id, words, member_id, written_at), insert, delete on lexicon.examples to maillage_web;
create policy examples_are_read_with_their_word on lexicon.examples for select to maillage_web
  using (exists (select 1 from lexicon.terms t where t.id = term_id));
create policy examples_are_written_by_who_leads on lexicon.examples for insert to maillage_web with check ((select lexicon.leads()));
create policy examples_are_taken_out_by_who_leads on lexicon.examples for delete to maillage_web using ((select lexicon.leads()));
grant select (term_id, language, word), insert, update, delete on lexicon.translations to maillage_web;
create policy translations_are_read_with_their_word on lexicon.translations for select to maillage_web
  using (exists (select 1 from lexicon.terms t where t.id = term_id));
create policy translations_are_written_by_who_leads on lexicon.translations for insert to maillage_web with check ((select lexicon.leads()));
create policy translations_are_changed_by_who_leads on lexicon.translations for update to maillage_web using ((select lexicon.leads()));
create policy translations_are_taken_out_by_who_leads on lexicon.translations for delete to maillage_web using ((select lexicon.leads()));
grant select (term_id, other_id, kind), insert, delete on lexicon.relations to maillage_web;
create policy relations_are_read_with_both_words on lexicon.relations for select to maillage_web
  using (exists (select 1 from lexicon.terms t where t.id = term_id) and exists (select 1 from lexicon.terms t where t.id = other_id));
create policy relations_are_written_by_who_leads on lexicon.relations for insert to maillage_web with check ((select lexicon.leads()));
create policy relations_are_taken_out_by_who_leads on lexicon.relations for delete to maillage_web using ((select lexicon.leads()));

-- What is said while a word is made stays in the network, for good.
grant select (id, term_id, member_id, words, written_at), insert on lexicon.remarks to maillage_web;
create policy the_network_reads_threads on lexicon.remarks for select to maillage_web using ((select lexicon.is_network()));
create policy the_network_talks on lexicon.remarks for insert to maillage_web
  with check (
    written_by = platform.current_person()
    and (((select lexicon.leads()) and member_id is null) or member_id = any (directory.members_of_current_person())));
grant select (id, term_id, held_on, member_id, people_count, words, written_at), insert on lexicon.workshop_notes to maillage_web;
create policy the_network_reads_notes on lexicon.workshop_notes for select to maillage_web using ((select lexicon.is_network()));
create policy the_network_types_notes on lexicon.workshop_notes for insert to maillage_web
  with check (
    written_by = platform.current_person()
    and (((select lexicon.leads())) or member_id = any (directory.members_of_current_person())));

-- What each person signed -----------------------------------------------------------------------------------------------------

create function lexicon.signed_by_current_person() returns table (what text, row_id text, signed_at text)
  language sql stable security definer set search_path = '' as $$
  with me as (select platform.current_person() as id)
  select 'terms.proposed_by', x.id::text, x.proposed_at::text from lexicon.terms x, me where x.proposed_by = me.id
  union all select 'versions.written_by', x.term_id::text || ' ' || x.version::text, x.written_at::text from lexicon.versions x, me where x.written_by = me.id
  union all select 'steps.entered_by', x.id::text, x.entered_at::text from lexicon.steps x, me where x.entered_by = me.id
  union all select 'senses.written_by', x.id::text, x.written_at::text from lexicon.senses x, me where x.written_by = me.id
  union all select 'examples.written_by', x.id::text, x.written_at::text from lexicon.examples x, me where x.written_by = me.id
  union all select 'translations.written_by', x.term_id::text || ' ' || x.language, x.written_at::text from lexicon.translations x, me where x.written_by = me.id
  union all select 'relations.written_by', x.term_id::text || ' ' || x.other_id::text, x.written_at::text from lexicon.relations x, me where x.written_by = me.id
  union all select 'remarks.written_by', x.id::text, x.written_at::text from lexicon.remarks x, me where x.written_by = me.id
  union all select 'workshop_notes.written_by', x.id::text, x.written_at::text from lexicon.workshop_notes x, me where x.written_by = me.id
  order by 1, 3, 2
$$;
comment on function lexicon.signed_by_current_person is 'Each row she signed: its table and column, its key, when.';

grant execute on function lexicon.signed_by_current_person() to maillage_web;

select platform.watch(t, 'lexicon') from unnest(array[
  'lexicon.terms', 'lexicon.versions', 'lexicon.steps', 'lexicon.senses', 'lexicon.examples', 'lexicon.translations', 'lexicon.relations']::regclass[]) as t;
