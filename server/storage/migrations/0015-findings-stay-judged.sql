-- Judgements of findings are append-only in the database too. They go with their room alone: when it is deleted, it is
-- gone before its judgements are.
create function refuse_judgement_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select 1 from rooms where room_id = old.room_id) then
    return old;
  end if;
  raise exception 'judgements of findings are never changed: %', tg_op;
end $$;
create trigger finding_judgements_stay before update or delete on finding_judgements
  for each row execute function refuse_judgement_change();
create trigger finding_judgements_are_not_emptied before truncate on finding_judgements
  for each statement execute function refuse_judgement_change();
