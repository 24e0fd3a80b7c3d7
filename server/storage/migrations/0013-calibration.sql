-- Recordings by which the graders of an assignment are calibrated, with the marks that they are held against.
create table calibrations (
  assignment_id text primary key references assignments on delete cascade,
  -- Nobody's first grade is taken before they are within the tolerance.
  is_required boolean not null,
  version integer not null check (version >= 1)
);

create table calibration_recordings (
  assignment_id text not null references calibrations on delete cascade,
  room_id text not null references rooms on delete cascade,
  position integer not null,
  -- Who set the reference has nothing to calibrate on it.
  named_by text not null,
  marks text not null,
  primary key (assignment_id, room_id)
);
create index calibration_recordings_of_room on calibration_recordings (room_id);

-- What a grader gave a calibration recording: a try, and never a grade of its team.
create table calibration_tries (
  assignment_id text not null references assignments on delete cascade,
  room_id text not null references rooms on delete cascade,
  rater_id text not null references users on delete cascade,
  number integer not null check (number >= 1),
  duty text not null check (duty in ('teacher', 'mentor')),
  marks text not null,
  made_at timestamptz not null default now(),
  primary key (assignment_id, room_id, rater_id, number)
);
