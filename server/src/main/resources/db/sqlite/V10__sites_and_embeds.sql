-- Host websites: what fragments for them have in common.
create table site (
  name text not null primary key, -- in addresses, so it stays
  version integer not null, -- of its settings: 1, 2, ...
  title text not null,
  origins text not null, -- JSON list: whose pages may embed; empty: anyone's
  spaces text not null,  -- JSON list
  theme text,
  language text, -- BCP 47; null: the space's
  zone text,     -- tz database; null: the space's
  pages text not null, -- JSON object: by type, the address of an entry's page, with {slug}
  changed_at integer not null
) strict, without rowid;

-- Widgets with their parameters, saved: what stands in host pages, so that no row is ever deleted.
create table embed (
  id text not null primary key, -- 12 random characters of base 32
  version integer not null,
  site text not null references site,
  name text not null, -- for people
  widget text not null,
  parameters text not null, -- JSON object of texts
  fallback_text text,
  fallback_address text,
  retired integer not null check (retired in (0, 1)), -- 1: answers with its fallback
  changed_at integer not null
) strict, without rowid;
create index embed_of_site on embed (site, id);

-- Whose pages embeds were seen in, by day: origins of Referer, and nothing of who looked.
create table sighting (
  embed text not null references embed on delete cascade,
  day integer not null, -- days of the epoch, UTC
  origin text not null,
  times integer not null,
  primary key (embed, origin, day)
) strict, without rowid;
create index sighting_in_time on sighting (day); -- retention
