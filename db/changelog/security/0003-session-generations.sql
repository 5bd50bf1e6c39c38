--liquibase formatted sql

--changeset logdawg:session-generations
alter table users add session_generation int not null default 0;
comment on column users.session_generation is
  'how often all sessions of the member were ended; one begun in an earlier generation is over';
