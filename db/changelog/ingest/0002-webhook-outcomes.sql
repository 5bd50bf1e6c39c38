--liquibase formatted sql

--changeset logdawg:webhook-outcomes
-- The delivery is noted before its report is written, in the same transaction: hence deferred.
alter table webhook_deliveries
  add column outcome text not null check (length(outcome) <= 50),
  add column ref text check (length(ref) <= 500),
  add column report_id uuid,
  add foreign key (org_id, report_id) references reports (org_id, id)
    on delete set null (report_id) deferrable initially deferred;
create index webhook_deliveries_newest on webhook_deliveries (org_id, repo_id, received_at desc);
create index webhook_deliveries_report on webhook_deliveries (org_id, report_id);
