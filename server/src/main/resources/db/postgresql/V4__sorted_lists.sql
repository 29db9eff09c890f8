-- All of a type by their sort keys, in this order from the index alone: lists show the first few.
create index field_type_sorted on field
  (type, space, text, entry, visible_from, visible_until, happens_from, happens_until, publication) where name = '@sort';
-- The same for all types.
create index field_sorted on field
  (space, text, entry, type, visible_from, visible_until, happens_from, happens_until, publication) where name = '@sort';
