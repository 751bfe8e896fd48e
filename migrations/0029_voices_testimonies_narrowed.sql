-- A testimony of which some uses were taken back is in the ledger of withdrawals, as a voice is, and who cites it knows.

create function voices.is_narrowed(testimony uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from voices.testimony_versions s join voices.testimony_versions e on e.testimony_id = s.testimony_id
    where s.testimony_id = testimony and voices.is_standing_version(testimony, s.version) and not e.uses <@ s.uses)
$$;
comment on function voices.is_narrowed is 'Whether what stands of a testimony allows less than one of its earlier versions did.';
grant execute on function voices.is_narrowed(uuid) to maillage_web;

-- Published once and not any more: its short code may have been cited, and answers; its words do not.
alter policy published_testimonies_are_public on voices.testimonies using (was_published);
alter policy versions_are_seen_with_their_testimony on voices.testimony_versions
  using (exists (select 1 from voices.testimonies t where t.id = testimony_id and t.revoked_at is null
      and ('published' = any (uses) or t.member_id = any ((select directory.members_of_current_person())::uuid[]) or (select directory.is_team())))
    and voices.is_standing_version(testimony_id, version));

create or replace function voices.withdrawal_ledger(only_hash bytea default null) returns table (code_hash text, public_code text, week date, kept text)
  language sql stable security definer set search_path = '' as $$
  select encode(w.code_hash, 'hex'), w.public_code, w.week, '' from voices.withdrawals w
  where only_hash is null or w.code_hash = only_hash
  union all
  select encode(v.code_hash, 'hex'), v.public_code, v.narrowed_week, array_to_string(v.uses, ',') from voices.voices v
  where v.narrowed_week is not null and (only_hash is null or v.code_hash = only_hash)
  union all
  select encode(sha256(t.id::text::bytea), 'hex'), t.public_code, voices.week_of(t.revoked_at::date), 'testimony' from voices.testimonies t
  where t.revoked_at is not null and (only_hash is null or sha256(t.id::text::bytea) = only_hash)
  union all
  select encode(sha256(t.id::text::bytea), 'hex'), t.public_code, voices.week_of(s.written_at::date),
    'testimony,' || s.version || ',' || array_to_string(s.uses, ',')
  from voices.testimonies t
  join voices.testimony_versions s on s.testimony_id = t.id and voices.is_standing_version(t.id, s.version)
  where t.revoked_at is null and voices.is_narrowed(t.id) and (only_hash is null or sha256(t.id::text::bytea) = only_hash)
  order by 1
$$;
comment on function voices.withdrawal_ledger is
  'What a restored backup must not bring back: no word of anyone, only codes, hashed, weeks, and the uses that stand. kept = testimony: a '
  'member''s, revoked; its id is hashed in place of a code. kept = testimony,3,internal: its version 3 takes back uses that an earlier one allowed.';

create or replace function voices.replay_withdrawal(hash bytea, cited text, kept text[], on_week date) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  held record;
  still text[];
begin
  if kept = array['testimony'] then
    update voices.testimonies set revoked_at = on_week where public_code = cited and sha256(id::text::bytea) = hash and revoked_at is null;
    return;
  end if;
  if kept[1] = 'testimony' then
    select s.testimony_id, s.version, s.words, s.uses into held
    from voices.testimonies t join voices.testimony_versions s on s.testimony_id = t.id
    where t.public_code = cited and sha256(t.id::text::bytea) = hash and t.revoked_at is null
    order by s.version desc limit 1;
    -- That version, or a later one: its member has said since what it allows.
    if not found or held.version >= kept[2]::integer then return; end if;
    still := array(select unnest(held.uses) intersect select unnest(kept[3:]) order by 1);
    -- Numbered as the version it stands for: what is answered after it is later. Nothing of the two in common: the team alone reads it.
    insert into voices.testimony_versions (testimony_id, version, words, uses, written_at)
    values (held.testimony_id, kept[2]::integer, held.words, case when cardinality(still) = 0 then array['internal'] else still end, on_week);
    return;
  end if;
  if cardinality(kept) > 0 then
    perform voices.narrow(hash, kept, on_week);
    return;
  end if;
  delete from voices.voices where code_hash = hash;
  insert into voices.withdrawals (code_hash, public_code, week) values (hash, cited, on_week) on conflict do nothing;
end $$;
