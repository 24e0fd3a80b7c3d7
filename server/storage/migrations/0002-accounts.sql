-- The four tables of better-auth 1.7.25 with its username, admin and anonymous plugins: generated once by its
-- `getMigrations` and checked in. A test asserts that it would change nothing after them. `credentials` holds password
-- hashes, `users` everybody: people with an account and guests ("isAnonymous").
create table "users" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "username" text unique, "role" text, "banned" boolean, "banReason" text, "banExpires" timestamptz, "isAnonymous" boolean, "mustChangePassword" boolean);
create table "sessions" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "users" ("id") on delete cascade, "impersonatedBy" text);
create table "credentials" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "users" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);
create table "verifications" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create index "sessions_userId_idx" on "sessions" ("userId");
create index "credentials_userId_idx" on "credentials" ("userId");
create index "verifications_identifier_idx" on "verifications" ("identifier");

-- Names have one home. People of earlier versions become guests whose cookie is no longer known.
insert into users (id, name, email, "emailVerified", "createdAt", "role", "isAnonymous")
select id, display_name, id || '@guest.invalid', false, created_at, 'guest', true from participants;
drop table participants;

-- Journals carry the id of the guest who was there; after the guest signed in, this is who that was.
create table guest_links (
  guest_id text primary key,
  user_id text not null references users on delete cascade
);
create index guest_links_of_user on guest_links (user_id);

create table settings (
  key text primary key,
  value text not null
);

-- At most one row: the token that makes the first administrator, as a hash. Used once.
create table setup_tokens (
  hash text primary key,
  made_at timestamptz not null default now(),
  used_at timestamptz
);
