-- How many there are of stale.sql.
SELECT count(*)
FROM (SELECT id
    FROM {client_summary}
    WHERE rules_version < (SELECT p.rules_version FROM {agency_profile} p)
    UNION
    SELECT i.client_id
    FROM {discount_tier} t
    JOIN {account} a ON a.id = t.client_id
    JOIN {plan_count} c ON c.id = a.programme_id
    JOIN {invoice} i ON i.client_id = t.client_id
    WHERE i.status = 'draft' AND i.plan_count_version < c.version) s
