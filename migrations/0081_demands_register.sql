-- Demands: the register of the amendments of a document is read whole, once, and kept by the pages until one of them or a block changes.

create function demands.amendment_register(of_document uuid)
  returns table (id uuid, number integer, kind text, block_id uuid, member_id uuid, state text, decision text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not of_document = any (demands.documents_i_amend()) then return; end if;
  return query
    select a.id, a.number, a.kind, a.block_id, a.member_id, s.state, s.decision
    from demands.amendments a join demands.blocks b on b.id = a.block_id
    cross join lateral (
      select x.state, x.decision from demands.amendment_states x where x.amendment_id = a.id order by x.number desc limit 1) s
    where a.document_id = of_document
    order by b.place, b.id, a.number;
end $$;
comment on function demands.amendment_register is
  'The amendments of a document in the order of its text, each with where it stands and the vote it was put to by that; the same for all who may read them.';
grant execute on function demands.amendment_register(uuid) to maillage_web;

drop function demands.amendments_in_order(uuid, text[], uuid[], integer, integer);
drop function demands.count_amendments(uuid);

select platform.watch(t, 'amendments') from unnest(array['demands.amendments', 'demands.amendment_states', 'demands.opened_blocks',
  'demands.blocks']::regclass[]) as t;
