-- Who may read which document is asked by every query of a page: in it, what the viewer is and writes is found once, not once a document.

create or replace function demands.documents_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(d.id), '{}') from demands.documents d
  where d.id = any ((select demands.documents_i_write())::uuid[])
    or d.id = (select document_id from demands.shares where id = (select demands.current_share()))
    or ((d.embargo is null or d.embargo <= now()) and platform.visible(d.audience, null, (select platform.current_audiences())))
$$;

create or replace function demands.means_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select array(
    select block_id from demands.published_blocks where kind = 'means' and publication_id = any ((select demands.last_publications())::uuid[])
    union
    select id from demands.blocks where kind = 'means' and removed_at is null and document_id = any ((select demands.documents_i_read())::uuid[]))
$$;

create or replace function demands.practices_i_read() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct m.practice_id), '{}') from demands.practice_means m
  where m.block_id = any ((select demands.means_i_read())::uuid[]) and m.practice_id = any ((select demands.practices_shown())::uuid[])
$$;
