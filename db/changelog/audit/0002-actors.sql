--liquibase formatted sql

--changeset logdawg:audit-actors
-- A name may be given to somebody else later; the id is theirs.
alter table audit_log
  add column actor_kind text not null default 'system'
    check (actor_kind in ('member', 'key', 'system', 'stranger')),
  add column actor_id uuid;
comment on column audit_log.actor is 'the name at that time';
comment on column audit_log.actor_id is 'of the member or the API key, whether or not it is still there';
