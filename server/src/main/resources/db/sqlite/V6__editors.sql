-- Editors at work: who owns an entry, reviews, schedules as they were written, autosaves, lists of drafts and their text,
-- answers that are given again, and more about who did what.

alter table entry add column owner text; -- the account that made it; null for what no account made
alter table entry add column archived_at integer;
create index entry_made on entry (created_at, id); -- an order of lists
create index entry_in_trash on entry (trashed_at) where trashed_at is not null; -- what is purged next

alter table revision add column autosave integer not null default 0 check (autosave in (0, 1)); -- 1: nobody asked to keep it

-- The last that was said about a draft: by who submitted it, or by who sent it back. Gone once it is public.
create table review (
  entry text not null primary key references entry on delete cascade,
  revision text not null references revision,
  waiting integer not null check (waiting in (0, 1)), -- 1: submitted, 0: sent back
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  at integer not null,
  comment text
) strict, without rowid;
create index review_of_revision on review (revision); -- for purging and replacing it

-- Wall times as they were written, perhaps with an offset: the moments beside them are derived, and derived again under
-- other rules of time zones. Null where a moment was not written so.
alter table publication add column from_local text;
alter table publication add column from_zone text;
alter table publication add column until_local text;
alter table publication add column until_zone text;
-- 1: it ends because the next one begins, and moves with it
alter table publication add column followed integer not null default 0 check (followed in (0, 1));
create index publication_begins on publication (visible_from); -- what is scheduled to begin, in order
create index publication_ends on publication (visible_until); -- what is scheduled to end, in order

-- What lists of drafts show, sort by and ask for: one row an entry. Derived from its newest revision.
create table draft (
  number integer primary key autoincrement, -- that of its words
  entry text not null unique references entry on delete cascade,
  revision text not null, -- that it was derived from
  type text not null,
  model_version integer not null, -- of the type it was derived by; 0: of none
  title text not null,
  title_key text not null, -- normalised
  sort_key text not null, -- normalised
  changed_at integer not null,
  changed_by text not null, -- an account; or, of who has none, its id
  happens_from integer,
  happens_until integer,
  missing_alt integer not null check (missing_alt in (0, 1))
) strict;
create index draft_changed on draft (changed_at, entry); -- these are orders of lists
create index draft_title on draft (title_key, entry);
create index draft_sorted on draft (sort_key, entry);
create index draft_happens on draft (happens_from, entry);
create index draft_of_type on draft (type, model_version); -- those to derive again with another version of their type
-- Words, normalised and told apart by the program: here they are only what stands between spaces.
create virtual table draft_words using fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize='ascii');
create trigger draft_words_deleted after delete on draft begin
  delete from draft_words where rowid = old.number;
end;

-- Answers to requests that may come again, under the key that their sender chose.
create table answered (
  account text not null,
  key text not null,
  request text not null, -- a hash of it
  status integer not null,
  headers text not null, -- JSON object
  body text not null,
  at integer not null,
  primary key (account, key)
) strict, without rowid;
create index answered_in_time on answered (at); -- retention

alter table audit add column account text; -- on whose behalf
alter table audit add column address text; -- from where the request came
alter table audit add column changed text not null default '[]'; -- JSON list of pointers into the document
create index audit_of_subject on audit (subject, seq);
create index audit_of_actor on audit (actor_id, seq);
