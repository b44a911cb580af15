SELECT count(*)
FROM {computer}
WHERE client_id = $1 AND active
