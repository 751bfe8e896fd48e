-- Demands: the name of who a working document was shown to is forgotten with her readings.

create function demands.retire_shares(before timestamptz, dry boolean) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  concerned integer;
  day date := platform.day_of(before);
begin
  if not 'administration' = any (platform.current_audiences()) then return 0; end if;
  select count(*) into concerned from demands.shares where expires_on < day or revoked_at < before;
  if not dry then delete from demands.shares where expires_on < day or revoked_at < before; end if;
  return concerned;
end $$;
comment on function demands.retire_shares is
  'How many links ended, or were taken back, before that; erases them and their readings unless dry. Nothing for who does not administer the site.';
grant execute on function demands.retire_shares(timestamptz, boolean) to maillage_web;
