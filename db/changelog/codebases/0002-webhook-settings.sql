--liquibase formatted sql

--changeset logdawg:webhook-settings
alter table repositories
  add column webhook_secret_at timestamptz,
  add column rediagnose_on_push boolean not null default false,
  add check ((webhook_secret is null) = (webhook_secret_at is null));
comment on column repositories.webhook_secret_at is 'when the secret was made';
comment on column repositories.rediagnose_on_push is
  'whether reports that a push touches are diagnosed anew at its commit';
