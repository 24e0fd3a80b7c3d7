-- What the college knows of an enterprise beside its projects. The id is that of its projects, or one of its own.
create table enterprises (
  id text primary key,
  name text not null,
  field text not null,
  contact_name text not null,
  contact_way text not null,
  note text not null,
  added_at timestamptz not null default now()
);

-- Projects that a class works on.
create table class_projects (
  class_id text not null references classes on delete cascade,
  project_id text not null,
  assigned_at timestamptz not null default now(),
  primary key (class_id, project_id)
);

-- Visits of enterprises and practice of teachers in them. Who is named is text: not everybody has an account.
create table college_log (
  id text primary key,
  kind text not null check (kind in ('visit', 'practice')),
  day date not null,
  enterprise_id text not null references enterprises,
  who text not null,
  note text not null,
  added_by text not null,
  added_at timestamptz not null default now(),
  removed_at timestamptz
);
create index college_log_by_day on college_log (day) where removed_at is null;

-- What one recording tells of its goods; recordings do not change, so it is read once.
create table product_reports (
  room_id text primary key references rooms on delete cascade,
  version integer not null,
  report text not null
);
