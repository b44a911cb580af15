SELECT version, id, client_id, name, serial, active, created_at
FROM {computer}
WHERE serial = $1 AND serial <> '' AND active
