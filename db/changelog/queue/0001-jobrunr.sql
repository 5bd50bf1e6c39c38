--liquibase formatted sql

--changeset logdawg:jobrunr-8.7.0
-- What JobRunr 8.7.0 would make by itself; a test compares the two. No row security: a job's
-- arguments are ids only.
create schema jobrunr;

create table jobrunr.jobrunr_migrations (
  id          nchar(36) primary key,
  script      varchar(64) not null,
  installedOn varchar(29) not null
);

create table jobrunr.jobrunr_jobs (
  id             nchar(36) primary key,
  version        int          not null,
  jobAsJson      text         not null,
  jobSignature   varchar(512) not null,
  state          varchar(36)  not null,
  createdAt      timestamp    not null,
  updatedAt      timestamp    not null,
  scheduledAt    timestamp,
  recurringJobId varchar(128)
);
create index jobrunr_state_idx on jobrunr.jobrunr_jobs (state);
create index jobrunr_job_signature_idx on jobrunr.jobrunr_jobs (jobSignature);
create index jobrunr_job_created_at_idx on jobrunr.jobrunr_jobs (createdAt);
create index jobrunr_job_scheduled_at_idx on jobrunr.jobrunr_jobs (scheduledAt);
create index jobrunr_job_rci_idx on jobrunr.jobrunr_jobs (recurringJobId);
create index jobrunr_jobs_state_updated_idx on jobrunr.jobrunr_jobs (state asc, updatedAt asc);

create table jobrunr.jobrunr_recurring_jobs (
  id        nchar(128) primary key,
  version   int    not null,
  jobAsJson text   not null,
  createdAt bigint not null default '0'
);
create index jobrunr_recurring_job_created_at_idx on jobrunr.jobrunr_recurring_jobs (createdAt);

create table jobrunr.jobrunr_backgroundjobservers (
  id                         nchar(36) primary key,
  workerPoolSize             int           not null,
  pollIntervalInSeconds      int           not null,
  firstHeartbeat             timestamp(6)  not null,
  lastHeartbeat              timestamp(6)  not null,
  running                    int           not null,
  systemTotalMemory          bigint        not null,
  systemFreeMemory           bigint        not null,
  systemCpuLoad              numeric(3, 2) not null,
  processMaxMemory           bigint        not null,
  processFreeMemory          bigint        not null,
  processAllocatedMemory     bigint        not null,
  processCpuLoad             numeric(3, 2) not null,
  deleteSucceededJobsAfter   varchar(32),
  permanentlyDeleteJobsAfter varchar(32),
  name                       varchar(128)
);
create index jobrunr_bgjobsrvrs_fsthb_idx on jobrunr.jobrunr_backgroundjobservers (firstHeartbeat);
create index jobrunr_bgjobsrvrs_lsthb_idx on jobrunr.jobrunr_backgroundjobservers (lastHeartbeat);

create table jobrunr.jobrunr_metadata (
  id        varchar(156) primary key,
  name      varchar(92) not null,
  owner     varchar(64) not null,
  value     text        not null,
  createdAt timestamp   not null,
  updatedAt timestamp   not null
);
insert into jobrunr.jobrunr_metadata (id, name, owner, value, createdAt, updatedAt)
values ('succeeded-jobs-counter-cluster', 'succeeded-jobs-counter', 'cluster', '0',
        current_timestamp, current_timestamp);

create view jobrunr.jobrunr_jobs_stats as
with job_stat_results as (select state, count(*) as count from jobrunr.jobrunr_jobs group by state)
select coalesce((select sum(job_stat_results.count) from job_stat_results), 0)                            as total,
       coalesce((select sum(job_stat_results.count) from job_stat_results where state = 'AWAITING'), 0)   as awaiting,
       coalesce((select sum(job_stat_results.count) from job_stat_results where state = 'SCHEDULED'), 0)  as scheduled,
       coalesce((select sum(job_stat_results.count) from job_stat_results where state = 'ENQUEUED'), 0)   as enqueued,
       coalesce((select sum(job_stat_results.count) from job_stat_results where state = 'PROCESSING'), 0) as processing,
       coalesce((select sum(job_stat_results.count) from job_stat_results where state = 'PROCESSED'), 0)  as processed,
       coalesce((select sum(job_stat_results.count) from job_stat_results where state = 'FAILED'), 0)     as failed,
       coalesce((select sum(job_stat_results.count) from job_stat_results where state = 'SUCCEEDED'), 0)  as succeeded,
       coalesce((select cast(cast(value as char(10)) as decimal(10, 0))
                 from jobrunr.jobrunr_metadata jm
                 where jm.id = 'succeeded-jobs-counter-cluster'), 0)                                      as allTimeSucceeded,
       coalesce((select sum(job_stat_results.count) from job_stat_results where state = 'DELETED'), 0)    as deleted,
       (select count(*) from jobrunr.jobrunr_backgroundjobservers)                                        as nbrOfBackgroundJobServers,
       (select count(*) from jobrunr.jobrunr_recurring_jobs)                                              as nbrOfRecurringJobs;

grant usage on schema jobrunr to logdawg_app;
grant select, insert, update, delete on all tables in schema jobrunr to logdawg_app;
