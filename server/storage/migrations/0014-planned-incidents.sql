-- An incident that the staff lets happen at a later moment of a show. The act's id is the id of the room's command as well,
-- so that an incident which was given before a crash is not given again.
create table planned_incidents (
  act_id text not null,
  room_id text not null references rooms on delete cascade,
  class_id text not null references classes on delete cascade,
  incident_id text not null,
  at_ms integer not null check (at_ms >= 0),
  staff_id text not null,
  planned_at timestamptz not null default now(),
  -- `giving`: on its way into the room; it cannot be cancelled any more.
  state text not null default 'waiting' check (state in ('waiting', 'giving', 'given', 'refused', 'cancelled')),
  -- Code and values of the room's refusal, as JSON.
  refusal text,
  primary key (act_id, room_id)
);
create index planned_incidents_to_come on planned_incidents (room_id) where state in ('waiting', 'giving');
create index planned_incidents_of_class on planned_incidents (class_id);
