SELECT version, id, client_id, name, serial, active, created_at
FROM {computer}
WHERE client_id = $1 AND name_folded = $2 AND serial = '' AND active
LIMIT 1
