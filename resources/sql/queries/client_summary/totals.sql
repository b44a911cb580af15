SELECT status, currency, count(*), CAST(coalesce(sum(active_users), 0) AS BIGINT),
    CAST(coalesce(sum(next_minor), 0) AS BIGINT), CAST(coalesce(sum(balance_minor), 0) AS BIGINT)
FROM {client_summary}
WHERE status <> 'deleted'
GROUP BY status, currency
ORDER BY status, currency
