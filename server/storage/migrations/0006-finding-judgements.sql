-- What people said of findings after a show: append-only, the newest row of a finding holds. What was said on air is in
-- the journal.
create table finding_judgements (
  id bigint generated always as identity primary key,
  room_id text not null references rooms on delete cascade,
  utterance_id text not null,
  category text not null,
  verdict text not null check (verdict in ('confirmed', 'dismissed')),
  reason text not null,
  judge_id text not null,
  judge text not null,
  made_at timestamptz not null default now()
);
create index finding_judgements_of_room on finding_judgements (room_id, id);
