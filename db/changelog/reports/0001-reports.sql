--liquibase formatted sql

--changeset logdawg:reports
create type report_status as enum ('pending', 'processing', 'complete', 'failed');

create table reports (
  id                  uuid primary key,
  org_id              uuid not null references organizations on delete cascade,
  repo_id             uuid not null,
  commit_hash         text check (commit_hash ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'),
  created_at          timestamptz not null,
  status              report_status not null default 'pending',
  report_data         jsonb check (jsonb_typeof(report_data) = 'object'),

  -- What was asked for.
  trigger             text not null check (trigger in ('page', 'api', 'push')),
  requested_by        text check (length(requested_by) <= 320),
  ref                 text check (length(ref) <= 500),
  log_text            text not null check (octet_length(log_text) <= 2097152),
  log_source          text check (length(log_source) <= 500),
  log_time            timestamptz,
  log_metadata        jsonb not null default '{}' check (jsonb_typeof(log_metadata) = 'object'),

  -- What lists show and search.
  title               text not null check (length(title) <= 500),
  error_type          text check (length(error_type) <= 500),
  confidence          double precision check (confidence between 0 and 1),
  fingerprint         text check (length(fingerprint) <= 128),
  occurrences         integer not null default 1 check (occurrences >= 1),
  last_seen_at        timestamptz not null,

  -- The work on it.
  attempt             integer not null default 0 check (attempt >= 0),
  broken              integer not null default 0 check (broken >= 0),
  queued_at           timestamptz,
  node                text check (length(node) <= 200),
  lease_until         timestamptz,
  wait_until          timestamptz,
  wait_reason         text check (length(wait_reason) <= 2000),
  step                text check (length(step) <= 200),
  started_at          timestamptz,
  finished_at         timestamptz,
  error               text check (length(error) <= 4000),

  unique (org_id, id),
  foreign key (org_id, repo_id) references repositories (org_id, id) on delete cascade,
  check ((status in ('complete', 'failed')) = (finished_at is not null)),
  check (status <> 'processing' or lease_until is not null)
);
comment on column reports.trigger is 'page, api or push';
comment on column reports.ref is 'the branch, tag or commit asked for; absent for the default branch';
comment on column reports.commit_hash is 'the commit that was read';
comment on column reports.broken is 'attempts that broke off, or failed in a way worth another try';
comment on column reports.queued_at is 'when it was let into the queue; absent while it waits for its turn';
comment on column reports.error is 'why it failed, as a sentence for its reader';

create index reports_newest on reports (org_id, created_at desc, id desc);
create index reports_by_status on reports (org_id, status, created_at desc);
create index reports_by_repository on reports (org_id, repo_id, created_at desc);
create index reports_by_fingerprint on reports (org_id, repo_id, fingerprint, created_at desc);
-- The sweep: what waits, and what was left behind by a worker that died.
create index reports_open on reports (org_id, status, lease_until, created_at)
  where status in ('pending', 'processing');

alter table reports enable row level security, force row level security;
create policy organization on reports
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on reports to logdawg_app;

--changeset logdawg:occurrences
create table occurrences (
  id          uuid primary key,
  org_id      uuid not null references organizations on delete cascade,
  report_id   uuid not null,
  received_at timestamptz not null,
  commit_hash text check (commit_hash ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'),
  source      text check (length(source) <= 500),
  metadata    jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  unique (org_id, id),
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade
);
create index occurrences_of_report on occurrences (org_id, report_id, received_at desc);

alter table occurrences enable row level security, force row level security;
create policy organization on occurrences
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on occurrences to logdawg_app;
