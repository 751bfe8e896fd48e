-- The thresholds under which nothing is shown: a federation may raise them, never lower them.

create function platform.threshold(named text) returns integer
  language plpgsql stable security definer set search_path = '' as $$
declare
  lowest integer := case named
    when 'members' then 3 when 'percent' then 15 when 'persons' then 4 when 'respondents' then 5
    when 'voices' then 5 when 'resources' then 3 when 'ownVoices' then 5 when 'seats' then 5 end;
begin
  -- Compared with null, a count would pass.
  if lowest is null then raise exception 'no threshold is named « % »', named using errcode = 'invalid_parameter_value'; end if;
  return greatest(lowest, (select (s.value ->> named)::integer from platform.settings s where s.key = 'thresholds'));
end $$;
comment on function platform.threshold is
  'A threshold as it stands: the one of the settings, or the method''s where that is higher or none is set. The same names and least values as src/platform/federation/thresholds.ts.';
grant execute on function platform.threshold(text) to maillage_web, maillage_jobs;
