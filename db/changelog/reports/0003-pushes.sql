--liquibase formatted sql

--changeset logdawg:pushes
-- What a report of a push is about. Its report has an empty log.
create table pushes (
  report_id  uuid primary key,
  org_id     uuid not null references organizations on delete cascade,
  branch     text not null check (length(branch) between 1 and 500),
  old_commit text check (old_commit ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'),
  new_commit text check (new_commit ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'),
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade
);
create index pushes_of_organization on pushes (org_id, report_id);
comment on column pushes.old_commit is 'absent where the branch is new';
comment on column pushes.new_commit is 'absent where the provider did not say: then its head';

alter table pushes enable row level security, force row level security;
create policy organization on pushes
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert on pushes to logdawg_app;

--changeset logdawg:possible-fixes
-- Commits that touched what a report points to.
create table possible_fixes (
  org_id      uuid not null references organizations on delete cascade,
  report_id   uuid not null,
  commit_hash text not null check (commit_hash ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'),
  how         text not null check (length(how) <= 2000),
  noted_at    timestamptz not null,
  push_report uuid,
  anew_report uuid,
  primary key (report_id, commit_hash),
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade,
  foreign key (org_id, push_report) references reports (org_id, id)
    on delete set null (push_report),
  foreign key (org_id, anew_report) references reports (org_id, id)
    on delete set null (anew_report)
);
create index possible_fixes_by_push on possible_fixes (org_id, push_report);
create index possible_fixes_by_anew on possible_fixes (org_id, anew_report);
comment on column possible_fixes.push_report is 'of the push that brought the commit';
comment on column possible_fixes.anew_report is 'of the same log at this commit';

alter table possible_fixes enable row level security, force row level security;
create policy organization on possible_fixes
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert on possible_fixes to logdawg_app;

--changeset logdawg:possible-fix-changes splitStatements:false
-- Pages that show the report read it anew.
create function announce_possible_fix() returns trigger
  language plpgsql
  set search_path = pg_catalog
as
$$
begin
  perform pg_notify('logdawg_reports', new.org_id || ':' || new.report_id);
  return null;
end
$$;

create trigger announce_fix after insert on possible_fixes
  for each row execute function announce_possible_fix();
