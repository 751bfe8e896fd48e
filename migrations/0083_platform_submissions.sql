-- Platform: a form that is sent twice, by a double press or by someone whose answer never came, writes once.

create table platform.submissions (
  digest text primary key,
  answer text,
  sent_at timestamptz not null default clock_timestamp(),
  constraint submissions_have_a_digest check (digest ~ '^[\w-]{43}$')
);
comment on table platform.submissions is
  'Forms that were sent, for a day. digest: SHA-256 of where a form goes, of the number its page gave it and of all that was typed. answer: what it made, as JSON. Nobody is named.';
create index submissions_by_date on platform.submissions (sent_at);
select platform.protect('platform.submissions');
grant select (digest, answer, sent_at), insert (digest), update (answer), delete on platform.submissions to maillage_web;
create policy who_is_signed_in_reads_submissions on platform.submissions for select to maillage_web
  using ((select platform.current_person()) is not null);
create policy who_is_signed_in_submits on platform.submissions for insert to maillage_web
  with check ((select platform.current_person()) is not null);
create policy who_is_signed_in_answers_submissions on platform.submissions for update to maillage_web
  using ((select platform.current_person()) is not null);
create policy submissions_are_forgotten on platform.submissions for delete to maillage_web
  using ((select platform.current_person()) is not null and sent_at < clock_timestamp() - interval '1 day');
