--liquibase formatted sql

--changeset logdawg:report-notes
-- What members say of a report to each other.
create table report_notes (
  id          uuid primary key,
  org_id      uuid not null references organizations on delete cascade,
  report_id   uuid not null,
  author      uuid,
  author_name text not null check (length(author_name) <= 320),
  body        text not null check (length(body) between 1 and 4000),
  created_at  timestamptz not null,
  edited_at   timestamptz,
  unique (org_id, id),
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade,
  foreign key (org_id, author) references users (org_id, id) on delete set null (author)
);
create index report_notes_of_report on report_notes (org_id, report_id, created_at, id);
create index report_notes_by_author on report_notes (org_id, author);

alter table report_notes enable row level security, force row level security;
create policy organization on report_notes
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, delete, update (body, edited_at) on report_notes to logdawg_app;

--changeset logdawg:report-checks
-- Which recommendations of a report are done.
create table report_checks (
  org_id        uuid not null references organizations on delete cascade,
  report_id     uuid not null,
  position      integer not null check (position between 0 and 99),
  checked_by    text not null check (length(checked_by) <= 320),
  checked_at    timestamptz not null,
  primary key (report_id, position),
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade
);
create index report_checks_of_organization on report_checks (org_id, report_id);
comment on column report_checks.position is 'of the recommendation in the report, from 0';

alter table report_checks enable row level security, force row level security;
create policy organization on report_checks
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, delete on report_checks to logdawg_app;

--changeset logdawg:report-talk-changes splitStatements:false
-- Pages that show the report read it anew.
create function announce_report_talk() returns trigger
  language plpgsql
  set search_path = pg_catalog
as
$$
begin
  if tg_op = 'DELETE' then
    perform pg_notify('logdawg_reports', old.org_id || ':' || old.report_id);
  else
    perform pg_notify('logdawg_reports', new.org_id || ':' || new.report_id);
  end if;
  return null;
end
$$;

create trigger announce_note after insert or update or delete on report_notes
  for each row execute function announce_report_talk();

create trigger announce_check after insert or delete on report_checks
  for each row execute function announce_report_talk();
