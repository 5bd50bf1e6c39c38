--liquibase formatted sql

--changeset logdawg:lookups splitStatements:false
-- What must be known before the organization is: each function answers one question, and nothing
-- else crosses the organizations. Their owner sees exactly the columns that they need.
create schema lookup authorization logdawg_lookup;

grant select (id, slug, entra_tenant_id) on organizations to logdawg_lookup;
grant select (id, org_id, issuer, subject) on users to logdawg_lookup;
grant select (id, org_id, hash) on api_keys to logdawg_lookup;
grant select (id, org_id) on repositories to logdawg_lookup;
create policy lookup on organizations for select to logdawg_lookup using (true);
create policy lookup on users for select to logdawg_lookup using (true);
create policy lookup on api_keys for select to logdawg_lookup using (true);
create policy lookup on repositories for select to logdawg_lookup using (true);

set role logdawg_lookup;

create function lookup.organizations() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as 'select id from public.organizations order by id';

create function lookup.organization_of_slug(text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as 'select id from public.organizations where slug = $1';

create function lookup.organization_of_entra_tenant(uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as 'select id from public.organizations where entra_tenant_id = $1';

create function lookup.organization_of_repository(uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as 'select org_id from public.repositories where id = $1';

create function lookup.api_key(bytea) returns table (key_id uuid, org_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as 'select id, org_id from public.api_keys where hash = $1';

create function lookup.member(text, text) returns table (member_id uuid, org_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as 'select id, org_id from public.users where issuer = $1 and subject = $2';

revoke execute on all functions in schema lookup from public;
grant execute on all functions in schema lookup to logdawg_app;
grant usage on schema lookup to logdawg_app;

reset role;
