-- Conventions. Moments are whole milliseconds of the epoch (UTC). "No end" is 9223372036854775807, so that one comparison
-- serves both. Ids are UUIDv7 as 26 characters of Crockford's base 32, lower case: their order is that of their making.
-- Text is compared as bytes, which is SQLite's way (BINARY) unless told otherwise.

-- One value each: format (of the data; a program refuses a newer one), tzdata (the rules happens_* were derived with).
create table meta (
  name text not null primary key,
  value text not null
) strict, without rowid;

-- Keys of signed links. A link names its key, so that keys can be replaced while old links live.
create table signing_key (
  id text not null primary key,
  secret text not null, -- base64url of 32 random bytes
  created_at integer not null
) strict, without rowid;

create table space (
  name text not null primary key,
  language text not null, -- BCP 47
  zone text not null      -- tz database
) strict, without rowid;

create table entry (
  id text not null primary key,
  space text not null references space,
  type text not null,
  slug text not null,
  stub integer not null check (stub in (0, 1)), -- 1: only a mention of it is known
  draft text not null references revision deferrable initially deferred, -- the newest revision, which editors go on from
  trashed_at integer,
  created_at integer not null,
  unique (space, type, slug) -- a slug names one entry; finds by slug
) strict;

-- Immutable.
create table revision (
  id text not null primary key,
  entry text not null references entry on delete cascade deferrable initially deferred,
  model_version integer not null,
  document text not null, -- JSON
  author_kind text not null,
  author_id text not null,
  author_name text not null, -- as it was then
  at integer not null,
  note text
) strict;
create index revision_of_entry on revision (entry, id); -- the history of an entry, in order

-- What is public at a moment is a function of this table and the moment.
create table publication (
  id integer primary key autoincrement,
  entry text not null references entry on delete cascade,
  revision text not null references revision,
  visible_from integer not null,
  visible_until integer not null,
  happens_from integer,
  happens_until integer,
  check (visible_from < visible_until),
  check ((happens_from is null) = (happens_until is null))
) strict;
create index publication_in_time on publication (entry, visible_until, visible_from); -- what is visible now, or next
create index publication_of_revision on publication (revision); -- is this revision public? and for purging it

-- Never overlapping per entry, whoever writes.
create trigger publication_overlap_insert before insert on publication
when exists (select 1 from publication p where p.entry = new.entry
    and p.visible_from < new.visible_until and new.visible_from < p.visible_until)
begin
  select raise(abort, 'publications of one entry overlap');
end;
create trigger publication_overlap_update before update of visible_from, visible_until on publication
when exists (select 1 from publication p where p.entry = new.entry and p.id <> new.id
    and p.visible_from < new.visible_until and new.visible_from < p.visible_until)
begin
  select raise(abort, 'publications of one entry overlap');
end;

-- What queries can ask. Every row repeats the times of its publication, so that a condition and a window are one walk
-- through one index. A row named '' stands for the publication itself.
create table field (
  publication integer not null references publication on delete cascade,
  entry text not null,
  space text not null,
  type text not null,
  lang text not null, -- BCP 47, empty: the same in every language
  name text not null,
  place integer not null, -- 0: the smallest value of its name, which orders use; 1: a further one; 2: one said before
  text text,
  num real,
  visible_from integer not null,
  visible_until integer not null,
  happens_from integer,
  happens_until integer
) strict;
-- Windows of some types, and when their answer changes: a range of happens_until, from the index alone.
create index field_type_happens on field
  (type, space, happens_until, happens_from, visible_from, visible_until, entry, publication) where name = '';
-- The same for all types.
create index field_happens on field
  (happens_until, happens_from, type, space, visible_from, visible_until, entry, publication) where name = '';
-- The next publication of some types to begin: a range that holds only what is scheduled. Also all of a type.
create index field_type_begins on field
  (type, space, visible_from, visible_until, happens_from, happens_until, entry, publication) where name = '';
-- The same for all types.
create index field_begins on field
  (visible_from, visible_until, type, space, happens_from, happens_until, entry, publication) where name = '';
-- "Upcoming with topic", and its next boundary, from the index alone; conditions on text.
create index field_text on field
  (name, text, happens_until, happens_from, type, space, visible_from, visible_until, place, entry, publication)
  where text is not null;
-- The same for numbers, dates and flags.
create index field_num on field
  (name, num, happens_until, happens_from, type, space, visible_from, visible_until, place, entry, publication)
  where num is not null;
-- The values of a publication: further conditions, orders, and deletion with it.
create index field_of_publication on field (publication, name, place, num, text);

-- Who refers to whom: from a publication, or from the draft (publication is null).
create table reference (
  entry text not null references entry on delete cascade,
  publication integer references publication on delete cascade,
  target_type text not null,
  target text not null -- an id, or a slug that led nowhere when it was written
) strict;
create index reference_to on reference (target, target_type, publication); -- who refers to this entry
create index reference_of_entry on reference (entry, publication); -- replaced with the draft
create index reference_of_publication on reference (publication) where publication is not null; -- deleted with it

-- Slugs that led to an entry before and still do. A slug that another entry takes is removed here.
create table slug_history (
  space text not null,
  type text not null,
  slug text not null,
  entry text not null references entry on delete cascade,
  until integer not null,
  primary key (space, type, slug)
) strict, without rowid;
create index slug_history_of_entry on slug_history (entry); -- all slugs of an entry

-- Where an entry was taken from.
create table origin (
  entry text not null primary key references entry on delete cascade,
  space text not null,
  type text not null,
  source text not null,      -- the kind of source, such as "page"
  external_id text not null, -- its identity there
  address text,              -- absolute
  imported_revision text references revision, -- the last one its source brought
  captured text,             -- ISO 8601 date: the day it was read there
  unique (space, source, external_id, type) -- finds the entry of a source again
) strict, without rowid;

-- Identifiers that others gave: ORCID, staff id.
create table external_identifier (
  kind text not null,
  value text not null,
  entry text not null references entry on delete cascade,
  primary key (kind, value, entry)
) strict, without rowid;
create index external_identifier_of_entry on external_identifier (entry); -- all identifiers of an entry

-- The change log. AUTOINCREMENT: a number never comes twice, also when the newest rows were deleted.
create table change (
  seq integer primary key autoincrement,
  at integer not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  subject_kind text not null,
  subject text not null,
  slugs text not null,        -- JSON list: every slug that led to the subject before or after
  facts_before text not null, -- JSON list: of the publications it took away or altered
  facts_after text not null   -- JSON list: of those it brought or altered
) strict;
create index change_of_subject on change (subject, seq); -- what happened to an entry

-- Append-only; not the change log: other events, other retention.
create table audit (
  seq integer primary key autoincrement,
  at integer not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject text not null,
  detail text not null
) strict;
create index audit_in_time on audit (at); -- retention

insert into meta (name, value) values ('format', '1');
