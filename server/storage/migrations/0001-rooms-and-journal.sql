-- A room is one rehearsal. Its header never changes; phase and show_ms are copies for lists, the journal is the truth.
create table rooms (
  room_id text primary key,
  header text not null,
  header_crc32 bigint not null,
  project_id text not null,
  scenario_id text not null,
  engine_version text not null,
  phase text not null check (phase in ('lobby', 'live', 'paused', 'ended')),
  show_ms integer not null default 0,
  opened_at timestamptz not null default now(),
  ended_at timestamptz
);
create index rooms_not_ended on rooms (opened_at) where phase <> 'ended';

-- One row is one accepted command with the ordered events it caused. Payloads are canonical JSON as text: jsonb refuses
-- escaped NUL and lone surrogates and changes the order of keys. crc32 covers every other column of the row.
create table journal (
  room_id text not null,
  seq integer not null check (seq >= 1),
  command_id text not null,
  actor text not null,
  show_ms integer not null,
  command text not null,
  events text not null,
  crc32 bigint not null,
  primary key (room_id, seq),
  unique (room_id, command_id)
);

create table participants (
  id text primary key,
  display_name text not null,
  created_at timestamptz not null default now()
);

-- role is a seat, or 'opener' for the person who opened the room.
create table room_members (
  room_id text not null references rooms on delete cascade,
  participant_id text not null,
  role text not null,
  primary key (room_id, participant_id, role)
);
create index room_members_of_participant on room_members (participant_id);

create table clock_points (
  room_id text not null references rooms on delete cascade,
  show_ms integer not null,
  wall_ms bigint not null,
  primary key (room_id, show_ms)
);

create table projects (
  id text primary key,
  project text not null,
  created_at timestamptz not null default now()
);

create table scorecards (
  room_id text primary key references rooms on delete cascade,
  scorecard text not null,
  made_at timestamptz not null default now()
);

create table par_results (
  key text primary key,
  result text not null
);

-- One row, rewritten by every readiness check.
create table probes (
  id integer primary key,
  at timestamptz not null
);
