--liquibase formatted sql

--changeset logdawg:rate-limits
-- What Bucket4j keeps, in its own form. No row security: a bucket is found before the organization is
-- known, and its id is a hash of what is limited.
create schema limits;

create table limits.buckets (
  id         text primary key check (length(id) <= 100),
  state      bytea,
  expires_at bigint
);
create index buckets_expires_at on limits.buckets (expires_at);
comment on column limits.buckets.expires_at is 'milliseconds since 1970, after which it is full again';

grant usage on schema limits to logdawg_app;
grant select, insert, update, delete on limits.buckets to logdawg_app;
