--liquibase formatted sql

--changeset logdawg:notification-channels
create table notification_channels (
  id               uuid primary key,
  org_id           uuid not null references organizations on delete cascade,
  name             text not null check (length(name) between 1 and 100),
  kind             text not null check (kind in ('webhook', 'teams', 'slack', 'email')),
  target           text not null check (length(target) between 1 and 2000),
  sealed           bytea check (octet_length(sealed) <= 65536),
  events           text[] not null check (cardinality(events) between 1 and 20),
  least_confidence integer not null check (least_confidence between 0 and 100),
  every_repository boolean not null,
  failing_since    timestamptz,
  problem          text check (length(problem) <= 500),
  queued_at        timestamptz,
  lease            uuid,
  lease_until      timestamptz,
  created_by       uuid,
  created_at       timestamptz not null,
  unique (org_id, id),
  unique (org_id, name),
  check ((kind = 'email') = (sealed is null)),
  foreign key (org_id, created_by) references users (org_id, id) on delete set null (created_by)
);
comment on column notification_channels.target is
  'what people see of where it leads: a host, or e-mail addresses';
comment on column notification_channels.sealed is
  'the whole address and the signing secret, sealed like a credential';
comment on column notification_channels.least_confidence is 'in percent; below it nothing is told';
comment on column notification_channels.lease is 'of the one worker that delivers at a time';

alter table notification_channels enable row level security, force row level security;
create policy organization on notification_channels
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on notification_channels to logdawg_app;

--changeset logdawg:notification-channel-repositories
-- Of a channel that is not for every repository.
create table notification_channel_repositories (
  org_id     uuid not null references organizations on delete cascade,
  channel_id uuid not null,
  repo_id    uuid not null,
  primary key (channel_id, repo_id),
  foreign key (org_id, channel_id) references notification_channels (org_id, id) on delete cascade,
  foreign key (org_id, repo_id) references repositories (org_id, id) on delete cascade
);
create index notification_channel_repositories_by_repository
  on notification_channel_repositories (org_id, repo_id);

alter table notification_channel_repositories enable row level security, force row level security;
create policy organization on notification_channel_repositories
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, delete on notification_channel_repositories to logdawg_app;

--changeset logdawg:notification-deliveries
-- What is to be delivered, written with the news itself.
create table notification_deliveries (
  id              uuid primary key,
  org_id          uuid not null references organizations on delete cascade,
  channel_id      uuid not null,
  event           text not null check (length(event) <= 50),
  subject         text not null check (length(subject) <= 200),
  report_id       uuid,
  content         jsonb not null,
  created_at      timestamptz not null,
  status          text not null default 'waiting' check (status in ('waiting', 'delivered', 'given-up')),
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null,
  finished_at     timestamptz,
  problem         text check (length(problem) <= 500),
  unique (channel_id, event, subject),
  foreign key (org_id, channel_id) references notification_channels (org_id, id) on delete cascade,
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade
);
create index notification_deliveries_waiting
  on notification_deliveries (org_id, channel_id, next_attempt_at) where status = 'waiting';
create index notification_deliveries_newest
  on notification_deliveries (org_id, channel_id, created_at desc);
create index notification_deliveries_report on notification_deliveries (org_id, report_id);
comment on column notification_deliveries.id is 'the receiver is told, so that it can drop a repetition';
comment on column notification_deliveries.subject is 'what makes two tellings of an event the same';

alter table notification_deliveries enable row level security, force row level security;
create policy organization on notification_deliveries
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on notification_deliveries to logdawg_app;
