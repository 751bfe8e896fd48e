-- Why a text was amended, or a stage entered, is written for the members and may tell who objected: no page shows it to everyone. The tables
-- do not either, whatever is asked of them.
revoke select on decisions.texts, decisions.stages from maillage_web;
revoke select (why) on decisions.texts, decisions.stages from maillage_web;
grant select (decision_id, version, text, written_at) on decisions.texts to maillage_web;
grant select (decision_id, number, stage, entered_at) on decisions.stages to maillage_web;

create function decisions.why_of_text(decision uuid, text_version integer) returns text
  language sql stable security definer set search_path = '' as $$
  select t.why from decisions.texts t
  where t.decision_id = decision and t.version = text_version and (decisions.leads(decision) or decisions.may_read() and decisions.stage_of(decision) <> '')
$$;
comment on function decisions.why_of_text is 'Why a text was amended, for the network; null for everyone else.';
create function decisions.why_of_stage(decision uuid, stage_number integer) returns text
  language sql stable security definer set search_path = '' as $$
  select s.why from decisions.stages s
  where s.decision_id = decision and s.number = stage_number and (decisions.leads(decision) or decisions.may_read() and decisions.stage_of(decision) <> '')
$$;
comment on function decisions.why_of_stage is 'Why a decision entered a stage, for the network; null for everyone else.';
revoke execute on function decisions.why_of_text, decisions.why_of_stage from public;
grant execute on function decisions.why_of_text(uuid, integer), decisions.why_of_stage(uuid, integer) to maillage_web;
