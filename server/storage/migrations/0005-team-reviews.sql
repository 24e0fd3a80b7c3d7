-- What a team wrote in the guided debrief of a rehearsal; `version` tells two tabs apart.
create table team_reviews (
  room_id text primary key references rooms on delete cascade,
  content text not null,
  version integer not null check (version >= 1),
  saved_by text not null,
  updated_at timestamptz not null default now()
);
