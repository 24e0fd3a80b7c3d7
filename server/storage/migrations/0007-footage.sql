-- What a person agreed to before the first recording. Withdrawing marks the row: that there was consent stays known.
create table footage_consents (
  person_id text not null references users on delete cascade,
  version integer not null check (version >= 1),
  is_public boolean not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (person_id, version)
);

-- A part is one stretch of footage. Its files lie in the data folder under its id. Deleting it takes the files and
-- leaves the row: whose it was, how long, who deleted it and when. The owner is named by id alone and stays when the
-- account goes, as in the journal.
create table footage_parts (
  part_id text primary key,
  room_id text not null references rooms on delete cascade,
  owner_id text not null,
  role text not null check (role in ('host', 'assistant')),
  mode text not null check (mode in ('camera', 'voice')),
  mime_type text not null,
  started_wall_ms bigint not null,
  begun_at timestamptz not null default now(),
  closed_at timestamptz,
  -- Of the file that was made of all chunks; null before.
  file_digest text,
  file_bytes bigint,
  duration_ms integer not null default 0,
  voice text,
  deleted_at timestamptz,
  deleted_by text check (deleted_by in ('owner', 'teacher', 'retention'))
);
create index footage_parts_of_room on footage_parts (room_id, started_wall_ms);
create index footage_parts_kept on footage_parts (begun_at) where deleted_at is null;

-- A chunk that is on the disk. Times are media time; null where the container does not tell them.
create table footage_chunks (
  part_id text not null references footage_parts on delete cascade,
  index integer not null check (index >= 0),
  digest text not null,
  byte_count integer not null check (byte_count > 0),
  to_ms integer,
  primary key (part_id, index)
);

create table footage_viewings (
  part_id text not null references footage_parts on delete cascade,
  viewer_id text not null,
  kind text not null check (kind in ('live', 'replay', 'download')),
  -- A look is one pass: asking for more bytes with the same pass is the same look.
  pass_id text not null,
  at timestamptz not null default now(),
  primary key (part_id, pass_id, kind)
);

-- How long a class keeps footage, days; null is the usual time.
alter table classes add column footage_days integer check (footage_days between 1 and 730);

-- A pause has two ends at one show time: the wall clock tells points apart.
alter table clock_points drop constraint clock_points_pkey;
alter table clock_points add primary key (room_id, wall_ms);
