SELECT version, id, client_id, kind, user_id, recipient_name, recipient, subject, body, state,
    created_at, created_by
FROM {outbox}
WHERE client_id = $1 AND id = $2
