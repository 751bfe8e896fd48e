-- Voices: what stands around the voices of a wall is kept in memory by the pages until it changes.

select platform.watch(t, 'walls') from unnest(array[
  'voices.shown_counts', 'voices.prompts', 'voices.prompt_versions', 'voices.themes']::regclass[]) as t;
