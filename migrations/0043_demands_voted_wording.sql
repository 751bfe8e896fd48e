-- What is applied to a text is what was voted: who puts amendments to the vote, words one or recommends one waits for whoever does so at the same
-- moment, and what was submitted keeps which wording, and which recommendation, the vote was about.

alter table demands.amendment_states add column wording integer, add column recommendation integer;
update demands.amendment_states s set
  wording = (select max(w.number) from demands.wordings w where w.amendment_id = s.amendment_id and (w.number = 1 or w.written_at <= s.entered_at)),
  recommendation = (select max(r.number) from demands.recommendations r where r.amendment_id = s.amendment_id and r.given_at <= s.entered_at)
  where s.state = 'submitted';
alter table demands.amendment_states add constraint amendment_states_submitted_keep_what_is_voted check (
  (state = 'submitted') = (wording is not null) and (state = 'submitted' or recommendation is null));
comment on column demands.amendment_states.wording is 'Of what was submitted: the number of the wording that was put to the vote.';
comment on column demands.amendment_states.recommendation is
  'Of what was submitted: the number of the recommendation that stood, whose words were put to the vote where as_reworded is said. Null where none was given.';

create function demands.hold_amendments(document uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not document = any (demands.documents_i_amend()) then return; end if;
  perform from demands.amendments where document_id = document order by id for update;
end $$;
comment on function demands.hold_amendments is
  'Holds every amendment of a document still until the end of the transaction: nobody words, recommends or moves one meanwhile. To be called before they are read.';

create function demands.hold_amendment(amendment uuid) returns table (state text, wording integer, recommendation integer)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from demands.amendments a where a.id = amendment and a.document_id = any (demands.documents_i_amend()) for update;
  if not found then return; end if;
  return query select
    (select s.state from demands.amendment_states s where s.amendment_id = amendment order by s.number desc limit 1),
    (select max(w.number) from demands.wordings w where w.amendment_id = amendment),
    coalesce((select max(r.number) from demands.recommendations r where r.amendment_id = amendment), 0);
end $$;
comment on function demands.hold_amendment is
  'The same of one, and where it stands once it is held: its state, the numbers of its last wording and of its last recommendation, 0 for none.';
grant execute on function demands.hold_amendments(uuid), demands.hold_amendment(uuid) to maillage_web;

-- A policy judges by what its statement saw before it waited. This one judges again once nobody else moves the amendment.
create function demands.hold_amendment_words() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  proposer uuid;
  stands text;
  may_write boolean;
begin
  select member_id into proposer from demands.amendments where id = new.amendment_id for update;
  if platform.current_person() is null then return new; end if;
  select state into stands from demands.amendment_states where amendment_id = new.amendment_id order by number desc limit 1;
  may_write := new.document_id = any (demands.documents_i_write());
  if (stands = 'proposed' and tg_table_name = 'wordings' and proposer = any (directory.members_of_current_person()))
    or (may_write and stands = 'proposed' and tg_table_name = 'recommendations')
    or (may_write and stands in ('accepted', 'partly') and tg_table_name = 'wordings')
  then return new; end if;
  raise exception 'what is put to the vote does not change' using errcode = 'check_violation', constraint = 'amendment_words_are_held';
end $$;
comment on function demands.hold_amendment_words is
  'A wording is its member''s while it is proposed, its writers'' once it is adopted; a recommendation is given of what is proposed. Put to the vote, neither changes.';
create trigger hold_amendment_words before insert on demands.wordings for each row execute function demands.hold_amendment_words();
create trigger hold_amendment_words before insert on demands.recommendations for each row execute function demands.hold_amendment_words();

create or replace function demands.move_amendment() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  stands text;
  last integer;
  proposer uuid;
  worded integer;
begin
  -- Two who press at once: one waits, and is refused by what the other said.
  select member_id into proposer from demands.amendments where id = new.amendment_id for update;
  select state, number into stands, last from demands.amendment_states where amendment_id = new.amendment_id order by number desc limit 1;
  if stands is null then return new; end if;
  if not exists (
    select from demands.amendment_moves m where m.from_state = stands and m.to_state = new.state
      and (platform.current_person() is null
        or (m.moved_by = 'member' and proposer = any (directory.members_of_current_person()))
        or (m.moved_by = 'writers' and new.document_id = any (demands.documents_i_write())))) then
    raise exception 'this state does not follow, or is not hers to say' using errcode = 'check_violation', constraint = 'amendment_states_follow';
  end if;
  new.number := last + 1;
  if new.state <> 'submitted' then return new; end if;
  select max(number) into worded from demands.wordings where amendment_id = new.amendment_id;
  new.wording := coalesce(new.wording, worded);
  if new.wording <> worded then
    raise exception 'what is put to the vote is the wording that stands' using errcode = 'check_violation', constraint = 'amendment_states_submit_what_stands';
  end if;
  select max(number) into new.recommendation from demands.recommendations where amendment_id = new.amendment_id;
  return new;
end $$;
comment on function demands.move_amendment is
  'Numbers a state, and holds to demands.amendment_moves. Of what is submitted: refuses a wording that no longer stands, and keeps the recommendation that does.';

-- The same answer, of the wording and the recommendation that were voted; of what was adopted, of those its writers carried onto a text that changed.
create or replace function demands.read_amendments(asked uuid[]) returns table (
  id uuid, number integer, kind text, member_id uuid, proposed_at timestamptz, block_id uuid,
  base_title text, base_text text, current_title text, current_text text,
  wording integer, block_kind text, title text, words text, placed text, destination_id uuid, reason text, written_at timestamptz,
  state text, decision text, as_proposed uuid, as_reworded uuid,
  recommendation text, recommended_why text, recommended_title text, recommended_text text, recommended_wording integer, given_at timestamptz,
  supporters uuid[], comments integer)
  language plpgsql stable security definer set search_path = '' as $$
declare mine uuid[] := demands.documents_i_amend();
begin
  return query
    select a.id, a.number, a.kind, a.member_id, a.proposed_at, a.block_id,
      base.title, base.text, stands.title, stands.text,
      w.number, w.block_kind, w.title, w.text, w.placed, w.destination_id, w.reason, w.written_at,
      s.state, put.decision, put.as_proposed, put.as_reworded,
      r.recommendation, r.reason, r.title, r.text, r.wording, r.given_at,
      array(select p.member_id from demands.amendment_supports p where p.amendment_id = a.id order by p.supported_at, p.member_id),
      (select count(*)::integer from demands.amendment_comments c where c.amendment_id = a.id)
    from unnest(asked) with ordinality as one (id, rank)
    join demands.amendments a on a.id = one.id and a.document_id = any (mine)
    join demands.blocks b on b.id = a.block_id
    join lateral (select x.state from demands.amendment_states x where x.amendment_id = a.id order by x.number desc limit 1) s on true
    left join lateral (select x.* from demands.amendment_states x where x.amendment_id = a.id and x.state = 'submitted'
      and s.state not in ('proposed', 'withdrawn') order by x.number desc limit 1) put on true
    join lateral (
      select x.* from demands.wordings x
      where x.amendment_id = a.id and (put.wording is null or x.number <= put.wording or x.written_at > (
        select y.entered_at from demands.amendment_states y
        where y.amendment_id = a.id and y.number > put.number and y.state in ('accepted', 'partly') order by y.number limit 1))
      order by x.number desc limit 1) w on true
    left join lateral (
      select x.* from demands.recommendations x where x.amendment_id = a.id and (put.wording is null or x.number = put.recommendation)
      order by x.number desc limit 1) r on true
    left join demands.block_versions base on base.block_id = a.block_id and base.version = w.base_version
    left join demands.block_versions stands on stands.block_id = a.block_id and stands.version = b.current and b.removed_at is null
    order by one.rank;
end $$;
comment on function demands.read_amendments is
  'Amendments of these ids, in their order, with what became of them; nothing of one that the viewer may not know. Of what was put to the vote: the wording and '
  'the recommendation that were, or the wording its writers carried since it was adopted. base: what the block said when that wording was written; current: what '
  'it says now, null where it was taken out.';
