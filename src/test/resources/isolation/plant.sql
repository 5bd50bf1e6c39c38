-- One row at least of everything that an organization can have, each with its mark in what people
-- read. A new table needs a row here: TableIsolationTests says so.
insert into organizations (id, slug, name, created_at)
values ('${organization}', '${mark}', '${mark} Inc.', now());

insert into users (id, org_id, issuer, subject, email, display_name, role, created_at)
values (md5('${mark} user')::uuid, '${organization}', 'local', '${mark}@example.com',
        '${mark}@example.com', '${mark} Ada', 'ADMIN', now());

insert into api_keys (id, org_id, name, prefix, hash, scopes, created_by, created_at)
values (md5('${mark} key')::uuid, '${organization}', '${mark} key', 'ld_${mark}',
        sha256(convert_to('${mark}', 'UTF8')), array['manage'], md5('${mark} user')::uuid, now());

insert into credentials (id, org_id, name, provider, sealed, hint, created_by, created_at)
values (md5('${mark} credential')::uuid, '${organization}', '${mark} token', 'github',
        convert_to('${mark}', 'UTF8'), '1234', md5('${mark} user')::uuid, now());

insert into repositories (id, org_id, provider, url, base_url, owner, name, default_branch,
                          credential_id, created_by, created_at)
values (md5('${mark} repository')::uuid, '${organization}', 'github',
        'https://github.com/${mark}/shop', 'https://api.github.com', '${mark}', 'shop', 'main',
        md5('${mark} credential')::uuid, md5('${mark} user')::uuid, now());

insert into reports (id, org_id, repo_id, created_at, last_seen_at, trigger, requested_by, log_text,
                     log_source, title, error_type, fingerprint, status, report_data, commit_hash,
                     started_at, finished_at, lease_until, wait_until, error)
select md5('${mark} ' || kind)::uuid, '${organization}', md5('${mark} repository')::uuid, now(), now(),
       trigger, '${mark} Ada', case trigger when 'push' then '' else '${mark} boom' end, '${mark}',
       '${mark} ' || kind, '${mark}Exception', '${mark} ' || kind, status::report_status,
       data::jsonb, repeat('a', 40), now(), finished, lease, wait, error
from (values
  ('complete', 'api', 'complete', '${data}', now(), null, null, null),
  ('failed', 'page', 'failed', null, now(), null, null,
   '{"type": "urn:logdawg:internal", "detail": "${mark}"}'),
  -- So long that nobody takes them meanwhile.
  ('processing', 'page', 'processing', null, null, now() + interval '1 day', null, null),
  ('pending', 'api', 'pending', null, null, null, now() + interval '1 day', null),
  ('push', 'push', 'complete', '${data}', now(), null, null, null))
  as planted (kind, trigger, status, data, finished, lease, wait, error);

insert into occurrences (id, org_id, report_id, received_at, source, metadata)
values (md5('${mark} occurrence')::uuid, '${organization}', md5('${mark} complete')::uuid, now(),
        '${mark}', '{"host": "${mark}"}');

insert into pushes (report_id, org_id, branch, old_commit, new_commit)
values (md5('${mark} push')::uuid, '${organization}', '${mark}', repeat('b', 40), repeat('a', 40));

insert into possible_fixes (org_id, report_id, commit_hash, how, noted_at, push_report)
values ('${organization}', md5('${mark} complete')::uuid, repeat('a', 40), '${mark} touched it', now(),
        md5('${mark} push')::uuid);

insert into report_notes (id, org_id, report_id, author, author_name, body, created_at)
values (md5('${mark} note')::uuid, '${organization}', md5('${mark} complete')::uuid,
        md5('${mark} user')::uuid, '${mark} Ada', '${mark} saw it', now());

insert into report_checks (org_id, report_id, position, checked_by, checked_at)
values ('${organization}', md5('${mark} complete')::uuid, 0, '${mark} Ada', now());

insert into webhook_deliveries (org_id, repo_id, delivery_id, event, received_at, outcome, ref,
                                report_id)
values ('${organization}', md5('${mark} repository')::uuid, '${mark}', 'push', now(), 'reported',
        'refs/heads/${mark}', md5('${mark} push')::uuid);

insert into report_issues (report_id, org_id, attempt, lease_until, sent_at, kind, number, url,
                           created_by, created_at)
values (md5('${mark} complete')::uuid, '${organization}', md5('${mark} attempt')::uuid, now(), now(),
        'issue', 12, 'https://${mark}.example.com/12', '${mark} Ada', now());

insert into verdicts (report_id, org_id, verdict, files, commits, given_by, given_at)
values (md5('${mark} complete')::uuid, '${organization}', 'right', array['${mark}.java'],
        array[repeat('a', 40)], '${mark} Ada', now());

insert into model_calls (id, org_id, report_id, model, digest, sent, received, outcome,
                         input_tokens, output_tokens, cost, asked_at)
values (md5('${mark} call')::uuid, '${organization}', md5('${mark} complete')::uuid, '${mark}',
        repeat('a', 64), '${mark} sent',
        '{"text": "${mark} received", "calls": [], "whole": true, "inputTokens": 1, "outputTokens": 1}',
        'answered', 1, 1, 0, now());

insert into model_spending (org_id, month, tokens, cost)
values ('${organization}', date '2026-03-01', 2, 0);

insert into report_reads (org_id, user_id, report_id, read_at)
values ('${organization}', md5('${mark} user')::uuid, md5('${mark} complete')::uuid, now());

insert into saved_views (id, org_id, user_id, name, query, shared, created_at)
values (md5('${mark} view')::uuid, '${organization}', md5('${mark} user')::uuid, '${mark} view',
        'q=${mark}', true, now());

insert into audit_log (id, org_id, at, actor, action, subject, detail)
values (md5('${mark} audit')::uuid, '${organization}', now(), '${mark} Ada', 'member.joined', '${mark}',
        '{"name": "${mark}"}');

insert into notification_channels (id, org_id, name, kind, target, sealed, events, least_confidence,
                                   every_repository, created_by, created_at)
values (md5('${mark} channel')::uuid, '${organization}', '${mark} channel', 'webhook',
        '${mark}.example.com', convert_to('${mark}', 'UTF8'), array['report.completed'], 0, false,
        md5('${mark} user')::uuid, now());

insert into notification_channel_repositories (org_id, channel_id, repo_id)
values ('${organization}', md5('${mark} channel')::uuid, md5('${mark} repository')::uuid);

-- So late that nobody delivers it meanwhile.
insert into notification_deliveries (id, org_id, channel_id, event, subject, report_id, content,
                                     created_at, next_attempt_at)
values (md5('${mark} delivery')::uuid, '${organization}', md5('${mark} channel')::uuid,
        'report.completed', '${mark}', md5('${mark} complete')::uuid, '{"title": "${mark}"}', now(),
        now() + interval '1 day');
