-- Without its accents « répit » has, for the stemmer, the stem of « repas »: who looked for one was given the other. Kept apart on both sides.
create or replace function platform.fold_inclusive(written text) returns text
  language sql immutable parallel safe strict as $$
  select
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    platform.fold(written),
    -- usager·ère·s, tou·te·s: a middle dot in French joins two genders, whatever follows it
    '([a-z]{2})(·[a-z]+)+', '\1', 'g'),
    -- usager(ère)s, citoyen(ne)s
    '([a-z]{2})\((e|le|ne|te|re|se|ve|fe|ere|iere|euse|rice|trice|esse|s|x)\)(s\M)?', '\1', 'g'),
    -- citoyen.ne.s, patient.e.s, participant.es, but not example.org
    '([a-z]{2})\.(e|le|ne|te|re|se|ve|fe|ere|iere|euse|rice|trice|esse)(s|\.s)?(?!\.?[a-z])', '\1', 'g'),
    -- the stemmer does not give usager the stem of usagers and usagère, nor travailleur that of travailleuse
    '([a-z]{2}er)(s|e|es)\M', '\1', 'g'),
    '([a-z]{2})euses?\M', '\1eur', 'g'),
    '([a-z]{2})trices?\M', '\1teur', 'g'),
    -- an end that the stemmer leaves
    '\mrepits?\M', 'repitx', 'g')
$$;

-- What was folded before: the row of search of each, and the open data that follow it.
select directory.refresh_public_search(member_id) from directory.public_search;
