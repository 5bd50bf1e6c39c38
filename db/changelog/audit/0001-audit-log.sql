--liquibase formatted sql

--changeset logdawg:audit-log
create table audit_log (
  id      uuid primary key,
  org_id  uuid not null references organizations on delete cascade,
  at      timestamptz not null,
  actor   text not null check (length(actor) <= 320),
  action  text not null check (length(action) <= 100),
  subject text not null check (length(subject) <= 500),
  detail  jsonb not null default '{}' check (jsonb_typeof(detail) = 'object')
);
create index audit_log_newest on audit_log (org_id, at desc, id desc);

alter table audit_log enable row level security, force row level security;
create policy organization on audit_log
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

-- What is written stays: no update, no delete.
grant select, insert on audit_log to logdawg_app;
