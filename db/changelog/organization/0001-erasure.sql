--liquibase formatted sql

--changeset logdawg:installation-log
-- What was erased and cannot be found any more. It grows only, and no organization reads it; whoever
-- runs the installation does, as logdawg_owner.
create schema installation;

create table installation.log (
  id           bigint generated always as identity primary key,
  at           timestamptz not null default now(),
  event        text not null check (event in ('audit trimmed', 'organization erased')),
  organization uuid not null,
  slug         text not null,
  counts       jsonb not null
);
comment on column installation.log.counts is 'how many rows of what are gone';

grant usage on schema installation to logdawg_eraser;
grant insert on installation.log to logdawg_eraser;

--changeset logdawg:erasure splitStatements:false
-- What the application may not do by itself. Each acts on the organization of the transaction and on
-- no other: row security binds their owner too, which reads and deletes no more than they need.
create schema erasure authorization logdawg_eraser;

grant usage on schema public, jobrunr to logdawg_eraser;
grant select (id, org_id, at), delete on audit_log to logdawg_eraser;
grant select (id, slug), delete on organizations to logdawg_eraser;
grant select (org_id) on users, repositories, reports to logdawg_eraser;
grant select (jobAsJson, state), delete on jobrunr.jobrunr_jobs to logdawg_eraser;

set role logdawg_eraser;

-- Deletes the oldest entries before a time, so many at most; never one of the last 29 days, which is
-- a day less than the application allows, for clocks that differ.
create function erasure.trim_audit(before timestamptz, most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as
$$
declare
  org constant uuid := nullif(current_setting('logdawg.org_id', true), '')::uuid;
  trimmed integer;
begin
  if before > now() - interval '29 days' then
    raise exception 'Entries of the last 29 days stay.';
  end if;
  delete from public.audit_log where org_id = org and id = any(array(
    select id from public.audit_log where org_id = org and at < before order by at, id limit most));
  get diagnostics trimmed = row_count;
  if trimmed > 0 then
    insert into installation.log (event, organization, slug, counts)
    select 'audit trimmed', id, slug, jsonb_build_object('audit_log', trimmed)
    from public.organizations where id = org;
  end if;
  return trimmed;
end
$$;

-- Deletes the organization with everything that is its own. The slug is said once more, so that
-- nothing but a wish to erase this one ends here.
create function erasure.erase_organization(named text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as
$$
declare
  org constant uuid := nullif(current_setting('logdawg.org_id', true), '')::uuid;
begin
  insert into installation.log (event, organization, slug, counts)
  select 'organization erased', id, slug, jsonb_build_object(
      'users', (select count(*) from public.users where org_id = org),
      'repositories', (select count(*) from public.repositories where org_id = org),
      'reports', (select count(*) from public.reports where org_id = org),
      'audit_log', (select count(*) from public.audit_log where org_id = org))
  from public.organizations where id = org and slug = named;
  if not found then
    raise exception 'The organization is not called that.';
  end if;
  -- Every table's rows go with it: their keys say so.
  delete from public.organizations where id = org;
  -- A job's arguments are ids, the organization's first. One that a worker has just now ends by
  -- itself, finding nothing; under the worker's hands it would be an error.
  delete from jobrunr.jobrunr_jobs
  where state <> 'PROCESSING' and jobAsJson like '%' || org || '%';
  perform pg_notify('logdawg_erasures', org::text);
end
$$;

revoke execute on all functions in schema erasure from public;
grant execute on all functions in schema erasure to logdawg_app;
grant usage on schema erasure to logdawg_app;

reset role;

--changeset logdawg:reports-by-last-sight
-- For deleting those that were not seen for long, and those beyond a number.
create index reports_finished_by_last_sight on reports (org_id, last_seen_at, id)
  where status in ('complete', 'failed');
