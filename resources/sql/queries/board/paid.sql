-- The second condition says what the partial index on next_on says.
SELECT c.id, c.number, c.name, c.programme, c.plan_name, c.active_users, c.currency, c.next_on,
    c.next_minor, c.parked_rule, NULL, NULL
FROM {client_summary} c
WHERE c.status IN ('active', 'ending') AND c.status <> 'deleted'
ORDER BY c.next_on, c.id
LIMIT $1
