-- What raters agreed on where their grades lay far apart: an append-only hash chain per recording, like the grades.
create table adjudications (
  room_id text not null,
  position integer not null check (position >= 1),
  recorded_by text not null,
  settles text not null,
  marks text not null,
  note text not null,
  made_at timestamptz not null,
  prev_hash text not null,
  hash text not null,
  primary key (room_id, position)
);
create trigger adjudications_stay before update or delete on adjudications
  for each row execute function refuse_change();
create trigger adjudications_are_not_emptied before truncate on adjudications
  for each statement execute function refuse_change();

-- What members of a team said of each other's part in a show; given once.
create table peer_reviews (
  room_id text not null references rooms on delete cascade,
  author_id text not null references users on delete cascade,
  levels text not null,
  note text not null,
  made_at timestamptz not null default now(),
  primary key (room_id, author_id)
);
