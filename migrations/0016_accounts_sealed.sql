-- What better-auth keeps of a link held the e-mail in clear: it is sealed from now on. Links of before serve no more, which costs
-- whoever has one half an hour old at most another mail.
delete from accounts.verifications;
comment on table accounts.verifications is
  'Links, six-digit codes and passkey challenges that wait to be used. Links and codes are hashed; what belongs to a link is sealed under a key that is not in the database. Swept every quarter of an hour.';
