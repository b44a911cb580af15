INSERT INTO {outbox} (id, client_id, kind, user_id, recipient_name, recipient, subject, body, state,
    created_at, created_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
