INSERT INTO {thing} (id, client_id, name, remark, amount_minor, active, begins_on, made_at, picture)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
