-- Demands: whether words stand is looked up in the index of blocks; a function asked for each block of a long text cost more than the text.

alter policy what_stands_is_read_with_its_document on demands.block_versions
  using (document_id = any ((select demands.documents_i_read())::uuid[])
    and (document_id = any ((select demands.documents_i_write())::uuid[])
      or version = (select b.current from demands.blocks b where b.id = block_id and b.removed_at is null)));
drop function demands.current_version(uuid);
