-- Accounts are persons. Secrets are here only as what they are recognised by: passwords as Argon2id, everything that
-- Lectern drew itself (256 random bits) as the SHA-256 of it in hexadecimal.
create table account (
  id text not null primary key,
  sign_in text not null unique,   -- what one signs in with, NFKC and case-folded; finds by it
  sign_in_shown text not null,    -- the same as it was typed
  name text not null,
  active integer not null check (active in (0, 1)),
  local integer not null check (local in (0, 1)), -- 1: of the demo, which signs in on its own machine only
  password text,                  -- Argon2id in PHC string form; null: none was chosen yet
  failures integer not null,      -- wrong passwords since the last right one
  failed_at integer,              -- the last of them
  version integer not null,       -- of what administrators edit
  created_at integer not null
) strict, without rowid;

-- What an account may. Null is all spaces, or all types.
create table account_grant (
  holder text not null references account on delete cascade,
  role text not null check (role in ('viewer', 'author', 'editor', 'administrator')),
  space text references space,
  type text
) strict;
create index account_grant_of_holder on account_grant (holder); -- read with each request
create index account_grant_administrators on account_grant (role, holder)
  where space is null and type is null; -- is there one left?

-- Who is signed in.
create table session (
  id text not null primary key,   -- names it where its secret must not be
  secret text not null unique,    -- finds it with each request
  account text not null references account on delete cascade,
  created_at integer not null,
  used_at integer not null,       -- written late, by up to a minute
  address text not null           -- where it was begun
) strict, without rowid;
create index session_of_account on session (account); -- ended together
create index session_in_time on session (used_at); -- those that are over

-- For programs.
create table token (
  id text not null primary key,
  secret text not null unique,    -- finds it with each request
  account text not null references account on delete cascade,
  name text not null,
  hint text not null,             -- the end of it, by which a person tells it from others
  created_at integer not null,
  expires_at integer not null,
  used_at integer                 -- written late, by up to a minute
) strict, without rowid;
create index token_of_account on token (account, id); -- listed in the order of their making

-- What of the account's grants a token has: what both allow.
create table token_scope (
  holder text not null references token on delete cascade,
  role text not null check (role in ('viewer', 'author', 'editor', 'administrator')),
  space text,
  type text
) strict;
create index token_scope_of_holder on token_scope (holder); -- read with each request

-- Links that are good for one use: to set the server up, or to choose a password.
create table once (
  secret text not null primary key,
  account text references account on delete cascade, -- whose password; null: set-up
  created_at integer not null,
  expires_at integer not null
) strict, without rowid;
create index once_of_account on once (account); -- replaced by a newer one
