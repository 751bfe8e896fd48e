-- Plan: a frozen reading keeps numbers, and of what it counted only keys: what they name is read from where it stands, by who reads.

alter table plan.readings drop constraint readings_list_what_they_count;
-- Labels and addresses bore names and sentences that may have been taken back since, and nothing tells which.
update plan.readings set counted = '[]' where counted <> '[]';
alter table plan.readings add constraint readings_list_keys_of_what_they_count check (
  jsonb_typeof(counted) = 'array' and length(counted::text) <= 200000
  and not jsonb_path_exists(counted, 'strict $[*] ? (@.type() != "string" || !(@ like_regex "^[a-z0-9:._-]{1,64}$"))'));
comment on column plan.readings.counted is
  'Keys of what it counted, as the part that counts calls them: never a name nor a sentence. What a key names is asked when one reads.';
