-- By the index of trials (trial_until, client_id), so that the first rows cost the same however many
-- clients there are.
SELECT c.id, c.number, c.name, c.programme, c.plan_name, c.active_users, c.currency, c.next_on,
    c.next_minor, c.parked_rule, s.started_on, s.trial_until
FROM {subscription} s
JOIN {client_summary} c ON c.id = s.client_id
WHERE s.state = 'trial' AND s.trial_until IS NOT NULL AND s.kind = 'plan' AND s.ledger = 'retail'
    AND c.status = 'trial'
ORDER BY s.trial_until, s.client_id
LIMIT $1
