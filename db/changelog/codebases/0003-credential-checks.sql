--liquibase formatted sql

--changeset logdawg:credential-checks
alter table credentials
  add column api_url text check (length(api_url) between 1 and 2000),
  add column state text not null default 'untried'
    check (state in ('untried', 'accepted', 'lacking', 'refused')),
  add column lacking text check (length(lacking) <= 500);
comment on column credentials.api_url is 'where to ask about it; absent for the provider''s public interface';
comment on column credentials.lacking is 'the rights that are missing, as the provider words them';
