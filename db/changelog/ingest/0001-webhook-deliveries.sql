--liquibase formatted sql

--changeset logdawg:webhook-deliveries
create table webhook_deliveries (
  org_id      uuid not null references organizations on delete cascade,
  repo_id     uuid not null,
  delivery_id text not null check (length(delivery_id) between 1 and 200),
  event       text not null check (length(event) <= 200),
  received_at timestamptz not null,
  primary key (repo_id, delivery_id),
  foreign key (org_id, repo_id) references repositories (org_id, id) on delete cascade
);
create index webhook_deliveries_by_age on webhook_deliveries (org_id, received_at);

alter table webhook_deliveries enable row level security, force row level security;
create policy organization on webhook_deliveries
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, delete on webhook_deliveries to logdawg_app;
