-- Threads: a page that says where a figure serves is kept until a text that everyone reads changes. Working documents change at
-- every keystroke, and nobody's page is made of them.
insert into platform.versions (part) values ('demands') on conflict do nothing;

create function demands.mark_public_text(document uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from demands.documents where id = document and audience = 'public') then return; end if;
  insert into platform.changes (part, transaction) values ('demands', pg_current_xact_id()) on conflict do nothing;
  if found and random() < 0.02 and current_setting('transaction_isolation') = 'read committed' then
    perform platform.fold_changes('demands');
  end if;
end $$;
comment on function demands.mark_public_text is 'The part « demands » changed, if everyone reads this document.';

create function demands.mark_piece_of_text() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform demands.mark_public_text(coalesce(new.document_id, old.document_id));
  return null;
end $$;
create trigger mark_piece_of_text after insert or update or delete on demands.blocks
  for each row execute function demands.mark_piece_of_text();
create trigger mark_piece_of_text after insert or update or delete on demands.block_versions
  for each row execute function demands.mark_piece_of_text();
create trigger mark_piece_of_text after insert or update or delete on demands.citations
  for each row execute function demands.mark_piece_of_text();

-- Of each document, the version that everyone reads: a figure leads to what stands, once.
create function demands.last_publications() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select array(select distinct on (document_id) id from demands.publications where retracted_at is null order by document_id, number desc)
$$;
comment on function demands.last_publications is 'Of each document, the last version that was not taken back. Asked once a query.';
grant execute on function demands.last_publications() to maillage_web;
create index published_blocks_of_a_block on demands.published_blocks (block_id);

-- A document that opens to everyone, or closes, changes what everyone reads; so does its title.
create function demands.mark_document() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into platform.changes (part, transaction) values ('demands', pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create trigger mark_new_document after insert on demands.documents
  for each row when (new.audience = 'public') execute function demands.mark_document();
create trigger mark_document after update on demands.documents
  for each row when (old.audience = 'public' or new.audience = 'public') execute function demands.mark_document();
create trigger mark_removed_document after delete on demands.documents
  for each row when (old.audience = 'public') execute function demands.mark_document();
