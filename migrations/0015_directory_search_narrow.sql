-- A search reads thousands of rows and shows a hundred: what it ranks and sorts by stands in the row, what is shown beside it.
alter table directory.public_search alter column document set storage main;
-- Writes every row anew: the documents of before come into their rows.
alter table directory.public_search
  add column sort_name text not null generated always as (directory.name_to_sort_by(name)) stored;
comment on column directory.public_search.sort_name is 'The name without its article, by which people look for it.';

drop index directory.public_search_sorted;
create index public_search_sorted on directory.public_search (sort_name collate "fr-x-icu", name collate "fr-x-icu", member_id);
create index public_search_position on directory.public_search (latitude, longitude);
