-- What was taken back stays so: testimonies are in the ledger of withdrawals too.

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
  order by 1
$$;
comment on function voices.withdrawal_ledger is
  'What a restored backup must not bring back: no word of anyone, only codes, hashed, weeks, and the uses that stand. kept = testimony: a '
  'member''s, revoked; its id is hashed in place of a code.';

create or replace function voices.replay_withdrawal(hash bytea, cited text, kept text[], on_week date) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if kept = array['testimony'] then
    update voices.testimonies set revoked_at = on_week where public_code = cited and sha256(id::text::bytea) = hash and revoked_at is null;
    return;
  end if;
  if cardinality(kept) > 0 then
    perform voices.narrow(hash, kept, on_week);
    return;
  end if;
  delete from voices.voices where code_hash = hash;
  insert into voices.withdrawals (code_hash, public_code, week) values (hash, cited, on_week) on conflict do nothing;
end $$;
