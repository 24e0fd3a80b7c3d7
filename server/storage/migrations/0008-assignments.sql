-- What teams of a class are asked to rehearse. `content` is canonical JSON of what the teacher wrote; the columns beside it
-- are what statements ask about. `crowd_seed` is drawn once: an exam shows it to every team.
create table assignments (
  id text primary key,
  class_id text not null references classes on delete cascade,
  content text not null,
  seed_policy text not null check (seed_policy in ('practice', 'exam')),
  attempts integer not null check (attempts >= 1),
  due_at timestamptz not null,
  phase text not null check (phase in ('draft', 'published', 'closed')),
  crowd_seed bigint not null,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index assignments_of_class on assignments (class_id, due_at);

-- A room that a team opened for an assignment. The row is written before the room, so that two members who begin at the
-- same moment cannot both have the last attempt.
create table attempts (
  room_id text primary key,
  assignment_id text not null references assignments on delete cascade,
  team_id text not null references teams on delete cascade,
  begun_at timestamptz not null default now()
);
create index attempts_of_team on attempts (assignment_id, team_id);

create table hand_ins (
  assignment_id text not null references assignments on delete cascade,
  team_id text not null references teams on delete cascade,
  room_id text not null references rooms on delete cascade,
  handed_in_by text not null,
  handed_in_at timestamptz not null default now(),
  primary key (assignment_id, team_id)
);

-- An attempt at an exam keeps its results from its team until the team's last attempt is over, or the exam is.
create function is_exam_locked(asked text) returns boolean language sql stable as $$
  select exists (
    select 1 from attempts mine join assignments a on a.id = mine.assignment_id
    where mine.room_id = asked and a.seed_policy = 'exam' and a.phase = 'published' and a.due_at > now()
      and a.attempts > (
        select count(*) from attempts other join rooms r on r.room_id = other.room_id
        where other.assignment_id = a.id and other.team_id = mine.team_id and r.phase = 'ended' and r.show_ms > 0))
$$;
