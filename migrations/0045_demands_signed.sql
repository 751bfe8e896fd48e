-- Who says yes, who takes out, who shares and who settles is who signs it.

-- Consent of someone who has an account is hers alone; of someone who has none, a writer signs that she said it.
create function demands.hold_consent() returns trigger
  language plpgsql set search_path = '' as $$
declare me uuid := platform.current_person();
begin
  if (new.agreed_on, new.agreed_by) is distinct from (old.agreed_on, old.agreed_by)
    and ((old.person_id is not null and old.person_id is distinct from me) or (new.agreed_by is not null and new.agreed_by is distinct from me)) then
    raise exception 'nobody agrees for another' using errcode = 'insufficient_privilege', constraint = 'credits_are_agreed_by_who_they_name';
  end if;
  if (new.removed_at, new.removed_by) is distinct from (old.removed_at, old.removed_by)
    and (old.removed_at is not null or new.removed_by is distinct from me) then
    raise exception 'a name is taken out once, by who signs it' using errcode = 'insufficient_privilege', constraint = 'credits_removed_are_signed';
  end if;
  return new;
end $$;
create trigger hold_consent before update on demands.credits
  for each row when (current_user = 'maillage_web') execute function demands.hold_consent();
create policy consent_is_signed_by_who_says_it on demands.credits as restrictive for insert to maillage_web
  with check (agreed_by is null or agreed_by = (select platform.current_person()));

create policy links_are_signed_by_who_makes_them on demands.shares as restrictive for insert to maillage_web
  with check (created_by = (select platform.current_person()));
create policy links_are_taken_back_by_who_signs_it on demands.shares as restrictive for update to maillage_web
  using (true) with check (revoked_by = (select platform.current_person()));
create policy comments_are_settled_by_who_signs_it on demands.comments as restrictive for update to maillage_web
  using (true) with check (resolved_by is null or resolved_by = (select platform.current_person()));

create function demands.hold_removal() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.removed_by is not null and new.removed_by is distinct from old.removed_by and new.removed_by is distinct from platform.current_person() then
    raise exception 'a block is taken out by who signs it' using errcode = 'insufficient_privilege', constraint = 'blocks_removed_are_signed';
  end if;
  return new;
end $$;
create trigger hold_removal before update of removed_by on demands.blocks
  for each row when (current_user = 'maillage_web') execute function demands.hold_removal();
