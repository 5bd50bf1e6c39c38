--liquibase formatted sql

--changeset logdawg:report-progress
-- How far a running diagnosis is; at most one write a second.
alter table reports
  add column requests_made integer not null default 0 check (requests_made >= 0),
  add column bytes_read    bigint not null default 0 check (bytes_read >= 0);
comment on column reports.requests_made is 'of the provider, by the attempt that runs or ran last';

create trigger announce_progress after update on reports
  for each row
  when ((old.requests_made, old.bytes_read) is distinct from (new.requests_made, new.bytes_read))
  execute function announce_report_change();
