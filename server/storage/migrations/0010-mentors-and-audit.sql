-- What is known of mentors beside their name. Who reviews by links alone has a row in `users` without a user name, and so
-- can never sign in.
create table mentors (
  user_id text primary key references users on delete cascade,
  organisation text not null,
  expertise text not null,
  added_at timestamptz not null default now()
);

-- One teacher and one mentor who look after a team.
create table team_pairs (
  team_id text primary key references teams on delete cascade,
  teacher_id text references users on delete set null,
  mentor_id text references users on delete set null
);

-- A link that lets a mentor in without an account. The secret itself is nowhere, only its hash.
create table mentor_links (
  id text primary key,
  token_hash text not null unique,
  class_id text not null references classes on delete cascade,
  mentor_id text not null references users on delete cascade,
  -- Null: the recordings of `mentor_link_rooms`.
  assignment_id text references assignments on delete cascade,
  -- Of the assignment, only teams that are paired with the mentor.
  is_paired_only boolean not null default false,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index mentor_links_of_class on mentor_links (class_id, made_at);
create index mentor_links_of_mentor on mentor_links (mentor_id);

create table mentor_link_rooms (
  link_id text not null references mentor_links on delete cascade,
  room_id text not null references rooms on delete cascade,
  primary key (link_id, room_id)
);

create table link_sessions (
  token_hash text primary key,
  link_id text not null references mentor_links on delete cascade,
  opened_at timestamptz not null default now()
);

-- Whether a recording is to be graded: one of no assignment, or what its team hands in. Says in SQL what `teamStanding` in
-- shared/teaching says of a list; a test compares them.
create function is_handed_in(asked text) returns boolean language sql stable as $$
  select not exists (select 1 from attempts where room_id = asked) or exists (
    select 1 from attempts t
    join assignments a on a.id = t.assignment_id
    join rooms r on r.room_id = t.room_id and r.phase = 'ended' and r.show_ms > 0
    left join hand_ins h on h.assignment_id = a.id and h.team_id = t.team_id
    cross join lateral (
      select count(*) as begun, count(*) filter (where o.phase <> 'ended') as running,
        (array_agg(b.room_id order by b.begun_at desc, b.room_id desc) filter (where o.phase = 'ended'))[1] as last_ended
      from attempts b join rooms o on o.room_id = b.room_id and (o.phase <> 'ended' or o.show_ms > 0)
      where b.assignment_id = a.id and b.team_id = t.team_id
    ) s
    where t.room_id = asked and case when h.room_id is not null then h.room_id = asked
      else s.running = 0 and s.last_ended = asked
        and (s.begun >= a.attempts or a.due_at <= now() or a.phase = 'closed') end)
$$;

-- Whether a link opens a recording now: a chosen one, or what a team has handed in for its assignment.
create function link_covers(asked_link text, asked_room text) returns boolean language sql stable as $$
  select exists (
    select 1 from mentor_links l join rooms r on r.room_id = asked_room
    where l.id = asked_link and l.revoked_at is null and l.expires_at > now() and r.phase = 'ended'
      and (exists (select 1 from mentor_link_rooms m where m.link_id = l.id and m.room_id = asked_room)
        or exists (
          select 1 from attempts t where t.room_id = asked_room and t.assignment_id = l.assignment_id
            and is_handed_in(asked_room)
            and (not l.is_paired_only
              or exists (select 1 from team_pairs p where p.team_id = t.team_id and p.mentor_id = l.mentor_id)))))
$$;

-- Who did what, on what, when, and from which kind of address. People are named by id alone and nothing is referenced, so
-- that an entry outlives what it is about. Only the statements of the server reach it, and none changes a row.
create table audit_entries (
  id bigint generated always as identity primary key,
  -- As precise as what pages ask by.
  at timestamptz(3) not null default now(),
  actor_id text not null,
  -- The link that the actor came by; null with an account.
  link_id text,
  act text not null,
  object_kind text not null,
  object_id text not null,
  class_id text,
  address text not null check (address in ('own', 'local', 'outside')),
  facts text not null
);
create index audit_entries_of_class on audit_entries (class_id, at desc);
create index audit_entries_by_time on audit_entries (at desc);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is never changed: %', tg_op;
end $$;
create trigger audit_entries_stay before update or delete on audit_entries
  for each row execute function refuse_audit_change();
create trigger audit_entries_are_not_emptied before truncate on audit_entries
  for each statement execute function refuse_audit_change();
