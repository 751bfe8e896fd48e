-- A mistyped name is compared with the folded words of every row that may be meant: they stand in the row, not beside it.
alter table directory.public_search alter column folded set storage main;
-- Written anew, the words of before come into their rows.
update directory.public_search set folded = folded || '';
