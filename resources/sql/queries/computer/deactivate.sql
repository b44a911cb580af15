UPDATE {computer}
SET version = version + 1, active = FALSE
WHERE client_id = $1 AND id = $2 AND version = $3 AND active
RETURNING version
