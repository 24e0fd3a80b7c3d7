-- What raters write on a recording. Deleting marks the row: whoever answered for a text can still be found.
create table annotations (
  id text primary key,
  room_id text not null references rooms on delete cascade,
  author_id text not null references users on delete cascade,
  duty text not null check (duty in ('teacher', 'mentor')),
  at_ms integer not null check (at_ms >= 0),
  to_ms integer check (to_ms > at_ms),
  dimension text,
  text text not null,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  is_deleted boolean not null default false
);
create index annotations_of_room on annotations (room_id, at_ms) where not is_deleted;

-- The grade that a rater is working on; `version` tells two tabs of one rater apart.
create table grade_drafts (
  room_id text not null references rooms on delete cascade,
  rater_id text not null references users on delete cascade,
  marks text not null,
  note text not null,
  version integer not null check (version >= 1),
  updated_at timestamptz not null default now(),
  primary key (room_id, rater_id)
);

-- Submitted grades: an append-only hash chain per recording. They name nobody but by id and stay when the recording or
-- an account is erased, so nothing is referenced.
create table grade_revisions (
  room_id text not null,
  position integer not null check (position >= 1),
  rater_id text not null,
  revision integer not null check (revision >= 1),
  duty text not null check (duty in ('teacher', 'mentor')),
  marks text not null,
  note text not null,
  reason text,
  rubric_id text not null,
  made_at timestamptz not null,
  prev_hash text not null,
  hash text not null,
  primary key (room_id, rater_id, revision),
  unique (room_id, position)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'submitted grades are never changed: %.%', tg_table_name, tg_op;
end $$;
create trigger grade_revisions_stay before update or delete on grade_revisions
  for each row execute function refuse_change();
create trigger grade_revisions_are_not_emptied before truncate on grade_revisions
  for each statement execute function refuse_change();

create table releases (
  room_id text primary key references rooms on delete cascade,
  released_by text not null,
  released_at timestamptz not null default now()
);
