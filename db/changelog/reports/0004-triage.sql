--liquibase formatted sql

--changeset logdawg:triage
-- What the organization has decided about a report. As text with a check and not as an enum: only
-- comparisons that are known to leak nothing are looked up in an index under row security, and
-- those of enums are not.
alter table reports
  add column triage text not null default 'open' check (triage in ('open', 'resolved', 'ignored')),
  add column resolved_at timestamptz,
  add column resolved_by text check (length(resolved_by) <= 320),
  add column resolved_commit text check (resolved_commit ~ '^[0-9a-f]{7,64}$'),
  add column regressed_at timestamptz,
  add column ignored_at timestamptz,
  add column ignored_by text check (length(ignored_by) <= 320),
  add column ignored_until timestamptz,
  add column ignored_count integer check (ignored_count > 1),
  add constraint resolution_is_whole check (
    (resolved_at is null) = (resolved_by is null)
    and (resolved_commit is null or resolved_at is not null)),
  add constraint resolution_fits_triage check (
    case triage
      when 'resolved' then resolved_at is not null and regressed_at is null
      else (resolved_at is null) = (regressed_at is null)
    end),
  add constraint ignoring_fits_triage check (
    (ignored_at is not null) = (triage = 'ignored')
    and (ignored_by is not null) = (triage = 'ignored')
    and num_nonnulls(ignored_until, ignored_count)
      = case when triage = 'ignored' then 1 else 0 end);
comment on column reports.triage is 'open, resolved or ignored';
comment on column reports.resolved_commit is 'the commit that is said to have mended it';
comment on column reports.regressed_at is 'when it came back after the resolution that is kept beside it';
comment on column reports.ignored_until is 'open again from then on';
comment on column reports.ignored_count is 'open again once it has been seen as often as this';

-- What the sweep wakes.
create index reports_ignored on reports (org_id, ignored_until) where triage = 'ignored';

drop trigger announce_change on reports;
create trigger announce_change after update on reports
  for each row
  when ((old.status, old.step, old.attempt, old.title, old.occurrences, old.wait_until,
         old.wait_reason, old.triage, old.resolved_at, old.resolved_commit, old.regressed_at,
         old.ignored_until, old.ignored_count)
        is distinct from
        (new.status, new.step, new.attempt, new.title, new.occurrences, new.wait_until,
         new.wait_reason, new.triage, new.resolved_at, new.resolved_commit, new.regressed_at,
         new.ignored_until, new.ignored_count))
  execute function announce_report_change();

--changeset logdawg:counted-repeats
alter table repositories add column count_repeats boolean not null default true;
comment on column repositories.count_repeats is
  'whether the log of a known error is an occurrence of its report and no diagnosis of its own';
