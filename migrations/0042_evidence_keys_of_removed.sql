-- A key is never given to another work, even once its source was removed: a text may still cite it.
alter table evidence.former_keys alter column source_id drop not null;
alter table evidence.former_keys drop constraint former_keys_source_id_fkey;
alter table evidence.former_keys add constraint former_keys_source_id_fkey
  foreign key (source_id) references evidence.sources on delete set null;
comment on table evidence.former_keys is
  'Keys that sources had. Of one found to be the same as another, what cites it leads to the one that stands; of one removed, to none.';
