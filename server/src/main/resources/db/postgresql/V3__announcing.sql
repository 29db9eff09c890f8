-- What the change log has told of a publication: 0 that it cannot be seen (or nothing yet), 1 that it can. Whether it can
-- follows from its window and the moment alone; where the two differ, time has passed a boundary that is to be told.
alter table publication add column told smallint not null default 0 check (told in (0, 1));
update publication set told = 1
where visible_from <= extract(epoch from now()) * 1000 and visible_until > extract(epoch from now()) * 1000;
create index publication_to_tell on publication (told, visible_until, visible_from); -- what has begun, what is over
create index publication_told_early on publication (told, visible_from); -- told by a clock that was set back since

-- Who hands the change log on to the world outside: one row each, so that each change is handed on once.
create table outlet (
  name text collate "C" not null primary key,
  seq bigint not null -- the last change it has handed on
);
