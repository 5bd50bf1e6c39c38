--liquibase formatted sql

--changeset logdawg:model-calls
-- Every call of a language model, kept before it leaves: what was sent after redaction, what came
-- back, what it cost.
create table model_calls (
  id            uuid primary key,
  org_id        uuid not null references organizations on delete cascade,
  report_id     uuid not null,
  model         text not null check (length(model) <= 200),
  digest        text not null check (length(digest) = 64),
  sent          text not null,
  received      text,
  outcome       text not null check (outcome in ('asked', 'answered', 'limited', 'refused', 'away', 'spoilt')),
  input_tokens  bigint not null check (input_tokens >= 0),
  output_tokens bigint not null check (output_tokens >= 0),
  cost          numeric(14, 6) not null,
  asked_at      timestamptz not null,
  milliseconds  bigint,
  foreign key (org_id, report_id) references reports (org_id, id) on delete cascade
);
create index model_calls_of_report on model_calls (org_id, report_id, asked_at);
comment on column model_calls.digest is 'of the whole conversation up to the call, so that an answer that was paid is found again';
comment on column model_calls.sent is 'what is new since the call before';
comment on column model_calls.input_tokens is 'an estimate until it is answered; none where it came to nothing';

alter table model_calls enable row level security, force row level security;
create policy organization on model_calls
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on model_calls to logdawg_app;

--changeset logdawg:model-spending
-- What a month has cost; stays when reports go.
create table model_spending (
  org_id uuid not null references organizations on delete cascade,
  month  date not null check (extract(day from month) = 1),
  tokens bigint not null,
  cost   numeric(16, 6) not null,
  primary key (org_id, month)
);

alter table model_spending enable row level security, force row level security;
create policy organization on model_spending
  using (org_id = nullif(current_setting('logdawg.org_id', true), '')::uuid);

grant select, insert, update, delete on model_spending to logdawg_app;
