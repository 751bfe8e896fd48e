-- Voices: one definition of what is public, and one of what is kept inside, which is all the rest that was read.

create or replace function voices.is_inside(state text, uses text[]) returns boolean
  language sql immutable parallel safe as $$
  select state in ('internal', 'refused') or (state in ('published', 'masked') and not uses && array['unplaced', 'named'])
$$;
comment on function voices.is_inside is
  'Read, and kept inside: so decided, refused, or allowed to no reader, whether from the first or since its code narrowed it.';

-- Opened and closed by the federation's day.
alter policy everyone_reads_prompts on voices.prompts
  using (opens_on <= platform.today() + 1 or (select directory.is_signed_in()));
alter policy calls_are_known_to_the_network on voices.testimony_calls
  using ((select directory.is_signed_in()) or opens_on <= platform.today());
alter table voices.prompt_versions alter column written_on set default platform.today();
alter table voices.distress_protocols alter column written_on set default platform.today();

-- Asked by voices.own_voices alone, which checks who asks.
revoke execute on function voices.own_count(uuid) from maillage_web;
