-- Which entry a kept answer shows, so that it goes when the entry is purged.
alter table answered add column entry text; -- null where it shows none
update answered set entry = json_extract(body, '$.id') where body <> '';
create index answered_of_entry on answered (entry) where entry is not null; -- forgotten with it
