SELECT c.id, c.number, c.name, c.programme, c.plan_name, c.active_users, c.currency, c.next_on,
    c.next_minor, c.parked_rule, NULL,
    (SELECT max(s.trial_until) FROM {subscription} s WHERE s.client_id = c.id AND s.kind = 'plan')
FROM {client_summary} c
WHERE c.status = 'freemium' AND c.status <> 'deleted'
ORDER BY c.name_folded, c.id
LIMIT $1
