create table classes (
  id text primary key,
  name text not null,
  code text not null unique,
  created_by text references users on delete set null,
  is_sample boolean not null default false,
  created_at timestamptz not null default now()
);

create table class_staff (
  class_id text not null references classes on delete cascade,
  user_id text not null references users on delete cascade,
  duty text not null check (duty in ('teacher', 'mentor')),
  primary key (class_id, user_id)
);
create index class_staff_of_user on class_staff (user_id);

create table class_members (
  class_id text not null references classes on delete cascade,
  user_id text not null references users on delete cascade,
  joined_at timestamptz not null default now(),
  primary key (class_id, user_id)
);
create index class_members_of_user on class_members (user_id);

create table teams (
  id text primary key,
  class_id text not null references classes on delete cascade,
  name text not null,
  created_at timestamptz not null default now(),
  unique (class_id, name),
  unique (id, class_id)
);

-- A student is in one team of a class; who leaves the class leaves the team.
create table team_members (
  team_id text not null,
  class_id text not null,
  user_id text not null,
  primary key (class_id, user_id),
  foreign key (team_id, class_id) references teams (id, class_id) on delete cascade,
  foreign key (class_id, user_id) references class_members on delete cascade
);
create index team_members_of_team on team_members (team_id);
create index team_members_of_user on team_members (user_id);

-- A room without a team is open to whoever has its id. A team cannot go while it has rooms: they would fall open.
alter table rooms add column team_id text references teams;
alter table rooms add column join_code text unique;
create index rooms_of_team on rooms (team_id, opened_at);
