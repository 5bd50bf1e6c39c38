--liquibase formatted sql

--changeset logdawg:users
create table users (
  id            uuid primary key,
  org_id        uuid not null references organizations on delete cascade,
  issuer        text not null check (length(issuer) between 1 and 500),
  subject       text not null check (length(subject) between 1 and 320),
  email         text check (length(email) <= 320),
  display_name  text not null check (length(display_name) <= 200),
  role          text not null check (role in ('ADMIN', 'MEMBER', 'VIEWER')),
  password_hash text check (password_hash is null or issuer = 'local'),
  created_at    timestamptz not null,
  last_seen_at  timestamptz,
  unique (issuer, subject),
  unique (org_id, id)
);
comment on column users.issuer is 'local, or the OpenID issuer that vouches for the subject';
comment on column users.subject is 'the e-mail address in lower case where the issuer is local';

alter table users enable row level security, force row level security;
create policy organization on users
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on users to logdawg_app;

--changeset logdawg:api-keys
create table api_keys (
  id           uuid primary key,
  org_id       uuid not null references organizations on delete cascade,
  name         text not null check (length(name) between 1 and 200),
  prefix       text not null check (length(prefix) <= 32),
  hash         bytea not null unique check (octet_length(hash) = 32),
  scopes       text[] not null default '{}',
  created_by   uuid,
  created_at   timestamptz not null,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  unique (org_id, id),
  foreign key (org_id, created_by) references users (org_id, id) on delete set null (created_by)
);
comment on column api_keys.hash is 'SHA-256 of the whole key, which is shown once and kept nowhere';

alter table api_keys enable row level security, force row level security;
create policy organization on api_keys
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on api_keys to logdawg_app;
