-- Host websites: what fragments for them have in common.
create table site (
  name text collate "C" not null primary key, -- in addresses, so it stays
  version bigint not null, -- of its settings: 1, 2, ...
  title text collate "C" not null,
  origins text collate "C" not null, -- JSON list: whose pages may embed; empty: anyone's
  spaces text collate "C" not null,  -- JSON list
  theme text collate "C",
  language text collate "C", -- BCP 47; null: the space's
  zone text collate "C",     -- tz database; null: the space's
  pages text collate "C" not null, -- JSON object: by type, the address of an entry's page, with {slug}
  changed_at bigint not null
);

-- Widgets with their parameters, saved: what stands in host pages, so that no row is ever deleted.
create table embed (
  id text collate "C" not null primary key, -- 12 random characters of base 32
  version bigint not null,
  site text collate "C" not null references site,
  name text collate "C" not null, -- for people
  widget text collate "C" not null,
  parameters text collate "C" not null, -- JSON object of texts
  fallback_text text collate "C",
  fallback_address text collate "C",
  retired bigint not null check (retired in (0, 1)), -- 1: answers with its fallback
  changed_at bigint not null
);
create index embed_of_site on embed (site, id);

-- Whose pages embeds were seen in, by day: origins of Referer, and nothing of who looked.
create table sighting (
  embed text collate "C" not null references embed on delete cascade,
  day bigint not null, -- days of the epoch, UTC
  origin text collate "C" not null,
  times bigint not null,
  primary key (embed, origin, day)
);
create index sighting_in_time on sighting (day); -- retention
