-- Whose draft a revision is. The reference is checked at the end of a transaction, so each new revision, and each one
-- purged, is looked for here: without it, among all entries.
create index entry_of_draft on entry (draft);
