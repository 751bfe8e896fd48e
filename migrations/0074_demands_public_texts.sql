-- Demands: another part may ask whether everyone reads the text of an address, and learns nothing of a draft.

create function demands.is_public_text(address text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from demands.publications p where p.slug = address and p.retracted_at is null)
$$;
comment on function demands.is_public_text is 'Whether a version of the document of this address is published, and was not taken back.';
grant execute on function demands.is_public_text(text) to maillage_web;
