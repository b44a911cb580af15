INSERT INTO {computer} (id, client_id, name, name_folded, serial, active, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
