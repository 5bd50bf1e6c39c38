--liquibase formatted sql

--changeset logdawg:organizations
revoke all on schema public from public;
grant usage on schema public to logdawg_app, logdawg_lookup;

create table organizations (
  id              uuid primary key,
  slug            text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name            text not null check (length(name) between 1 and 200),
  entra_tenant_id uuid unique,
  settings        jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  created_at      timestamptz not null
);

alter table organizations enable row level security, force row level security;
create policy organization on organizations
  using (id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update on organizations to logdawg_app;
