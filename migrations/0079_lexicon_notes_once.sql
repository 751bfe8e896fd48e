-- The same short sentence may be written by two workshops: a note is there already when the same person typed the same of the same one.

create function lexicon.has_note(term uuid, said text, held date, holder uuid, people integer) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from lexicon.workshop_notes n
    where n.term_id = term and n.words = said and n.held_on = held and n.member_id is not distinct from holder
      and n.people_count is not distinct from people and n.written_by = platform.current_person() and n.removed_at is null)
$$;
comment on function lexicon.has_note is
  'Whether whoever asks typed this very note: what was said, the day, the member and how many. Of the notes of others nothing is told.';
grant execute on function lexicon.has_note(uuid, text, date, uuid, integer) to maillage_web;
