--liquibase formatted sql

--changeset logdawg:audit-actors-index
-- One person's entries, and which people there are, without reading all of the log.
create index audit_log_by_actor on audit_log (org_id, actor, at desc, id desc);
