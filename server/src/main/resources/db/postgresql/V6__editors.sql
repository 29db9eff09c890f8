-- Editors at work: who owns an entry, reviews, schedules as they were written, autosaves, lists of drafts and their text,
-- answers that are given again, and more about who did what.

alter table entry add column owner text collate "C"; -- the account that made it; null for what no account made
alter table entry add column archived_at bigint;
create index entry_made on entry (created_at, id); -- an order of lists
create index entry_in_trash on entry (trashed_at) where trashed_at is not null; -- what is purged next

alter table revision add column autosave smallint not null default 0 check (autosave in (0, 1)); -- 1: nobody asked to keep it

-- The last that was said about a draft: by who submitted it, or by who sent it back. Gone once it is public.
create table review (
  entry text collate "C" not null primary key references entry on delete cascade,
  revision text collate "C" not null references revision,
  waiting smallint not null check (waiting in (0, 1)), -- 1: submitted, 0: sent back
  by_kind text collate "C" not null,
  by_id text collate "C" not null,
  by_name text collate "C" not null,
  at bigint not null,
  comment text collate "C"
);
create index review_of_revision on review (revision); -- for purging and replacing it

-- Wall times as they were written, perhaps with an offset: the moments beside them are derived, and derived again under
-- other rules of time zones. Null where a moment was not written so.
alter table publication add column from_local text collate "C";
alter table publication add column from_zone text collate "C";
alter table publication add column until_local text collate "C";
alter table publication add column until_zone text collate "C";
-- 1: it ends because the next one begins, and moves with it
alter table publication add column followed smallint not null default 0 check (followed in (0, 1));
create index publication_begins on publication (visible_from); -- what is scheduled to begin, in order
create index publication_ends on publication (visible_until); -- what is scheduled to end, in order

-- What lists of drafts show, sort by and ask for: one row an entry. Derived from its newest revision.
create table draft (
  number bigint generated always as identity primary key, -- that of its words
  entry text collate "C" not null unique references entry on delete cascade,
  revision text collate "C" not null, -- that it was derived from
  type text collate "C" not null,
  model_version integer not null, -- of the type it was derived by; 0: of none
  title text collate "C" not null,
  title_key text collate "C" not null, -- normalised
  sort_key text collate "C" not null, -- normalised
  changed_at bigint not null,
  changed_by text collate "C" not null, -- an account; or, of who has none, its id
  happens_from bigint,
  happens_until bigint,
  missing_alt smallint not null check (missing_alt in (0, 1)),
  words tsvector not null
);
create index draft_changed on draft (changed_at, entry); -- these are orders of lists
create index draft_title on draft (title_key, entry);
create index draft_sorted on draft (sort_key, entry);
create index draft_happens on draft (happens_from, entry);
create index draft_of_type on draft (type, model_version); -- those to derive again with another version of their type
create index draft_words on draft using gin (words); -- what contains a word

-- Answers to requests that may come again, under the key that their sender chose.
create table answered (
  account text collate "C" not null,
  key text collate "C" not null,
  request text collate "C" not null, -- a hash of it
  status integer not null,
  headers text collate "C" not null, -- JSON object
  body text collate "C" not null,
  at bigint not null,
  primary key (account, key)
);
create index answered_in_time on answered (at); -- retention

alter table audit add column account text collate "C"; -- on whose behalf
alter table audit add column address text collate "C"; -- from where the request came
alter table audit add column changed text collate "C" not null default '[]'; -- JSON list of pointers into the document
create index audit_of_subject on audit (subject, seq);
create index audit_of_actor on audit (actor_id, seq);
