--liquibase formatted sql

--changeset logdawg:report-writing
-- What a language model is writing for a running diagnosis; at most one write a second, with the figures.
alter table reports add column writing text;
comment on column reports.writing is 'unchecked; gone when the attempt ends';

drop trigger announce_progress on reports;
create trigger announce_progress after update on reports
  for each row
  when ((old.requests_made, old.bytes_read, old.writing)
    is distinct from (new.requests_made, new.bytes_read, new.writing))
  execute function announce_report_change();
