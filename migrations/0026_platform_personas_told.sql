-- Who reads the personas lies elsewhere since 0001 said so.
comment on column platform.demonstration.personas is
  'Whose place one may take: slug, person, name and part of each, as platform/accounts/demonstration/personas.ts reads them.';
