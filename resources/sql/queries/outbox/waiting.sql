SELECT version, id, client_id, kind, user_id, recipient_name, recipient, subject, body, state,
    created_at, created_by
FROM {outbox}
WHERE client_id = $1 AND kind = $2 AND user_id IS NOT DISTINCT FROM $3 AND state = 'waiting'
LIMIT 1
