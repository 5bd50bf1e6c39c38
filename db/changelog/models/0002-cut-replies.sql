--liquibase formatted sql

--changeset logdawg:model-calls-cut
-- A reply that ended before its end.
alter table model_calls drop constraint model_calls_outcome_check;
alter table model_calls add constraint model_calls_outcome_check
  check (outcome in ('asked', 'answered', 'limited', 'refused', 'away', 'cut', 'spoilt'));
