-- Directory: a member and the region it lies in, for other parts to refer to both at once. Who keeps a region beside a member and
-- refers to them `on update cascade` follows a move in its transaction, whoever wrote it; the directory need not know who follows.
alter table directory.members add constraint members_lie_in_one_region unique (id, region);
comment on constraint members_lie_in_one_region on directory.members is
  'What follows a member that moves refers to: foreign key (…, …) references directory.members (id, region) on update cascade.';
