-- Fills an organization with ${reports} reports of ${repositories} repositories and what teams add
-- to them. Report 1 has some of everything.
insert into users (id, org_id, issuer, subject, email, display_name, role, created_at)
select md5('${organization} user ' || i)::uuid, '${organization}', 'local',
       '${organization}-' || i || '@example.com', 'member' || i || '@example.com',
       (array['Ada', 'Grace', 'Linus', 'Barbara'])[1 + i % 4] || ' ' || i,
       (array['MEMBER', 'VIEWER', 'ADMIN'])[1 + i % 3], now() - i * interval '1 day'
from generate_series(1, 20) as i;

insert into api_keys (id, org_id, name, prefix, hash, scopes, created_by, created_at)
select md5('${organization} key ' || i)::uuid, '${organization}', 'Build server ' || i,
       'ld_' || substr(md5('${organization}' || i), 1, 8),
       sha256(convert_to('${organization}' || i, 'UTF8')), array['manage'],
       md5('${organization} user ' || i)::uuid, now() - i * interval '1 day'
from generate_series(1, 10) as i;

insert into credentials (id, org_id, name, provider, sealed, hint, created_by, created_at)
select md5('${organization} credential ' || i)::uuid, '${organization}', 'Team ' || i, 'github',
       convert_to('sealed', 'UTF8'), '1234', md5('${organization} user ' || i)::uuid, now()
from generate_series(1, 10) as i;

insert into repositories (id, org_id, provider, url, base_url, owner, name, default_branch,
                          credential_id, created_by, created_at)
select md5('${organization} repository ' || i)::uuid, '${organization}', 'github',
       'https://github.com/acme/service-' || i, 'https://api.github.com', 'acme', 'service-' || i,
       'main', md5('${organization} credential ' || 1 + i % 10)::uuid,
       md5('${organization} user ' || 1 + i % 20)::uuid, now() - i * interval '1 hour'
from generate_series(1, ${repositories}) as i;

insert into reports (id, org_id, repo_id, created_at, last_seen_at, trigger, requested_by, log_text,
                     log_source, title, error_type, fingerprint, status, report_data, commit_hash,
                     started_at, finished_at, error, confidence, occurrences)
select md5('${organization} report ' || i)::uuid, '${organization}',
       md5('${organization} repository ' || 1 + (i - 1) % ${repositories})::uuid,
       now() - i * interval '5 minutes', now() - i * interval '4 minutes',
       (array['api', 'page'])[1 + i % 2], 'Grace ' || i % 20,
       'java.lang.IllegalStateException: Cart ' || i || ' is empty' || repeat(
         e'\n\tat com.acme.shop.Cart.total(Cart.java:42)', 20),
       'service-' || 1 + (i - 1) % ${repositories},
       case i when 1 then 'Cart is empty' else 'Cart ' || i || ' is empty' end,
       (array['IllegalStateException', 'NullPointerException', 'TimeoutException', 'SQLException'])
         [1 + i % 4],
       md5('${organization} error ' || i), found.status::report_status,
       case found.status when 'complete' then '${data}'::jsonb end, repeat('a', 40),
       now() - i * interval '5 minutes', now() - i * interval '5 minutes' + interval '9 seconds',
       case found.status when 'failed'
         then '{"type": "urn:logdawg:internal", "detail": "The repository did not answer."}'::jsonb
       end,
       case found.status when 'complete' then 0.3 + 0.1 * (i % 7) end,
       case when i % 10 = 1 then 30 else 1 end
from generate_series(1, ${reports}) as i,
     lateral (select case when i % 10 = 5 then 'failed' else 'complete' end) as found (status);

insert into occurrences (id, org_id, report_id, received_at, source, metadata)
select md5('${organization} occurrence ' || i || ' ' || n)::uuid, '${organization}',
       md5('${organization} report ' || i)::uuid,
       now() - i * interval '4 minutes' - n * interval '1 second', 'service', '{"host": "node-1"}'
from generate_series(1, ${reports}, 10) as i, generate_series(1, 30) as n;

insert into report_notes (id, org_id, report_id, author, author_name, body, created_at)
select md5('${organization} note ' || i || ' ' || n)::uuid, '${organization}',
       md5('${organization} report ' || i)::uuid, md5('${organization} user ' || n)::uuid,
       'Grace ' || n, 'Seen after the release of Tuesday.', now()
from generate_series(1, ${reports}, 10) as i, generate_series(1, 5) as n;

insert into report_checks (org_id, report_id, position, checked_by, checked_at)
select '${organization}', md5('${organization} report ' || i)::uuid, 0, 'Grace', now()
from generate_series(1, ${reports}, 20) as i;

insert into verdicts (report_id, org_id, verdict, files, commits, given_by, given_at)
select md5('${organization} report ' || i)::uuid, '${organization}', 'right', array['Cart.java'],
       array[repeat('a', 40)], 'Grace', now()
from generate_series(1, ${reports}, 4) as i where i % 10 <> 5;

insert into report_issues (report_id, org_id, attempt, lease_until, sent_at, kind, number, url,
                           created_by, created_at)
select md5('${organization} report ' || i)::uuid, '${organization}', md5('attempt' || i)::uuid,
       now(), now(), 'issue', i, 'https://github.com/acme/service-1/issues/' || i, 'Grace', now()
from generate_series(1, ${reports}, 20) as i;

insert into audit_log (id, org_id, at, actor, action, subject, detail)
select md5('${organization} audit ' || i)::uuid, '${organization}',
       now() - i * interval '1 minute', 'Grace ' || i % 20, 'note.added',
       md5('${organization} report ' || i)::uuid::text, '{"title": "Cart is empty"}'
from generate_series(1, ${reports}) as i;

insert into notification_channels (id, org_id, name, kind, target, sealed, events, least_confidence,
                                   every_repository, created_by, created_at)
select md5('${organization} channel ' || i)::uuid, '${organization}', 'On call ' || i, 'webhook',
       'hooks.example.com', convert_to('sealed', 'UTF8'), array['report.completed'], 0, false,
       md5('${organization} user 1')::uuid, now()
from generate_series(1, 10) as i;

insert into notification_channel_repositories (org_id, channel_id, repo_id)
select '${organization}', md5('${organization} channel ' || i)::uuid,
       md5('${organization} repository ' || i)::uuid
from generate_series(1, least(10, ${repositories})) as i;

insert into webhook_deliveries (org_id, repo_id, delivery_id, event, received_at, outcome, ref)
select '${organization}', md5('${organization} repository 1')::uuid, 'delivery ' || i, 'push',
       now() - i * interval '1 hour', 'reported', 'refs/heads/main'
from generate_series(1, 30) as i;

insert into saved_views (id, org_id, user_id, name, query, shared, created_at)
select md5('${organization} view ' || i)::uuid, '${organization}',
       md5('${organization} user 1')::uuid, 'View ' || i, 'q=cart', true, now()
from generate_series(1, 10) as i;
