-- A voice is handed in by one statement: the sentence is named as the page names it, and nothing is read before.

create function voices.hand_in(
  gathered_at text, asked text, asked_version integer, hash bytea, said text, said_in text, agreed text[], agreed_version integer,
  today date, on_paper boolean) returns text
  language sql volatile security definer set search_path = '' as $$
  select voices.submit(gathered_at,
    (select v.prompt_id from voices.prompts p join voices.prompt_versions v on v.prompt_id = p.id where p.slug = asked and v.version = asked_version),
    asked_version, hash, said, said_in, agreed, agreed_version, today, on_paper)
$$;
comment on function voices.hand_in is
  'voices.submit, of the sentence of this slug in the version that was read: one that never was is closed. Kept already, word for word, is kept.';
grant execute on function voices.hand_in(text, text, integer, bytea, text, text, text[], integer, date, boolean) to maillage_web;
revoke execute on function voices.submit(text, uuid, integer, bytea, text, text, text[], integer, date, boolean) from maillage_web;
