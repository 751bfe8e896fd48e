-- Words that a member agreed to publish under its name: quoted in a release, frozen with it, taken back with it.

create table figures.release_words (
  release_id uuid not null references figures.releases on delete cascade,
  question text not null,
  member_id uuid not null references directory.members,
  words text not null,
  primary key (release_id, question, member_id),
  constraint release_words_say_something check (words <> '')
);
comment on table figures.release_words is
  'What a member agreed to be quoted with, as it deposited it. Words of the others never leave their return.';

create trigger hold_release_cells before insert or update or delete on figures.release_words
  for each row execute function figures.hold_release_cells();

select platform.protect('figures.release_words'::regclass);
grant select, insert, update, delete on figures.release_words to maillage_jobs;
create policy jobs_write_words on figures.release_words for all to maillage_jobs using (true) with check (true);

grant select on figures.release_words to maillage_web;
create policy words_are_read_with_their_release on figures.release_words for select to maillage_web
  using (exists (select 1 from figures.releases r where r.id = release_id
    and ((r.audience = 'public' and r.frozen_at is not null and r.retracted_at is null) or (select directory.is_team()))));

select platform.watch('figures.release_words'::regclass, 'figures');
