SELECT status, count(*)
FROM {client_summary}
WHERE status <> 'deleted'
GROUP BY status
