-- A member takes back its own words even where who leads had taken them out first: until then they were kept for who leads.

create or replace function lexicon.hold_removal() returns trigger
  language plpgsql set search_path = '' as $$
declare
  before jsonb := to_jsonb(old);
  since jsonb := to_jsonb(new);
  member uuid := (before ->> case tg_table_name when 'senses' then 'held_by_member' else 'member_id' end)::uuid;
begin
  if old.removed_at is not null then
    if lexicon.is_own(member) and new.removed_at is not null then
      new := old;
      new.words := '';
      return new;
    end if;
    raise exception 'what was taken out of a word does not change' using errcode = 'insufficient_privilege', constraint = 'removals_are_history';
  end if;
  if before ->> 'held_until' is not null and since ->> 'held_until' is distinct from before ->> 'held_until' then
    raise exception 'a sense that is held no more stays so' using errcode = 'insufficient_privilege', constraint = 'removals_are_history';
  end if;
  if new.removed_at is null then
    new.removed_by := null;
    return new;
  end if;
  new.removed_at := now();
  new.removed_by := platform.current_person();
  -- Hers: she takes it back whole.
  if lexicon.is_own(member) then new.words := ''; end if;
  return new;
end $$;
comment on column lexicon.senses.removed_at is
  'Taken out. By who leads, its words are kept for who leads until the member whose it is takes them back; by that member, they are gone.';
comment on column lexicon.examples.removed_at is
  'Taken out. By who leads, its words are kept for who leads until the member whose it is takes them back; by that member, they are gone.';
