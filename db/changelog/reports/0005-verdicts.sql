--liquibase formatted sql

--changeset logdawg:verdicts
-- What somebody who knows says of a report; one a report, the last word counts.
create table verdicts (
  report_id  uuid primary key,
  org_id     uuid not null references organizations on delete cascade,
  verdict    text not null check (verdict in ('right', 'wrong')),
  files      text[] not null check (cardinality(files) <= 50),
  commits    text[] not null check (cardinality(commits) <= 50),
  given_by   text not null check (length(given_by) <= 320),
  given_at   timestamptz not null,
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade
);
create index verdicts_of_organization on verdicts (org_id, given_at desc, report_id);
comment on column verdicts.files is 'the files that had to change, as far as they were named';
comment on column verdicts.commits is 'the commits that brought the fault, as far as they were named';

alter table verdicts enable row level security, force row level security;
create policy organization on verdicts
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on verdicts to logdawg_app;

--changeset logdawg:verdict-changes splitStatements:false
-- Pages that show the report read it anew.
create function announce_verdict() returns trigger
  language plpgsql
  set search_path = pg_catalog
as
$$
begin
  perform pg_notify('logdawg_reports',
    coalesce(new.org_id, old.org_id) || ':' || coalesce(new.report_id, old.report_id));
  return null;
end
$$;

create trigger announce_verdict after insert or update or delete on verdicts
  for each row execute function announce_verdict();
