--liquibase formatted sql

--changeset logdawg:credentials
create table credentials (
  id         uuid primary key,
  org_id     uuid not null references organizations on delete cascade,
  name       text not null check (length(name) between 1 and 200),
  provider   text not null check (provider in ('github', 'azure-devops', 'git')),
  sealed     bytea not null check (octet_length(sealed) <= 65536),
  hint       text not null check (length(hint) <= 16),
  expires_at timestamptz,
  checked_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  unique (org_id, id),
  unique (org_id, name),
  foreign key (org_id, created_by) references users (org_id, id) on delete set null (created_by)
);
comment on column credentials.sealed is
  'format version, key id, wrapped data key, ciphertext; organization and row id are associated data';

alter table credentials enable row level security, force row level security;
create policy organization on credentials
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on credentials to logdawg_app;

--changeset logdawg:repositories
-- Keys to other tables carry org_id, so that no row can point into another organization.
create table repositories (
  id             uuid primary key,
  org_id         uuid not null references organizations on delete cascade,
  provider       text not null check (provider in ('github', 'azure-devops', 'git')),
  url            text not null check (length(url) between 1 and 2000),
  base_url       text not null check (length(base_url) between 1 and 2000),
  owner          text not null check (length(owner) <= 500),
  name           text not null check (length(name) between 1 and 500),
  default_branch text not null check (length(default_branch) <= 500),
  credential_id  uuid,
  webhook_secret bytea check (octet_length(webhook_secret) <= 65536),
  path_mappings  jsonb not null default '{"rules": []}',
  head_commit    text check (head_commit ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'),
  created_by     uuid,
  created_at     timestamptz not null,
  unique (org_id, id),
  unique (org_id, url),
  foreign key (org_id, credential_id) references credentials (org_id, id),
  foreign key (org_id, created_by) references users (org_id, id) on delete set null (created_by)
);
create index repositories_credential on repositories (org_id, credential_id);
comment on column repositories.url is 'as a person copies it';
comment on column repositories.base_url is 'the base of the provider''s interface';
comment on column repositories.webhook_secret is 'sealed like a credential';

alter table repositories enable row level security, force row level security;
create policy organization on repositories
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on repositories to logdawg_app;
