--liquibase formatted sql

--changeset logdawg:members-of-providers
alter table users
  add given_role       text check (given_role in ('ADMIN', 'MEMBER', 'VIEWER')),
  add role_is_set_here boolean not null default false,
  add removed_at       timestamptz;
comment on column users.subject is
  'the e-mail address in lower case where the issuer is local; the object id where it is Entra ID';
comment on column users.given_role is
  'what the app roles of the last sign-in said; role is the one that holds';
comment on column users.role_is_set_here is
  'an administrator chose the role here, and app roles do not change it';
comment on column users.removed_at is
  'since when they may not sign in; the row stays, or the provider would have it made anew';
