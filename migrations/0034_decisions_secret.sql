-- Decisions: secret ballots. While a vote is open its ballots lie in a table of its own, the urn, which no login of the site may
-- read and no backup takes. At closing they are written anew in random order, block by block, and the urn is dropped: closing one
-- vote touches no other.

create table decisions.urns (
  decision_id uuid primary key references decisions.decisions on delete cascade,
  remade_at timestamptz
);
comment on table decisions.urns is
  'Which secret votes have an urn. remade_at: a backup was restored, which holds no secret ballot, and every seat is asked again.';

create table decisions.unlinked_ballots (
  id uuid primary key default gen_random_uuid(),
  block_id uuid not null references decisions.blocks on delete cascade,
  choice text not null,
  proposition_id uuid references decisions.propositions on delete cascade,
  constraint unlinked_ballots_choices_are_known check (choice in ('for', 'against', 'abstain')),
  constraint unlinked_ballots_in_favour_name_a_proposition check ((choice = 'for') = (proposition_id is not null))
);
create index unlinked_ballots_of_a_block on decisions.unlinked_ballots (block_id);
comment on table decisions.unlinked_ballots is
  'What a secret vote said, once closed: one row a block and a ballot, in random order, all of one transaction. No seat, no person, no time, '
  'and nothing that ties what one ballot said of one block to what it said of another.';

select platform.protect(t) from unnest(array['decisions.urns', 'decisions.unlinked_ballots']::regclass[]) as t;
grant select on decisions.urns, decisions.unlinked_ballots to maillage_web;
create policy urns_are_known_to_the_network on decisions.urns for select to maillage_web
  using (((select decisions.may_read()) or decisions.leads(decision_id)) and exists (select 1 from decisions.decisions d where d.id = decision_id));
create policy unlinked_ballots_are_known_to_the_network on decisions.unlinked_ballots for select to maillage_web
  using (exists (select 1 from decisions.blocks b where b.id = block_id and ((select decisions.may_read()) or decisions.leads(b.decision_id))));

create function decisions.urn_of(decision uuid) returns text
  language sql immutable set search_path = '' as $$ select 'urn_' || replace(decision::text, '-', '') $$;
comment on function decisions.urn_of is 'The name of the table that holds the ballots of a secret vote while it is open.';

create function decisions.has_urn(decision uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select to_regclass(format('decisions.%I', decisions.urn_of(decision))) is not null
$$;
comment on function decisions.has_urn is 'False for an open secret vote that came from a backup: its ballots were not in it.';

create function decisions.make_urn(decision uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare urn text := format('decisions.%I', decisions.urn_of(decision));
begin
  execute format('create table %s (member_id uuid primary key, version integer not null, said jsonb not null)', urn);
  perform platform.protect(urn::regclass);
  perform platform.leave_out_of_backups(urn::regclass, 'secret ballots of an open vote: a copy would outlive the secret');
  -- Tables of the owner are readable by the backup unless a line says otherwise.
  execute format('revoke all on %s from maillage_backup', urn);
  insert into decisions.urns (decision_id) values (decision)
  on conflict (decision_id) do update set remade_at = clock_timestamp();
end $$;
comment on function decisions.make_urn is 'Makes the table of a secret vote that opens, or opens again after a restored backup. For the functions of this schema alone.';

create function decisions.cast_secret_ballot(decision uuid, member uuid, said jsonb, seen integer) returns text
  language plpgsql security definer set search_path = '' as $$
declare stands integer;
begin
  if not decisions.has_urn(decision) then
    -- Of several seats that vote at once after a restored backup, one makes it.
    perform pg_advisory_xact_lock(hashtext('decisions.urns ' || decision::text));
    if not decisions.has_urn(decision) then perform decisions.make_urn(decision); end if;
  end if;
  execute format('select version from decisions.%I where member_id = $1', decisions.urn_of(decision)) into stands using member;
  if coalesce(stands, 0) <> seen then return 'meanwhile'; end if;
  execute format(
    'insert into decisions.%1$I as u (member_id, version, said) values ($1, 1, $2)
     on conflict (member_id) do update set version = u.version + 1, said = $2', decisions.urn_of(decision))
  using member, said;
  return 'cast';
end $$;
comment on function decisions.cast_secret_ballot is 'For cast_ballot alone, which has checked everything. Writes nothing of who or when.';

create function decisions.own_secret_ballot(decision uuid, member uuid) returns table (version integer, said jsonb)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not decisions.has_urn(decision) then return; end if;
  return query execute format('select version, said from decisions.%I where member_id = $1', decisions.urn_of(decision)) using member;
end $$;
comment on function decisions.own_secret_ballot is 'For own_ballot alone, which has checked who asks.';

create function decisions.secret_participation(decision uuid) returns integer
  language plpgsql stable security definer set search_path = '' as $$
declare many integer;
begin
  if decisions.stage_of(decision) = 'closed' then
    return (select answered from decisions.outcomes where decision_id = decision);
  end if;
  if not decisions.has_urn(decision) then return null; end if;
  execute format('select count(*)::integer from decisions.%I', decisions.urn_of(decision)) into many;
  return case when many >= 5 then many end;
end $$;
comment on function decisions.secret_participation is 'For participation alone. Null under five.';

create function decisions.empty_urn(decision uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare many integer := 0;
begin
  if decisions.has_urn(decision) then
    execute format('select count(*)::integer from decisions.%I', decisions.urn_of(decision)) into many;
    -- Under five, a result would say who said what: nothing of it is kept.
    if many >= 5 then
      execute format(
        'insert into decisions.unlinked_ballots (block_id, choice, proposition_id)
         select (x ->> ''block'')::uuid, x ->> ''choice'', (x ->> ''proposition'')::uuid
         from decisions.%I u, jsonb_array_elements(u.said) as x
         order by gen_random_uuid()', decisions.urn_of(decision));
    end if;
    execute format('drop table decisions.%I', decisions.urn_of(decision));
  end if;
  delete from platform.backup_exclusions where table_name = 'decisions.' || decisions.urn_of(decision);
end $$;
comment on function decisions.empty_urn is
  'Writes the ballots of a secret vote anew, in random order and unlinked, and drops the table they lay in. For enter_stage alone.';

-- A stage entered ------------------------------------------------------------------------------------------------------------------

create function decisions.enter_stage() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  decided decisions.decisions%rowtype;
  last integer;
begin
  -- Ballots share this row: none is being cast while the stage changes.
  select * into decided from decisions.decisions where id = new.decision_id for update;
  select coalesce(max(number), 0) into last from decisions.stages where decision_id = new.decision_id;
  if not exists (select from decisions.moves m
    where m.method = decided.method and m.from_stage = decisions.stage_of(new.decision_id) and m.to_stage = new.stage) then
    raise exception 'no decision moves from « % » to « % »', decisions.stage_of(new.decision_id), new.stage using errcode = 'check_violation';
  end if;
  new.number := last + 1;
  if new.stage in ('open', 'consent') then perform decisions.freeze_seats(new.decision_id); end if;
  if decided.is_secret and new.stage = 'open' then
    if (select count(*) from decisions.seats where decision_id = new.decision_id) < 5 then
      raise exception 'a secret vote takes five seats at least' using errcode = 'check_violation';
    end if;
    perform decisions.make_urn(new.decision_id);
  end if;
  if decided.is_secret and new.stage = 'closed' then perform decisions.empty_urn(new.decision_id); end if;
  return new;
end $$;
create trigger enter_stage before insert on decisions.stages for each row execute function decisions.enter_stage();

grant execute on function decisions.has_urn(uuid) to maillage_web;
