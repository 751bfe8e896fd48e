-- Plan: a form that is sent twice, by a double press or from the page one came back to, writes once.

create table plan.presses (
  press uuid primary key,
  answer text not null default '',
  pressed_at timestamptz not null default clock_timestamp()
);
comment on table plan.presses is
  'Forms that were sent, for two days: each bears a number of its own. answer: what it made, where that has an address. Nobody is named.';
select platform.protect('plan.presses');
grant select (press, answer, pressed_at), insert (press), update (answer), delete on plan.presses to maillage_web;
create policy the_team_reads_presses on plan.presses for select to maillage_web using ((select directory.is_team()));
create policy the_team_presses on plan.presses for insert to maillage_web with check ((select directory.is_team()));
create policy the_team_answers_presses on plan.presses for update to maillage_web using ((select directory.is_team()));
create policy presses_are_forgotten on plan.presses for delete to maillage_web
  using ((select directory.is_team()) and pressed_at < clock_timestamp() - interval '2 days');
