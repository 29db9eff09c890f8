-- Conventions. Moments are whole milliseconds of the epoch (UTC). "No end" is 9223372036854775807, so that one comparison
-- serves both. Ids are UUIDv7 as 26 characters of Crockford's base 32, lower case: their order is that of their making.
-- Text is compared as bytes: collate "C".

-- One value each: format (of the data; a program refuses a newer one), tzdata (the rules happens_* were derived with).
create table meta (
  name text collate "C" not null primary key,
  value text collate "C" not null
);

-- Keys of signed links. A link names its key, so that keys can be replaced while old links live.
create table signing_key (
  id text collate "C" not null primary key,
  secret text collate "C" not null, -- base64url of 32 random bytes
  created_at bigint not null
);

create table space (
  name text collate "C" not null primary key,
  language text collate "C" not null, -- BCP 47
  zone text collate "C" not null      -- tz database
);

create table entry (
  id text collate "C" not null primary key,
  space text collate "C" not null references space,
  type text collate "C" not null,
  slug text collate "C" not null,
  stub smallint not null check (stub in (0, 1)), -- 1: only a mention of it is known
  draft text collate "C" not null, -- the newest revision, which editors go on from
  trashed_at bigint,
  created_at bigint not null,
  unique (space, type, slug) -- a slug names one entry; finds by slug
);

-- Immutable.
create table revision (
  id text collate "C" not null primary key,
  entry text collate "C" not null references entry on delete cascade deferrable initially deferred,
  model_version integer not null,
  document text collate "C" not null, -- JSON
  author_kind text collate "C" not null,
  author_id text collate "C" not null,
  author_name text collate "C" not null, -- as it was then
  at bigint not null,
  note text collate "C"
);
alter table entry add foreign key (draft) references revision deferrable initially deferred;
create index revision_of_entry on revision (entry, id); -- the history of an entry, in order

-- What is public at a moment is a function of this table and the moment.
create table publication (
  id bigint generated always as identity primary key,
  entry text collate "C" not null references entry on delete cascade,
  revision text collate "C" not null references revision,
  visible_from bigint not null,
  visible_until bigint not null,
  happens_from bigint,
  happens_until bigint,
  check (visible_from < visible_until),
  check ((happens_from is null) = (happens_until is null))
);
create index publication_in_time on publication (entry, visible_until, visible_from); -- what is visible now, or next
create index publication_of_revision on publication (revision); -- is this revision public? and for purging it

-- Never overlapping per entry, whoever writes. (Sees only what is committed: writers take turns, see Database.)
create function publication_overlap() returns trigger language plpgsql as $$
begin
  if exists (select 1 from publication p where p.entry = new.entry and p.id <> new.id
      and p.visible_from < new.visible_until and new.visible_from < p.visible_until) then
    raise exception 'publications of one entry overlap';
  end if;
  return new;
end $$;
create trigger publication_overlap before insert or update of visible_from, visible_until on publication
  for each row execute function publication_overlap();

-- What queries can ask. Every row repeats the times of its publication, so that a condition and a window are one walk
-- through one index. A row named '' stands for the publication itself.
create table field (
  publication bigint not null references publication on delete cascade,
  entry text collate "C" not null,
  space text collate "C" not null,
  type text collate "C" not null,
  lang text collate "C" not null, -- BCP 47, empty: the same in every language
  name text collate "C" not null,
  place smallint not null, -- 0: the smallest value of its name, which orders use; 1: a further one; 2: one said before
  text text collate "C",
  num double precision,
  visible_from bigint not null,
  visible_until bigint not null,
  happens_from bigint,
  happens_until bigint
);
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
  entry text collate "C" not null references entry on delete cascade,
  publication bigint references publication on delete cascade,
  target_type text collate "C" not null,
  target text collate "C" not null -- an id, or a slug that led nowhere when it was written
);
create index reference_to on reference (target, target_type, publication); -- who refers to this entry
create index reference_of_entry on reference (entry, publication); -- replaced with the draft
create index reference_of_publication on reference (publication) where publication is not null; -- deleted with it

-- Slugs that led to an entry before and still do. A slug that another entry takes is removed here.
create table slug_history (
  space text collate "C" not null,
  type text collate "C" not null,
  slug text collate "C" not null,
  entry text collate "C" not null references entry on delete cascade,
  until bigint not null,
  primary key (space, type, slug)
);
create index slug_history_of_entry on slug_history (entry); -- all slugs of an entry

-- Where an entry was taken from.
create table origin (
  entry text collate "C" not null primary key references entry on delete cascade,
  space text collate "C" not null,
  type text collate "C" not null,
  source text collate "C" not null,      -- the kind of source, such as "page"
  external_id text collate "C" not null, -- its identity there
  address text collate "C",              -- absolute
  imported_revision text collate "C" references revision, -- the last one its source brought
  captured text collate "C",             -- ISO 8601 date: the day it was read there
  unique (space, source, external_id, type) -- finds the entry of a source again
);

-- Identifiers that others gave: ORCID, staff id.
create table external_identifier (
  kind text collate "C" not null,
  value text collate "C" not null,
  entry text collate "C" not null references entry on delete cascade,
  primary key (kind, value, entry)
);
create index external_identifier_of_entry on external_identifier (entry); -- all identifiers of an entry

-- The change log. Its numbers are those of commits, in order, because writers take turns.
create table change (
  seq bigint generated always as identity primary key,
  at bigint not null,
  actor_kind text collate "C" not null,
  actor_id text collate "C" not null,
  actor_name text collate "C" not null,
  subject_kind text collate "C" not null,
  subject text collate "C" not null,
  slugs text collate "C" not null,        -- JSON list: every slug that led to the subject before or after
  facts_before text collate "C" not null, -- JSON list: of the publications it took away or altered
  facts_after text collate "C" not null   -- JSON list: of those it brought or altered
);
create index change_of_subject on change (subject, seq); -- what happened to an entry

-- Append-only; not the change log: other events, other retention.
create table audit (
  seq bigint generated always as identity primary key,
  at bigint not null,
  actor_kind text collate "C" not null,
  actor_id text collate "C" not null,
  actor_name text collate "C" not null,
  action text collate "C" not null,
  subject_kind text collate "C" not null,
  subject text collate "C" not null,
  detail text collate "C" not null
);
create index audit_in_time on audit (at); -- retention

insert into meta (name, value) values ('format', '1');
