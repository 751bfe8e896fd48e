-- Voices: the walls, and what a resource reads of its own collection, go by the thresholds of the settings.

-- Asked where walls are counted, in acts: no page that is read asks it.
create or replace function voices.may_be_shown(reading text, voices integer, resources integer) returns boolean
  language sql stable parallel restricted set search_path = '' as $$
  select case when reading in ('all', 'prompt') then voices > 0
    else voices >= platform.threshold('voices') and resources >= platform.threshold('resources') end
$$;
create or replace function voices.is_gathered_widely(of_reading text, of_key text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select count(*) >= platform.threshold('resources') from voices.counts_of_members c where c.reading = of_reading and c.key = of_key
$$;
comment on function voices.is_gathered_widely is 'Whether enough resources gathered the public voices of a wall: three, or as many as the settings say.';
comment on column voices.public_search.prompt_id is
  'The beginning it completes. Null, and prompt_version with it, for a voice that may not be placed while too few resources gathered '
  'public voices of its prompt (voices.is_gathered_widely).';
comment on table voices.shown_counts is
  'No policy: holds only what walls print. A theme or a region is here from five public voices of three resources on, or more where the settings say more, '
  'and leaves when it falls below. Of all and of a prompt, resources and weeks are told from as many resources on (else null); of a prompt, only the voices '
  'under its beginning count.';
comment on function voices.yearly_counts is
  'Counts by fiscal year, for the measures of the plan: the team alone, by the thresholds of the walls. year_begins: month and day, 04-01.';

create or replace function voices.own_voices(collection uuid) returns table (
  public_code text, prompt_id uuid, prompt_version integer, words text, language text, week date, uses text[], state text)
  language sql stable security definer set search_path = '' as $$
  select v.public_code, v.prompt_id, v.prompt_version, coalesce(v.masked_words, v.words), v.language, v.week, v.uses,
    case when v.state in ('published', 'masked') and not v.uses && array['unplaced', 'named'] then 'internal' else v.state end
  from voices.voices v join voices.collections c on c.id = v.collection_id
  where v.collection_id = collection and v.state in ('published', 'masked', 'internal')
    and (c.member_id = any (directory.members_of_current_person()) or directory.is_team())
    and (select voices.own_count(collection) >= platform.threshold('ownVoices'))
  order by v.id
$$;
comment on function voices.own_voices is
  'What the people of a resource read of its own collection, once a moderator has read five of them, or as many as the settings say: what waits names whom it likes.';

create function voices.follow_thresholds() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  -- As whoever publishes or takes back a voice: no wall is counted by the old thresholds after this.
  perform pg_advisory_xact_lock(7305006);
  perform voices.show_counts(w.reading, w.key) from (select distinct reading, key from voices.counts_of_weeks order by 1, 2) w;
  return null;
end $$;
comment on function voices.follow_thresholds is 'What every wall may say of itself, said again in the act that changes a threshold.';
create trigger voices_follow_thresholds after insert or update of value on platform.settings for each row
  when (new.key = 'thresholds') execute function voices.follow_thresholds();
create trigger voices_follow_no_threshold after delete on platform.settings for each row
  when (old.key = 'thresholds') execute function voices.follow_thresholds();
