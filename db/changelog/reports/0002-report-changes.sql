--liquibase formatted sql

--changeset logdawg:report-changes splitStatements:false
-- Tells every node which report changed ("organization:report", ids only) in a way that a page can
-- show. Renewing a lease is no such change.
create function announce_report_change() returns trigger
  language plpgsql
  set search_path = pg_catalog
as
$$
begin
  if tg_op = 'DELETE' then
    perform pg_notify('logdawg_reports', old.org_id || ':' || old.id);
  else
    perform pg_notify('logdawg_reports', new.org_id || ':' || new.id);
  end if;
  return null;
end
$$;

create trigger announce_new after insert or delete on reports
  for each row execute function announce_report_change();

create trigger announce_change after update on reports
  for each row
  when ((old.status, old.step, old.attempt, old.title, old.occurrences, old.wait_until,
         old.wait_reason)
        is distinct from
        (new.status, new.step, new.attempt, new.title, new.occurrences, new.wait_until,
         new.wait_reason))
  execute function announce_report_change();
