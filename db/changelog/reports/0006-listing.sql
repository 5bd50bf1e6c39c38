--liquibase formatted sql

--changeset logdawg:listing
-- What a search looks through, short enough for an index whatever the script.
alter table reports add column search_text text
  generated always as (lower(left(title, 300) || ' ' || coalesce(left(error_type, 200), ''))) stored;

-- Under row security only comparisons that are known to leak nothing are looked up in an index.
-- Those of an enum are not, but an index that holds one status alone needs no comparison.
drop index reports_newest;
drop index reports_by_status;
create index reports_newest on reports (org_id, created_at desc, id desc)
  include (search_text, repo_id);
create index reports_failed on reports (org_id, created_at desc, id desc)
  where status = 'failed';
create index reports_pending on reports (org_id, created_at desc, id desc)
  where status = 'pending';
create index reports_processing on reports (org_id, created_at desc, id desc)
  where status = 'processing';
create index reports_by_triage on reports (org_id, triage, created_at desc, id desc);
create index reports_regressed on reports (org_id, created_at desc, id desc)
  where regressed_at is not null;
create index reports_by_type on reports (org_id, error_type, created_at desc, id desc);
create index reports_by_trigger on reports (org_id, trigger, created_at desc, id desc);

--changeset logdawg:report-reads
-- Who has opened which report, for the mark of those that are new to a member.
create table report_reads (
  org_id    uuid not null references organizations on delete cascade,
  user_id   uuid not null,
  report_id uuid not null,
  read_at   timestamptz not null,
  primary key (org_id, user_id, report_id),
  foreign key (org_id, user_id) references users (org_id, id) on delete cascade,
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade
);
create index report_reads_of_report on report_reads (org_id, report_id);

alter table report_reads enable row level security, force row level security;
create policy organization on report_reads
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on report_reads to logdawg_app;

--changeset logdawg:saved-views
-- Filters that members keep under a name.
create table saved_views (
  id         uuid primary key,
  org_id     uuid not null references organizations on delete cascade,
  user_id    uuid not null,
  name       text not null check (length(name) between 1 and 80),
  query      text not null check (length(query) <= 2000),
  shared     boolean not null,
  created_at timestamptz not null,
  unique (org_id, user_id, name),
  foreign key (org_id, user_id) references users (org_id, id) on delete cascade
);
comment on column saved_views.query is 'as in the address of the list';
comment on column saved_views.shared is 'whether the whole organization sees it';

alter table saved_views enable row level security, force row level security;
create policy organization on saved_views
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on saved_views to logdawg_app;
