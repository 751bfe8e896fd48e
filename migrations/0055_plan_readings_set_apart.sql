-- A number that fewer told, or that was asked otherwise, is no fall and no rise: a frozen reading keeps what it was known not to compare with.
alter table plan.readings add column apart text
  constraint readings_stand_apart_in_known_ways check (apart in ('from-before', 'from-all'));
comment on column plan.readings.apart is
  'from-before: what was counted, or who told it, is not that of the exercise before. from-all: told while answers still came in. Null: it compares.';
