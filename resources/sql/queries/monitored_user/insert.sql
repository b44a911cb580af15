INSERT INTO {monitored_user} (id, client_id, name, name_folded, active, created_at)
VALUES ($1, $2, $3, $4, TRUE, $5)
