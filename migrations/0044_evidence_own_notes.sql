-- What who read a work noted for herself comes with the files of other software: it is the team's, and no reference holds it.
alter table evidence.source_notes add column origin text not null default 'written';
alter table evidence.source_notes add constraint source_notes_come_from_somewhere
  check (origin in ('written', 'note', 'annote', 'keyword'));
comment on column evidence.source_notes.origin is 'written: here; else the word of CSL under which an imported file had it.';

insert into evidence.source_notes (source_id, words, origin, written_at, written_by)
select s.id, left(said.words, 4000), said.origin, s.added_at, s.added_by
from evidence.sources s, lateral (values
  ('note', s.csl ->> 'note'),
  ('annote', s.csl ->> 'annote'),
  ('keyword', concat_ws(', ', s.csl ->> 'keyword', (
    select string_agg(one, ', ') from jsonb_array_elements_text(coalesce(s.csl -> 'categories', '[]')) as one)))) as said (origin, words)
where said.words <> '';
update evidence.sources set csl = csl - array['annote', 'categories', 'keyword', 'note']
where csl ?| array['annote', 'categories', 'keyword', 'note'];
alter table evidence.sources add constraint sources_hold_no_notes
  check (not csl ?| array['annote', 'categories', 'keyword', 'note']);
