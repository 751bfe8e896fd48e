-- Demands: the blocks of the text that is read with its amendments are kept in memory by the pages until one is written.

select platform.watch(t, 'texts') from unnest(array['demands.blocks', 'demands.block_versions']::regclass[]) as t;
