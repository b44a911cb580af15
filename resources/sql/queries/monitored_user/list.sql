-- In the order in which they were added.
SELECT id, name, active
FROM {monitored_user}
WHERE client_id = $1
ORDER BY created_at, id
