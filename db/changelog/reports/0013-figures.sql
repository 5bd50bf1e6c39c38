--liquibase formatted sql

--changeset logdawg:report-figures
-- What the dashboard counts over the latest days, without reading a row.
create index reports_recent on reports (org_id, created_at)
  include (id, status, error_type, finished_at);
create index occurrences_recent on occurrences (org_id, received_at) include (report_id);
