-- Lists of drafts ask and sort by the fields of a type: one row for each value of a draft. Derived from its newest revision.
create table draft_field (
  entry text not null references entry on delete cascade,
  name text not null,
  place integer not null, -- 0: the smallest value of its name, which orders use; 1: a further one
  value text not null -- of a kind, n or t, and then in the order of its bytes: see DraftFields
) strict;
create index draft_field_value on draft_field (name, value, entry); -- conditions
create index draft_field_order on draft_field (name, value, entry) where place = 0; -- orders
create index draft_field_of_entry on draft_field (entry, name); -- further conditions; replaced with the draft

-- The revision that these were derived from: an earlier program, which may write meanwhile, does not say it.
alter table draft add column fields_of text;
