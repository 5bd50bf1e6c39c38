--liquibase formatted sql

--changeset logdawg:report-issues
-- What each report was written down as at its provider, or is about to be.
create table report_issues (
  report_id   uuid primary key,
  org_id      uuid not null references organizations on delete cascade,
  attempt     uuid not null,
  lease_until timestamptz not null,
  sent_at     timestamptz,
  kind        text check (kind in ('issue', 'work-item')),
  number      bigint,
  url         text check (length(url) <= 2000),
  created_by  text check (length(created_by) <= 320),
  created_at  timestamptz,
  check (num_nulls(kind, number, url, created_by, created_at) in (0, 5)),
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade
);
create index report_issues_of_organization on report_issues (org_id, report_id);
comment on column report_issues.lease_until is 'until then nobody else tries';
comment on column report_issues.sent_at is
  'when the last attempt sent it; while there is no number, it is looked for before it is sent again';

alter table report_issues enable row level security, force row level security;
create policy organization on report_issues
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on report_issues to logdawg_app;

--changeset logdawg:report-issues-changes
-- Pages that show the report read it anew.
create trigger announce_issue after update of number on report_issues
  for each row execute function announce_report_talk();
