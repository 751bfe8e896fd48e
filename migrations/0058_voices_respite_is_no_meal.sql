-- Voices that say « répit » are found by it again (0057).
select voices.refresh_public_search(id) from voices.voices
where platform.fold(coalesce(masked_words, words)) ~ '\mrepits?\M';
