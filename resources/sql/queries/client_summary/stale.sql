-- Clients whose drafts were written by older rules than these.
SELECT id
FROM {client_summary}
WHERE rules_version < (SELECT p.rules_version FROM {agency_profile} p)
ORDER BY rules_version, id
LIMIT $1
